//! expect: passed
//! Two streams, one loop.

use cafe::kitchen::{minutes, phone_rings};
use futures::stream::{self, Stream, StreamExt};
use tokio::time::sleep;

fn oven(oven_minutes: u32) -> impl Stream<Item = String> {
    stream::once(async move {
        sleep(minutes(oven_minutes)).await;
        "pizza out".to_owned()
    })
}

fn calls() -> impl Stream<Item = String> {
    stream::once(phone_rings()).map(|caller| format!("phone: {caller}"))
}

async fn evening(oven_minutes: u32) {
    println!("pizza in");
    stream::select(oven(oven_minutes), calls())
        .for_each(|line| async move { println!("{line}") })
        .await;
}

// One thread, as there is one chef.
#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
