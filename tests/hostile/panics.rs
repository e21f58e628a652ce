//! expect: panic/panicked
async fn dinner() {
    let oven: Option<u32> = None;
    println!("{}", oven.expect("an oven"));
}

#[tokio::main]
async fn main() {
    dinner().await;
}
