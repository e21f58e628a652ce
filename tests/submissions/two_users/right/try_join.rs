//! expect: passed
//! Both at once, as if they could fail.

use cafe::store::{User, fetch_user};
use std::convert::Infallible;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    let one = async { Ok::<_, Infallible>(fetch_user(first).await) };
    let two = async { Ok::<_, Infallible>(fetch_user(second).await) };
    match tokio::try_join!(one, two) {
        Ok(both) => both,
        Err(never) => match never {},
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
