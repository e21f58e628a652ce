//! expect: too_much_output/printed
async fn dinner() {
    for n in 0..1_000_000 {
        println!("{n:01000}");
    }
}

#[tokio::main]
async fn main() {
    dinner().await;
}
