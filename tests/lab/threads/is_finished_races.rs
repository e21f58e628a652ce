//! expect: race/result_differs
// Whether the other thread is over by now is a matter of luck.
use std::thread;

fn program() -> bool {
    let other = thread::spawn(|| {});
    other.is_finished()
}

fn expected() -> bool {
    false
}

fn main() {
    program();
}
