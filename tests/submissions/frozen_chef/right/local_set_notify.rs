//! expect: passed
//! Tasks of a `LocalSet`, and a bell.

use cafe::kitchen::{minutes, phone_rings};
use std::cell::Cell;
use std::rc::Rc;
use tokio::sync::Notify;
use tokio::task::{LocalSet, spawn_local};

struct Evening {
    open: Cell<u8>,
    over: Notify,
}

impl Evening {
    fn done(&self) {
        self.open.set(self.open.get() - 1);
        if self.open.get() == 0 {
            self.over.notify_one();
        }
    }
}

async fn evening(oven_minutes: u32) {
    let evening = Rc::new(Evening {
        open: Cell::new(2),
        over: Notify::new(),
    });
    let kitchen = LocalSet::new();
    kitchen
        .run_until(async {
            let chef = Rc::clone(&evening);
            spawn_local(async move {
                println!("pizza in");
                tokio::time::sleep(minutes(oven_minutes)).await;
                println!("pizza out");
                chef.done();
            });
            let phone = Rc::clone(&evening);
            spawn_local(async move {
                println!("phone: {}", phone_rings().await);
                phone.done();
            });
            evening.over.notified().await;
        })
        .await;
}

// One thread, as there is one chef.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
