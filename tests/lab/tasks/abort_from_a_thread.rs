//! expect: passed
// A task is cancelled by a thread while the runtime has nothing to do.
use std::time::Duration;

const MILLIS: u64 = 50;

#[tokio::main]
async fn program() -> bool {
    let task = tokio::spawn(std::future::pending::<()>());
    let handle = task.abort_handle();
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(50));
        handle.abort();
    });
    task.await.unwrap_err().is_cancelled()
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}
