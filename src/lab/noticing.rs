//! Whether a program has any means to notice that a lock or a permit of tokio's is still taken, or that
//! a sender is still there, other than to wait until it is not. Pure.
//!
//! Where nobody has, it makes no difference whether others come right before a guard or a sender is
//! dropped or right after it: whoever waits for that waits a little less. (In the terms of Lipton,
//! *Reduction*, 1975: giving back is a left mover.) Then it need be no step of its own, which leaves
//! out very many schedules. What might notice is known by name, and a name too many costs nothing but time.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What may notice, by how its name begins: it tries, or asks, or polls a future beside others, or
/// gives one up while it waits.
const NOTICE: [&str; 37] = [
    "try_",
    "available_permits",
    "forget_permits",
    "is_closed",
    "has_changed",
    "upgrade",
    "strong_count",
    "weak_count",
    "sender_",
    "Weak",
    // A wait may move a task to another thread, and lets others onto its own.
    "thread_local",
    "ThreadId",
    "LocalKey",
    "current",
    "worker_threads",
    "select",
    "poll",
    "Poll",
    "Context",
    "Wake",
    "Raw",
    "abort",
    "Abort",
    "cancel",
    "JoinSet",
    "LocalSet",
    "spawn_local",
    "shutdown",
    "now_or_never",
    // Of `futures`, beside what is not in `WAITS`.
    "is_canceled",
    "is_terminated",
    "size_hint",
    "buffer",
    "ready_chunks",
    "for_each_concurrent",
    "flatten_unordered",
    "zip",
];

/// What of `futures` only waits. All else of it may poll some futures beside others.
const WAITS: [&str; 16] = [
    "futures",
    "channel",
    "mpsc",
    "oneshot",
    "unbounded",
    "Sender",
    "Receiver",
    "UnboundedSender",
    "UnboundedReceiver",
    "lock",
    "Mutex",
    "MutexGuard",
    "SinkExt",
    "StreamExt",
    "executor",
    "block_on",
];

/// What may find that a task has not ended yet where it could wait for it: it polls a future beside
/// others. (Who waits for a while is seen when they do.)
const BESIDE: [&str; 5] = ["select", "poll", "Poll", "Context", "now_or_never"];

/// Whether anything in `source` may notice.
#[must_use]
pub fn may_notice_without_waiting(source: &str) -> bool {
    // What is not made of Rust's tokens is left to rustc.
    let notices = |tokens| {
        may_notice(tokens, &|name, is_macro| {
            // `join!`, and not a thread's `join()`; or `join` under another name.
            is_macro && name == "join" || NOTICE.iter().any(|start| name.starts_with(start))
        })
    };
    source.parse().map_or(true, notices)
}

/// Whether anything in `source` may await something beside something else.
#[must_use]
pub fn may_await_beside(source: &str) -> bool {
    let awaits = |tokens| {
        may_notice(tokens, &|name, _| {
            BESIDE.iter().any(|start| name.starts_with(start))
        })
    };
    source.parse().map_or(true, awaits)
}

/// What time may be told with, or what may happen at a time that was set: all else that waits for a
/// while only learns that it was long enough. Also what leads to runtimes and services.
const TELLS_TIME: [&str; 7] = [
    "Instant",
    "SystemTime",
    "tokio",
    "futures",
    "cafe",
    "async",
    "Future",
];

/// Whether what time it is may make a difference to `source`.
#[must_use]
pub fn may_tell_time(source: &str) -> bool {
    TELLS_TIME.iter().any(|name| source.contains(name))
}

/// What a memory order other than `SeqCst` cannot be asked for without.
const ORDERS_WEAKLY: [&str; 5] = ["Relaxed", "Acquire", "Release", "AcqRel", "fence"];

/// Whether `source` may ask for less than sequential consistency.
#[must_use]
pub fn may_order_weakly(source: &str) -> bool {
    ORDERS_WEAKLY.iter().any(|name| source.contains(name))
}

