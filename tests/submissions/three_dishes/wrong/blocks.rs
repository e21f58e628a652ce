//! expect: blocked/thread_sleep
//! Stands before each stove, in three branches of one `join!`.

use cafe::kitchen::minutes;

async fn dinner() {
    tokio::join!(prepare("roast", 30), prepare("soup", 10), prepare("salad", 5));
}

async fn prepare(dish: &str, time: u32) {
    std::thread::sleep(minutes(time));
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
