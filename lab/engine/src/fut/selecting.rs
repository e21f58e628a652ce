//! What `futures::select!` and `futures::stream_select!` find where they look for `futures` itself: the
//! same, but for the order in which the branches are polled, which the real one makes up at random.
//!
//! The order matters only if more than one branch may have something to do: see [`crate::rt::order`].

pub use futures_util::__private::*;

pub mod async_await {
    //! Where the macros look for the order.
    use crate::rt::branch_of;
    pub use futures_util::__private::async_await::*;

    /// Any order, as the real one.
    pub fn shuffle<T>(branches: &mut [T]) {
        let first = !super::LATER.take();
        for next in 0..branches.len().saturating_sub(1) {
            let rest = &mut branches[next..];
            let count = u32::try_from(rest.len()).expect("so few that each is written down");
            let index = branch_of(count, first) as usize;
            rest[..=index].rotate_right(1);
        }
    }
}

pub mod future {
    //! Where the macros look for what polls the branches.
    pub use futures_util::future::*;
    use std::task::{Context, Poll};

    /// Polls the branches of one `select!`.
    pub fn poll_fn<T>(
        mut poll: impl FnMut(&mut Context<'_>) -> Poll<T> + Unpin,
    ) -> impl Future<Output = T> + Unpin {
        let mut polled = false;
        futures_util::future::poll_fn(move |context| {
            super::LATER.set(std::mem::replace(&mut polled, true));
            poll(context)
        })
    }
}

std::thread_local! {
    /// Whether the branches that are about to be polled were polled before.
    static LATER: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}
