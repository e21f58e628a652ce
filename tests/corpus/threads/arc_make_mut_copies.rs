//! truth: race
//! bug: arc_count
// A page is written to. If somebody reads it meanwhile, it is a copy that is written to, and the
// cache goes on to give out the old one.
use std::sync::Arc;
use std::thread;

fn main() {
    let mut page = Arc::new(1);
    let cached = Arc::downgrade(&page);
    let read = Arc::clone(&page);
    let reader = thread::spawn(move || assert_eq!(*read, 1));
    *Arc::make_mut(&mut page) = 2;
    let stale = cached.upgrade();
    assert_eq!(stale, None, "the cache has an old page");
    reader.join().unwrap();
}
