//! expect: timed_out/busy
//! Asks again and again, without ever letting go.

use cafe::store::fetch_user;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let mut asking = pin!(fetch_user(guest));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(user) = asking.as_mut().poll(&mut context) {
            return user.name.to_owned();
        }
    }
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}
