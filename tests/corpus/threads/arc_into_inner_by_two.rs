//! truth: right
//! bug: none
// Of all who call `into_inner`, exactly one gets the value.
use std::sync::Arc;
use std::thread;

fn main() {
    let total = Arc::new(5);
    let threads = [(); 2].map(|()| {
        let total = Arc::clone(&total);
        thread::spawn(move || Arc::into_inner(total))
    });
    let mine = Arc::into_inner(total);
    let others = threads.map(|thread| thread.join().unwrap());
    let all = others.into_iter().chain([mine]);
    assert_eq!(all.flatten().collect::<Vec<_>>(), [5]);
}
