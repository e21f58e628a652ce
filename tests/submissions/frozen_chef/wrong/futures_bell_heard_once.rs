//! expect: race/result_differs
//! Whoever is at the telephone looks once whether the oven is on. Nothing says that it is by then.

use cafe::kitchen::{minutes, phone_rings};
use futures::channel::oneshot;

async fn evening(oven_minutes: u32) {
    let (oven_on, mut is_on) = oneshot::channel();
    let chef = tokio::spawn(async move {
        println!("pizza in");
        let _ = oven_on.send(());
        tokio::time::sleep(minutes(oven_minutes)).await;
        println!("pizza out");
    });
    let phone = tokio::spawn(async move {
        if is_on.try_recv() == Ok(Some(())) {
            let caller = phone_rings().await;
            println!("phone: {caller}");
        }
    });
    chef.await.unwrap();
    phone.await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
