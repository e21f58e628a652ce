//! expect: wrong_result/cancelled
//! The pizza goes on in a task, and the sign waits for it.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};

#[derive(Default)]
struct Oven {
    busy: Arc<AtomicBool>,
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.busy.load(SeqCst)
    }

    async fn bake(&self, name: &str) -> Pizza {
        let (busy, name) = (self.busy.clone(), name.to_owned());
        let baking = tokio::spawn(async move {
            busy.store(true, SeqCst);
            let pizza = bake(&name).await;
            busy.store(false, SeqCst);
            pizza
        });
        baking.await.unwrap()
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
