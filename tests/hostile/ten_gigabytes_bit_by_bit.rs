//! expect: too_much_memory/allocated
async fn dinner() {
    let mut sacks = Vec::new();
    for _ in 0..10_240 {
        sacks.push(vec![1u8; 1 << 20]);
    }
    println!("{}", sacks.len());
}

#[tokio::main]
async fn main() {
    dinner().await;
}
