//! truth: right
//! bug: none
// A pointer that is published with a release, and taken with an acquire, publishes what came before.
use std::ptr;
use std::sync::atomic::AtomicPtr;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::thread;

fn main() {
    let mut place = 0u8;
    let (ready, recipe) = (AtomicPtr::new(ptr::null_mut()), AtomicU32::new(0));
    let shelf = AtomicPtr::new(&raw mut place);
    thread::scope(|scope| {
        scope.spawn(|| {
            recipe.store(7, Relaxed);
            ready.store(shelf.load(Relaxed), Release);
        });
        scope.spawn(|| {
            if !ready.load(Acquire).is_null() {
                assert_eq!(recipe.load(Relaxed), 7, "the recipe before the note");
            }
        });
    });
}
