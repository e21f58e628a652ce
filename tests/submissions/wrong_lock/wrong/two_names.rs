//! expect: race/load_then_store
//! One waiter asks for the lock of the jar, and the other for that of the till.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static JAR: Mutex<()> = Mutex::new(());
static TILL: Mutex<()> = Mutex::new(());

fn tips(in_jar: u32, [one, two]: [u32; 2]) -> u32 {
    let jar = AtomicU32::new(in_jar);
    thread::scope(|waiters| {
        waiters.spawn(|| {
            let _turn = JAR.lock().unwrap();
            jar.store(jar.load(SeqCst) + one, SeqCst);
        });
        waiters.spawn(|| {
            let _turn = TILL.lock().unwrap();
            jar.store(jar.load(SeqCst) + two, SeqCst);
        });
    });
    jar.load(SeqCst)
}

fn main() {
    println!("20 + 3 + 4 = {}", tips(20, [3, 4]));
}
