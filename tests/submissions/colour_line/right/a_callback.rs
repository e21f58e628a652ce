//! expect: passed
//! Plain functions to the end, which are told when the name is there.

use cafe::store::fetch_user;
use tokio::sync::oneshot;

async fn welcome(guest: u32) -> String {
    let (tell, told) = oneshot::channel();
    with_name_of(guest, move |name| drop(tell.send(polite(&name))));
    told.await.unwrap()
}

fn with_name_of(guest: u32, then: impl FnOnce(String) + Send + 'static) {
    tokio::spawn(async move { then(fetch_user(guest).await.name.to_owned()) });
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}
