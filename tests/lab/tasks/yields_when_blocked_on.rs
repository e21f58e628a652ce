//! expect: passed
// A thread that blocks on a future which yields.
const MILLIS: u64 = 0;

#[tokio::main]
async fn program() -> u32 {
    let runtime = tokio::runtime::Handle::current();
    let blocking = tokio::task::spawn_blocking(move || {
        runtime.block_on(async {
            tokio::task::yield_now().await;
            3
        })
    });
    blocking.await.unwrap()
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
