//! expect: wrong_order/never
//! says: Thread A panicked on line
//! says: there is no reactor running
//! The oven's timer is the runtime's, and a thread of its own has none.

use cafe::kitchen::bake;
use std::thread;

async fn dinner() {
    println!("one margherita, please");

    let oven = thread::spawn(|| futures::executor::block_on(bake("margherita")));
    let _ = oven.join();

    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
