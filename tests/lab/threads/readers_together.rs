//! expect: passed, all
// Readers let each other in, a writer has it alone, and one who wrote goes on as a reader.
use std::sync::RwLock;
use std::thread;

fn program() -> u32 {
    let menu = RwLock::new(1);
    thread::scope(|s| {
        let readers = [(); 2].map(|()| s.spawn(|| *menu.read().unwrap()));
        let writer = s.spawn(|| {
            let mut menu = menu.write().unwrap();
            *menu += 1;
            *menu
        });
        let right = readers.map(|reader| (1..=2).contains(&reader.join().unwrap()));
        u32::from(right == [true; 2]) + writer.join().unwrap()
    })
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
