//! expect: not_modelled/static_state
// What is notified in one schedule would be remembered in the next.
use std::thread;
use tokio::sync::Notify;

static BELL: Notify = Notify::const_new();

fn program() -> u32 {
    let ringer = thread::spawn(|| BELL.notify_one());
    let other = thread::spawn(|| BELL.notify_one());
    ringer.join().unwrap();
    other.join().unwrap();
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
