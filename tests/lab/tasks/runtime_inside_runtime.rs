//! expect: passed
// Blocking on a second runtime inside of a first one panics.
const MILLIS: u64 = 0;

#[tokio::main]
async fn program() -> bool {
    let tried = tokio::spawn(async {
        let inner = tokio::runtime::Runtime::new().unwrap();
        let tried = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            inner.block_on(async { 1 })
        }));
        inner.shutdown_background();
        tried.is_err()
    });
    tried.await.unwrap()
}

fn expected() -> bool {
    true
}

fn main() {
    program();
}
