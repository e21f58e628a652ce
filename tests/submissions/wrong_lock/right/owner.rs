//! expect: passed
//! The waiters hand their tips to the one who has the jar.

use std::sync::mpsc;
use std::thread;

fn tips(in_jar: u32, tips: [u32; 2]) -> u32 {
    let (give, given) = mpsc::channel();
    for tip in tips {
        let give = give.clone();
        thread::spawn(move || give.send(tip).unwrap());
    }
    drop(give);
    given.into_iter().fold(in_jar, |jar, tip| jar + tip)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
