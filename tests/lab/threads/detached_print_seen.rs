//! expect: exited_early/exit
// The detached thread may get as far as leaving the program before `program` is over.
use std::thread;

fn program() -> u32 {
    thread::spawn(|| {
        println!("leaving");
        std::process::exit(3);
    });
    println!("staying");
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
