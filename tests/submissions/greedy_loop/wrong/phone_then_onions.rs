//! expect: too_slow/awaited_in_turn
//! says: `chop(1)` (line 11) was called only after `phone_rings()` (line 8) had ended
//! Nothing is chopped before the telephone has rung.

use cafe::kitchen::{chop, phone_rings};

async fn evening(onions: u32) {
    let caller = phone_rings().await;
    println!("phone: {caller}");
    for onion in 1..=onions {
        chop(onion).await;
    }
}

// One thread, as there is one cook.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
