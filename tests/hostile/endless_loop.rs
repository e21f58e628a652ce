//! expect: timed_out/busy
async fn dinner() {
    let mut n = 0u64;
    while std::hint::black_box(true) {
        n = n.wrapping_add(1);
    }
    println!("{n}");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
