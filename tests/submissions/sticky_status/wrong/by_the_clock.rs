//! expect: wrong_result/differs
//! A pizza takes thirty minutes, does it not?

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, Mutex};
use std::time::Instant;

#[derive(Default)]
struct Oven {
    since: Mutex<Option<Instant>>,
}

impl Oven {
    fn is_busy(&self) -> bool {
        let since = *self.since.lock().unwrap();
        since.is_some_and(|since| since.elapsed() < minutes(30))
    }

    async fn bake(&self, name: &str) -> Pizza {
        *self.since.lock().unwrap() = Some(Instant::now());
        bake(name).await
    }
}

#[tokio::main]
async fn main() {
    let oven = Arc::new(Oven::default());
    let own = oven.clone();
    let chef = tokio::spawn(async move { own.bake("funghi").await });
    tokio::time::sleep(minutes(10)).await;
    chef.abort();
    println!("{:?}, busy: {}", chef.await, oven.is_busy());
}
