//! expect: compile_error/outlives
//! A thread has a life of its own as well.

use cafe::kitchen::phone_rings;

async fn dinner(dish: String) -> String {
    let chef = std::thread::spawn(|| {
        std::thread::sleep(std::time::Duration::from_secs(dish.len() as u64));
    });
    let caller = phone_rings().await;
    chef.join().unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
