//! expect: passed, all
#![deny(warnings)]

pub fn program() -> u32 {
    1
}

pub fn expected() -> u32 {
    1
}

fn main() {
    println!("{}", program() + expected());
}
