//! truth: right
//! bug: none
// The results say themselves where they belong.
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let mut tasks = JoinSet::new();
    for number in 0..2 {
        tasks.spawn(async move { (number, number * 10) });
    }
    let mut results = [0; 2];
    while let Some(done) = tasks.join_next().await {
        let (number, result) = done.unwrap();
        results[number] = result;
    }
    assert_eq!(results, [0, 10]);
}
