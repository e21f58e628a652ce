//! expect: passed
//! Polls both, until one is done.

use cafe::store::{Menu, fetch_menu};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

async fn fetch_first(one: u32, other: u32) -> Menu {
    let (mut one, mut other) = (pin!(fetch_menu(one)), pin!(fetch_menu(other)));
    poll_fn(|context| match one.as_mut().poll(context) {
        Poll::Ready(menu) => Poll::Ready(menu),
        Poll::Pending => other.as_mut().poll(context),
    })
    .await
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
