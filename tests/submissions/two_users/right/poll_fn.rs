//! expect: passed
//! Polled by hand.

use cafe::store::{User, fetch_user};
use futures::FutureExt;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let mut asking_one = pin!(fetch_user(first).fuse());
    let mut asking_two = pin!(fetch_user(second).fuse());
    let (mut one, mut two) = (None, None);
    poll_fn(|cx| {
        if let Poll::Ready(user) = asking_one.as_mut().poll(cx) {
            one = Some(user);
        }
        if let Poll::Ready(user) = asking_two.as_mut().poll(cx) {
            two = Some(user);
        }
        if one.is_some() && two.is_some() {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
    (one.unwrap(), two.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
