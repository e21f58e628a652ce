//! expect: passed
//! The chef as a future that is polled beside the telephone.

use cafe::kitchen::{bake, phone_rings};
use futures::future::{Either, select};
use std::pin::pin;

async fn dinner(dish: String) -> String {
    let chef = pin!(async { bake(&dish).await });
    let phone = pin!(phone_rings());
    let caller = match select(chef, phone).await {
        Either::Left((_pizza, phone)) => phone.await,
        Either::Right((caller, chef)) => {
            chef.await;
            caller
        }
    };
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
