//! expect: wrong_result/differs
//! A sign that says no is never wrong for long.

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
        self.busy.store(false, SeqCst);
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
