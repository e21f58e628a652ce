//! expect: wrong_result/asked_again
//! says: was under way, was given up at 1.00 s, and begun again
//! The first answer throws the other request away.

use cafe::store::{User, fetch_user};

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one;
    let two;
    tokio::select! {
        user = fetch_user(first) => {
            one = user;
            two = fetch_user(second).await;
        }
        user = fetch_user(second) => {
            two = user;
            one = fetch_user(first).await;
        }
    }
    (one, two)
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (one, two) = fetch_both(1, 2).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{} and {}, after {seconds:.1} s", one.name, two.name);
}
