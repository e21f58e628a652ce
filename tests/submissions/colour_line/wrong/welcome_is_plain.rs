//! expect: compile_error/contract
//! The check wants to await `welcome`, and it is no future.

use cafe::store::fetch_user;

fn welcome(guest: u32) -> String {
    let _name = fetch_user(guest);
    polite("Ada")
}

fn polite(name: &str) -> String {
    format!("Good evening, {name}!")
}

fn main() {
    println!("{}", welcome(8));
}
