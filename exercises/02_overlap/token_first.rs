//! The token first
//!
//! A page shows a user's profile and orders. The store knows who asks by a
//! token, which the session fetches once and shows with every request after
//! that. Without a token, everybody is a stranger; rustc does not notice.
//!
//! Contract: `open_page(user)` returns the user's profile and orders. The
//! token is fetched once, and so are both of these, each only when the token
//! is there. Apart from that, nothing waits: it takes as long as the token and
//! the slower of the two.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin token_first`

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    session.fetch_token().await; // one second
    let profile = session.fetch_profile().await; // two seconds
    let orders = session.fetch_orders().await; // three seconds
    (profile, orders)
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (user, orders) = open_page(7).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{}: {orders:?}, after {seconds:.1} s", user.name);
}
