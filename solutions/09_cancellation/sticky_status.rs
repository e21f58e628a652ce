//! Busy, for ever: a solution.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};

#[derive(Default)]
struct Oven {
    busy: AtomicBool,
}

/// The sign at the oven, for as long as it says "busy".
struct Busy<'a>(&'a AtomicBool);

impl<'a> Busy<'a> {
    fn say(sign: &'a AtomicBool) -> Busy<'a> {
        sign.store(true, SeqCst);
        Busy(sign)
    }
}

impl Drop for Busy<'_> {
    // What has to happen in any case stands in a destructor. It is run at the
    // end of the block, and also when the future is dropped where it waits: of
    // a future that was called off, nothing else is ever run again.
    fn drop(&mut self) {
        self.0.store(false, SeqCst);
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        self.busy.load(SeqCst)
    }

    async fn bake(&self, name: &str) -> Pizza {
        // It needs a name: what is called `_` is dropped on the spot.
        let _busy = Busy::say(&self.busy);
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
