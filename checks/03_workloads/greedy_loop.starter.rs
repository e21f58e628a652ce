//! The cook who never looks up
//!
//! Thirty onions, a minute of work each, and a telephone beside the board. The
//! loop has an `.await` for every onion. Still the telephone is not answered
//! before the last one is chopped. A kitchen minute takes 100 ms.
//!
//! Contract: `evening(onions)` chops onions 1 to `onions`, one by one, and
//! answers the telephone, all on one thread. When it rings, at most two more
//! onions are chopped before the line "phone: CALLER" is printed. It is over
//! when both are done, and takes no longer than the chopping, if the telephone
//! rings before the end of that.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin greedy_loop`

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    tokio::join!(chef(onions), phone());
}

async fn chef(onions: u32) {
    for onion in 1..=onions {
        chop(onion).await;
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
