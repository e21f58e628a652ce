//! expect: passed
const MILLIS: u64 = 1000;

#[tokio::main]
async fn program() -> usize {
    let tasks: Vec<_> = (0..10_000)
        .map(|n| {
            tokio::spawn(async move {
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                n
            })
        })
        .collect();
    let mut sum = 0;
    for task in tasks {
        sum += task.await.unwrap();
    }
    sum
}

fn expected() -> usize {
    49_995_000
}

fn main() {
    println!("{}", program());
}
