//! truth: right
//! bug: none
// A task that is left at the runtime's end is dropped on one of its workers, and not on main.
use std::thread::{self, ThreadId};

struct NotOn(ThreadId);

impl Drop for NotOn {
    fn drop(&mut self) {
        assert_ne!(thread::current().id(), self.0);
    }
}

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let main = thread::current().id();
    runtime.block_on(async move {
        tokio::spawn(async move {
            let _left = NotOn(main);
            std::future::pending::<()>().await;
        });
        tokio::task::yield_now().await;
    });
}
