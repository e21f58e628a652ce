//! expect: passed
//! An async closure.

use cafe::store::fetch_user;

async fn welcome(guest: u32) -> String {
    let name_of = async |guest| fetch_user(guest).await.name;
    polite(name_of(guest).await)
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}
