//! truth: race
//! bug: relaxed_publication
//! needs: memory_order
// A cell that is filled already orders whoever looks after whoever filled it, and not two who look.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn main() {
    let (menu, recipe, told) = (OnceLock::new(), AtomicU32::new(0), AtomicU32::new(0));
    menu.set("soup").unwrap();
    thread::scope(|scope| {
        scope.spawn(|| {
            recipe.store(7, Relaxed);
            menu.get_or_init(|| "cake");
            told.store(1, Relaxed);
        });
        scope.spawn(|| {
            let ready = told.load(Relaxed) == 1;
            menu.get_or_init(|| "bill");
            assert!(!ready || recipe.load(Relaxed) == 7, "the recipe is there");
        });
    });
}
