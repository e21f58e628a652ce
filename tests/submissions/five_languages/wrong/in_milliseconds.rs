//! expect: wrong_answer/wrong
//! Five languages, one kitchen
//!
//! In each of the five, `user(n)` asks for a user, and the reply comes after
//! one second. What the call itself does is not the same in all of them: in
//! some it sends the request, in others it only writes it down.
//!
//! Contract: replace each `Blank` by `Yes` or `No`, and each `BLANK` by the
//! number of seconds. The kit runs a model of each line and compares.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! The whole programs: `kit languages`.

use cafe::answers::{Begun, Begun::*};

// `user(1)`, called and never awaited: is the request sent?
const SENT: [(&str, Begun); 5] = [
    ("python", No),     // an `async def`
    ("javascript", Yes), // an `async function`
    ("java", Yes),       // gives a CompletableFuture, by `supplyAsync`
    ("go", Yes),         // a plain `func`
    ("rust", No),       // an `async fn`
];

// How many seconds until both users are there?
#[rustfmt::skip]
const SECONDS: [(&str, u64); 9] = [
    // Python: a = user(1); b = user(2); await a; await b
    ("python_calls", 2),
    // Python: await asyncio.gather(user(1), user(2))
    ("python_gather", 1),
    // JavaScript: const a = user(1), b = user(2); await a; await b;
    ("javascript_calls", 1),
    // JavaScript: const a = await user(1); const b = await user(2);
    ("javascript_awaits", 2),
    // Java: var a = user(1); var b = user(2); allOf(a, b).join();
    ("java_all_of", 1),
    // Go: a := user(1); b := user(2)
    ("go_calls", 2),
    // Go: go func() { one <- user(1) }(); b := user(2); a := <-one
    ("go_routine", 1),
    // Rust: let a = user(1); let b = user(2); a.await; b.await;
    ("rust_calls", 2),
    // Rust: join!(user(1), user(2))
    ("rust_join", 1000),
];

fn main() {
    for (language, sent) in SENT {
        println!("{language:18} {sent:?}");
    }
    for (line, seconds) in SECONDS {
        println!("{line:18} {seconds}");
    }
}
