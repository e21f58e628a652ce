//! expect: wrong_result/cancelled
//! The destructor is of what does not exist yet.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};

#[derive(Default)]
struct Oven {
    busy: AtomicBool,
}

struct Free<'a>(&'a AtomicBool);

impl Drop for Free<'_> {
    fn drop(&mut self) {
        self.0.store(false, SeqCst);
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.busy.load(SeqCst)
    }

    async fn bake(&self, name: &str) -> Pizza {
        self.busy.store(true, SeqCst);
        let pizza = bake(name).await;
        let _free = Free(&self.busy);
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
