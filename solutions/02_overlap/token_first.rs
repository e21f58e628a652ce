//! The token first: a solution.

use cafe::session::Session;
use cafe::store::{Order, User};

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    // Both of the others need the token: nothing can be done before it is there.
    session.fetch_token().await;
    // And they do not need each other.
    tokio::join!(session.fetch_profile(), session.fetch_orders())
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (user, orders) = open_page(7).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{}: {orders:?}, after {seconds:.1} s", user.name);
}
