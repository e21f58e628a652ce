//! truth: deadlock
//! bug: lock_in_display
// What is printed takes a lock, while standard output is locked for printing it.
use std::fmt;
use std::sync::Mutex;
use std::thread;

static MENU: Mutex<&str> = Mutex::new("soup");

struct Menu;

impl fmt::Display for Menu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&MENU.lock().unwrap())
    }
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| println!("{Menu}"));
        scope.spawn(|| {
            let dish = MENU.lock().unwrap();
            println!("{dish}");
        });
    });
}
