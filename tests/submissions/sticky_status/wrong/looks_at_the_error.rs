//! expect: wrong_result/cancelled
//! Waits for an error that nobody gives: a dropped future is told nothing.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};

#[derive(Default)]
struct Oven {
    busy: AtomicBool,
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.busy.load(SeqCst)
    }

    async fn bake(&self, name: &str) -> Pizza {
        self.busy.store(true, SeqCst);
        let name = name.to_owned();
        let baked = tokio::spawn(async move { bake(&name).await }).await;
        self.busy.store(false, SeqCst);
        match baked {
            Ok(pizza) => pizza,
            Err(called_off) => panic!("{called_off}"),
        }
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
