//! truth: race
//! bug: relaxed_publication
//! needs: memory_order
// A pointer that is published with a relaxed store does not publish what was written before it.
use std::ptr;
use std::sync::atomic::AtomicPtr;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

fn main() {
    let mut place = 0u8;
    let (ready, recipe) = (AtomicPtr::new(ptr::null_mut()), AtomicU32::new(0));
    let shelf = AtomicPtr::new(&raw mut place);
    thread::scope(|scope| {
        scope.spawn(|| {
            recipe.store(7, Relaxed);
            ready.store(shelf.load(Relaxed), Relaxed);
        });
        scope.spawn(|| {
            if !ready.load(Relaxed).is_null() {
                assert_eq!(recipe.load(Relaxed), 7, "the recipe before the note");
            }
        });
    });
}
