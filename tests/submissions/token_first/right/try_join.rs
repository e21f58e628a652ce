//! expect: passed
//! As if each could fail.

use cafe::session::Session;
use cafe::store::{Order, User};
use std::convert::Infallible;

async fn signed_in(user: u32) -> Result<Session, Infallible> {
    let session = Session::open(user);
    session.fetch_token().await;
    Ok(session)
}

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let Ok(session) = signed_in(user).await;
    let Ok(both) = tokio::try_join!(
        async { Ok::<_, Infallible>(session.fetch_profile().await) },
        async { Ok(session.fetch_orders().await) }
    );
    both
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
