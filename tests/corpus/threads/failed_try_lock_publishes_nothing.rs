//! truth: race
//! bug: relaxed_publication
//! needs: memory_order
// That a lock is taken says nothing about what its holder wrote before: only taking it does.
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

fn main() {
    let (recipe, pot) = (AtomicU32::new(0), Mutex::new(()));
    thread::scope(|scope| {
        scope.spawn(|| {
            recipe.store(7, Relaxed);
            let _cooking = pot.lock().unwrap();
        });
        scope.spawn(|| {
            if pot.try_lock().is_err() {
                assert_eq!(recipe.load(Relaxed), 7, "the recipe is there");
            }
        });
    });
}
