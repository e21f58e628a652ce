//! expect: passed
//! A permit is given back by its own destructor: the sign looks whether it is there.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::Arc;
use tokio::sync::Semaphore;

struct Oven {
    room: Semaphore,
}

impl Default for Oven {
    fn default() -> Oven {
        Oven {
            room: Semaphore::new(1),
        }
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.room.available_permits() == 0
    }

    async fn bake(&self, name: &str) -> Pizza {
        let _room = self.room.acquire().await.unwrap();
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
