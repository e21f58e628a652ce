//! expect: passed
//! Whoever comes first fetches the token, the other one waits for it.

use cafe::session::Session;
use cafe::store::{Order, User};
use tokio::sync::OnceCell;

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let token = OnceCell::new();
    let profile = async {
        token.get_or_init(|| session.fetch_token()).await;
        session.fetch_profile().await
    };
    let orders = async {
        token.get_or_init(|| session.fetch_token()).await;
        session.fetch_orders().await
    };
    tokio::join!(profile, orders)
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
