//! expect: deadlock/self
// A cell that needs its own value to be filled.
use tokio::sync::OnceCell;

const MILLIS: u64 = 0;

#[tokio::main]
async fn program() -> u32 {
    let cell = OnceCell::new();
    *cell.get_or_init(|| async { *cell.get_or_init(|| async { 1 }).await }).await
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
