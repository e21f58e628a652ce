//! expect: exited_early/exit
const MILLIS: u64 = 0;

#[tokio::main]
async fn program() -> u32 {
    let task = tokio::spawn(async { std::process::exit(2) });
    task.await.unwrap()
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
