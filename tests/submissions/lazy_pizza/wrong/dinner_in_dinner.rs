//! expect: panic/stack_overflow
use cafe::kitchen::bake;

fn courses(left: u64) -> u64 {
    if left == u64::MAX { 0 } else { 1 + courses(left + 1) }
}

async fn dinner() {
    println!("{}", courses(0));
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
