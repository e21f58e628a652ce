//! expect: passed
//! A future of one's own, with a destructor of its own.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};
use std::pin::Pin;
use std::task::{Context, Poll};

#[derive(Default)]
struct Oven {
    busy: AtomicBool,
}

struct Baking<'a> {
    busy: &'a AtomicBool,
    oven: Pin<Box<dyn Future<Output = Pizza> + Send>>,
}

impl Future for Baking<'_> {
    type Output = Pizza;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Pizza> {
        self.busy.store(true, SeqCst);
        self.oven.as_mut().poll(context)
    }
}

impl Drop for Baking<'_> {
    fn drop(&mut self) {
        self.busy.store(false, SeqCst);
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.busy.load(SeqCst)
    }

    fn bake(&self, name: &str) -> Baking<'_> {
        Baking {
            busy: &self.busy,
            oven: Box::pin(bake(name)),
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
