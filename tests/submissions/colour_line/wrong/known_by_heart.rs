//! expect: wrong_result/too_early
//! Greets whoever comes as Ada.

use cafe::store::fetch_user;

async fn welcome(_guest: u32) -> String {
    polite("Ada")
}

#[allow(dead_code)]
async fn name_of(guest: u32) -> String {
    fetch_user(guest).await.name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}
