//! truth: right
//! bug: none
//! outputs: "made\n42 42\n"
// The first of the two threads makes the value; the other one waits for it.
use std::sync::LazyLock;
use std::thread;

static CONFIG: LazyLock<u32> = LazyLock::new(|| {
    println!("made");
    42
});

fn main() {
    let other = thread::spawn(|| *CONFIG);
    let own = *CONFIG;
    println!("{own} {}", other.join().unwrap());
}
