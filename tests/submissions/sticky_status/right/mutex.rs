//! expect: passed
//! Whoever bakes holds a lock, whose wait gives the thread back.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::Arc;
use tokio::sync::Mutex;

#[derive(Default)]
struct Oven {
    inside: Mutex<()>,
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.inside.try_lock().is_err()
    }

    async fn bake(&self, name: &str) -> Pizza {
        let _inside = self.inside.lock().await;
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
