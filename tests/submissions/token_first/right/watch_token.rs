//! expect: passed
//! Two tasks that wait until the token is announced.

use cafe::session::Session;
use cafe::store::{Order, User};
use tokio::sync::watch;

async fn open_page(user: u32) -> (User, Vec<Order>) {
    let session = Session::open(user);
    let (announce, token) = watch::channel(false);
    let mut token_for_orders = token.clone();
    let mut token_for_profile = token;
    let profile = tokio::spawn({
        let session = session.clone();
        async move {
            token_for_profile.wait_for(|there| *there).await.unwrap();
            session.fetch_profile().await
        }
    });
    let orders = tokio::spawn({
        let session = session.clone();
        async move {
            token_for_orders.wait_for(|there| *there).await.unwrap();
            session.fetch_orders().await
        }
    });
    session.fetch_token().await;
    announce.send(true).unwrap();
    (profile.await.unwrap(), orders.await.unwrap())
}

#[tokio::main]
async fn main() {
    println!("{:?}", open_page(7).await);
}
