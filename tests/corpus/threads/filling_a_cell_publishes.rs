//! truth: right
//! bug: none
// Whoever finds a cell filled sees what was written before it was.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn main() {
    let (menu, recipe) = (OnceLock::new(), AtomicU32::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            recipe.store(7, Relaxed);
            menu.get_or_init(|| "soup");
        });
        scope.spawn(|| {
            if menu.get_or_init(|| "cake") == &"soup" {
                assert_eq!(recipe.load(Relaxed), 7, "the recipe is there");
            }
        });
    });
}
