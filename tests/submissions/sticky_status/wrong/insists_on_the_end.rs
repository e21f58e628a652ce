//! expect: panic/cancelled
//! Busy, for ever
//!
//! A sign at the oven says "busy" while something bakes. Then a guest leaves,
//! and their pizza is called off. Since that evening nobody has used the oven:
//! the sign says that it is busy.
//!
//! Contract: `oven.bake(name)` bakes, and returns what comes out of the oven.
//! `oven.is_busy()` says yes from the beginning of that to its end, and no at
//! any other time. The end is when the pizza is out, or when it is called off,
//! wherever that happens. After that, the oven can be used again.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin sticky_status`

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};

#[derive(Default)]
struct Oven {
    busy: AtomicBool,
}

/// Wants to be told that it is over.
struct Baking<'a> {
    sign: &'a AtomicBool,
    done: bool,
}

impl Drop for Baking<'_> {
    fn drop(&mut self) {
        assert!(self.done, "called off in the middle");
        self.sign.store(false, SeqCst);
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.busy.load(SeqCst)
    }

    async fn bake(&self, name: &str) -> Pizza {
        self.busy.store(true, SeqCst);
        let mut baking = Baking { sign: &self.busy, done: false };
        let pizza = bake(name).await;
        baking.done = true;
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
