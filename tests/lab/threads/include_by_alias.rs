//! expect: refused/include
use core::include_str as read;

fn program() -> u32 {
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    println!("{}", read!("lab_by_alias.rs"));
}
