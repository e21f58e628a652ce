//! expect: blocked/other
//! A thread that asks the runtime to wait, and a join in async code.

use cafe::store::fetch_user;
use std::thread;
use tokio::runtime::Handle;

async fn welcome(guest: u32) -> String {
    greeting(guest)
}

fn greeting(guest: u32) -> String {
    let name = name_of(guest);
    polite(&name)
}

fn name_of(guest: u32) -> String {
    let runtime = Handle::current();
    let asking = thread::spawn(move || runtime.block_on(fetch_user(guest)));
    asking.join().unwrap().name.to_owned()
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

#[tokio::main]
async fn main() {
    println!("{}", welcome(8).await);
}
