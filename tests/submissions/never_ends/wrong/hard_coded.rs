//! expect: wrong_result/too_early
//! The right answer for `main`.

async fn serve(tables: Vec<u32>) -> usize {
    assert!(!tables.is_empty());
    6
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
