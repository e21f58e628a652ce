//! Three dishes, one dinner: a solution.

use cafe::kitchen::cook;

async fn dinner() {
    // All three are started before anybody waits. Each branch goes on by itself
    // when its own dish is done: the salad is called out first.
    tokio::join!(prepare("roast"), prepare("soup"), prepare("salad"));
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    dinner().await;
    println!("after {:.1} s", start.elapsed().as_secs_f32());
}
