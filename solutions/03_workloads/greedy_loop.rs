//! The cook who never looks up: a solution.

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    tokio::join!(chef(onions), phone());
}

async fn chef(onions: u32) {
    for onion in 1..=onions {
        // This has nothing to wait for. So its `.await` goes on at once, and
        // lets nobody else have a turn.
        chop(onion).await;
        // This says "not yet", once, and is ready at the next poll: whoever
        // else can go on does so in between.
        tokio::task::yield_now().await;
    }
}

async fn phone() {
    let caller = phone_rings().await;
    println!("phone: {caller}");
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
