//! truth: deadlock
//! bug: join_before_recv
// The cook waits for room in the channel, and `main` for the cook.
use std::sync::mpsc::sync_channel;
use std::thread;

fn main() {
    let (dishes, table) = sync_channel(1);
    let cook = thread::spawn(move || {
        for dish in 1..=2 {
            dishes.send(dish).unwrap();
        }
    });
    cook.join().unwrap();
    assert_eq!(table.iter().sum::<u32>(), 3);
}
