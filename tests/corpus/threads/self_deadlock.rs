//! truth: deadlock
//! bug: self_deadlock
// `total` takes the lock that its caller still holds.
use std::sync::Mutex;
use std::thread;

fn total(tables: &Mutex<Vec<u32>>) -> u32 {
    tables.lock().unwrap().iter().sum()
}

fn main() {
    let tables = Mutex::new(vec![2, 4]);
    thread::scope(|s| {
        s.spawn(|| {
            let mut guests = tables.lock().unwrap();
            let all = total(&tables);
            guests.push(all);
        });
    });
    assert_eq!(total(&tables), 12);
}
