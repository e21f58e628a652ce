//! expect: blocked/lock
//! The frozen chef
//!
//! One chef, a pizza in the oven, a telephone that rings 5 minutes after
//! somebody begins to listen. The function says `async`, and still nobody
//! listens before the pizza is done. A kitchen minute takes 100 ms.
//!
//! Contract: `evening(30)` bakes for 30 kitchen minutes, `evening(20)` for 20.
//! The telephone is answered the moment it rings, 5 minutes in or at any other
//! time. The evening is over when the pizza is out and the telephone was
//! answered, whichever comes last. No async function keeps its thread while it
//! waits. The three lines it prints keep their wording.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin frozen_chef`

use cafe::kitchen::{minutes, phone_rings};

/// Everything that happens in the kitchen on one evening.
async fn evening(oven_minutes: u32) {
    // `join!` runs both until both are done.
    tokio::join!(chef(oven_minutes), phone());
}

async fn chef(oven_minutes: u32) {
    println!("pizza in");
    let oven = std::sync::Arc::new(std::sync::Mutex::new(()));
    let closed = oven.clone();
    let (tell, told) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let _closed = closed.lock().unwrap();
        tell.send(()).unwrap();
        std::thread::sleep(minutes(oven_minutes));
    });
    told.await.unwrap();
    drop(oven.lock().unwrap());
    println!("pizza out");
}

async fn phone() {
    let caller = phone_rings().await;
    println!("phone: {caller}");
}

// One thread, as there is one chef.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
