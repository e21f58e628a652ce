//! expect: compile_error/not_send
//! A guard of std's cannot travel with its task.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, Mutex};

#[derive(Default)]
struct Oven {
    inside: Mutex<()>,
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.inside.try_lock().is_err()
    }

    async fn bake(&self, name: &str) -> Pizza {
        let _inside = self.inside.lock().unwrap();
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
