//! truth: race
//! bug: spawn_order
//! outputs: "starter\nmain course\n" | "main course\nstarter\n"
// The task that was spawned first need not be the first to run.
#[tokio::main]
async fn main() {
    let first = tokio::spawn(async { println!("starter") });
    let second = tokio::spawn(async { println!("main course") });
    first.await.unwrap();
    second.await.unwrap();
}
