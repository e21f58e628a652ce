use std::time::{Duration, Instant};
use tokio::{join, time::sleep};

type Two = (String, String);

// One user takes one second.
async fn user(id: u32) -> String {
    println!("  ask {id}");
    let wait = Duration::from_secs(1);
    sleep(wait).await;
    println!("  got {id}");
    format!("user {id}")
}

// In turn.
async fn in_turn() -> Two {
    let a = user(1).await;
    let b = user(2).await;
    (a, b)
}

// Together.
async fn together() -> Two {
    join!(user(1), user(2))
}

// Run both.
async fn timed<F>(name: &str, way: F)
where
    F: Future<Output = Two>,
{
    println!("{name}");
    let start = Instant::now();
    let (a, b) = way.await;
    let s = start.elapsed();
    let s = s.as_secs_f64();
    println!("  {a}, {b}: {s:.2} s");
}

#[tokio::main]
async fn main() {
    timed("in turn", in_turn()).await;
    let both = together();
    timed("together", both).await;
}
