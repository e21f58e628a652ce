//! expect: passed
// A thread of std's own knows of no runtime.
const MILLIS: u64 = 0;

#[tokio::main]
async fn program() -> bool {
    let (tx, rx) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let tried = std::panic::catch_unwind(|| drop(tokio::spawn(async {})));
        let _ = tx.send(tried.is_err());
    });
    rx.await.unwrap()
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}
