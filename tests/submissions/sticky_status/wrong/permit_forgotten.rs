//! expect: wrong_result/cancelled
//! A permit that is taken from its destructor, and added again at the end.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::Arc;
use tokio::sync::Semaphore;

struct Oven(Semaphore);

impl Default for Oven {
    fn default() -> Oven {
        Oven(Semaphore::new(1))
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.0.available_permits() == 0
    }

    async fn bake(&self, name: &str) -> Pizza {
        self.0.acquire().await.unwrap().forget();
        let pizza = bake(name).await;
        self.0.add_permits(1);
        pizza
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
