//! expect: passed
//! The sign counts who bakes.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, atomic::AtomicUsize, atomic::Ordering::SeqCst};

#[derive(Default)]
struct Oven {
    at_work: AtomicUsize,
}

struct AtWork<'a>(&'a Oven);

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        self.0.at_work.fetch_sub(1, SeqCst);
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.at_work.load(SeqCst) > 0
    }

    fn begin(&self) -> AtWork<'_> {
        self.at_work.fetch_add(1, SeqCst);
        AtWork(self)
    }

    async fn bake(&self, name: &str) -> Pizza {
        let at_work = self.begin();
        let pizza = bake(name).await;
        drop(at_work);
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