/// Whether that is so of any name, by itself and by whether it may be that of a macro; or it is one of
/// `futures` that does more than wait.
fn may_notice(tokens: TokenStream, notices_by: &dyn Fn(&str, bool) -> bool) -> bool {
    let mut tokens = tokens.into_iter().peekable();
    // In a path or a `use` that begins with `futures`.
    let mut in_futures = false;
    while let Some(token) = tokens.next() {
        in_futures = match &token {
            TokenTree::Ident(ident) => in_futures || ident == "futures",
            TokenTree::Punct(punct) => in_futures && punct.as_char() == ':',
            TokenTree::Group(group) => in_futures && group.delimiter() == Delimiter::Brace,
            TokenTree::Literal(_) => false,
        };
        let notices = match token {
            TokenTree::Group(group) if in_futures => !only_waits(group.stream()),
            TokenTree::Ident(ident) if in_futures && !WAITS.iter().any(|name| ident == name) => {
                true
            }
            TokenTree::Group(group) => may_notice(group.stream(), notices_by),
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let name = name.strip_prefix("r#").unwrap_or(&name);
                let is_macro = match tokens.peek() {
                    Some(TokenTree::Punct(next)) => next.as_char() == '!',
                    Some(TokenTree::Ident(next)) => next == "as",
                    _ => false,
                };
                notices_by(name, is_macro)
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        };
        if notices {
            return true;
        }
    }
    false
}

/// Whether it names nothing but what of `futures` only waits.
fn only_waits(tokens: TokenStream) -> bool {
    tokens.into_iter().all(|token| match token {
        TokenTree::Group(group) => only_waits(group.stream()),
        TokenTree::Ident(ident) => WAITS.iter().any(|name| ident == name),
        TokenTree::Punct(punct) => punct.as_char() != '*',
        TokenTree::Literal(_) => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_waits_notices_nothing() {
        let cases = [
            ("*count.lock().await += 1; thread.join().unwrap();", false),
            ("let _oven = ovens.acquire_many(2).await;", false),
            ("while let Some(order) = inbox.recv().await {}", false),
            ("if let Ok(guard) = count.try_lock() {}", true),
            ("if inbox.is_closed() && inbox.is_empty() {}", true),
            ("tokio::select! { _ = count.lock() => {} }", true),
            ("tokio::join!(a(&count), b(&count));", true),
            ("use tokio::join as both;", true),
            ("m!({ select!{ _ = count.lock() => {} } })", true),
            // Whether what is waited for is given back, is seen when it is waited for.
            ("timeout(SECOND, count.lock()).await", false),
            ("fn poll(self: Pin<&mut Self>) {}", true),
            ("use futures::future::join_all;", true),
            ("use futures::prelude::*;", true),
            ("use futures::{join, lock::Mutex};", true),
            ("use futures::channel::{mpsc, oneshot as only};", true),
            ("use futures::channel::{mpsc, oneshot};", false),
            ("use futures::{SinkExt, StreamExt, lock::Mutex};", false),
            ("futures::executor::block_on(a(&count));", false),
            ("inbox.zip(other).next().await", true),
            ("handle.abort();", true),
            ("task::spawn_local(a(&count));", true),
            ("fn broken( {", true),
        ];
        for (source, notices) in cases {
            assert_eq!(may_notice_without_waiting(source), notices, "{source}");
        }
    }

    #[test]
    fn what_only_awaits_awaits_nothing_beside() {
        let cases = [
            ("handle.await.unwrap(); handle.abort();", false),
            ("if let Ok(guard) = count.try_lock() {}", false),
            ("tokio::join!(handle, b(&count));", false),
            (
                "select! { _ = &mut handle => {}, _ = bell.notified() => {} }",
                true,
            ),
            ("timeout(SECOND, handle).await", false),
            ("(&mut handle).now_or_never()", true),
            ("use futures::future::join_all;", true),
        ];
        for (source, awaits) in cases {
            assert_eq!(may_await_beside(source), awaits, "{source}");
        }
    }
}
