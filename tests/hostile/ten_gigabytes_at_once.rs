//! expect: too_much_memory/allocated
async fn dinner() {
    let flour = vec![1u8; 10 << 30];
    println!("{}", flour[std::hint::black_box(7)]);
}

#[tokio::main]
async fn main() {
    dinner().await;
}
