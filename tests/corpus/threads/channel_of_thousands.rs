//! truth: right
//! bug: none
// Many values one after the other are no endless loop.
use std::sync::mpsc;

fn main() {
    let (sender, receiver) = mpsc::channel();
    (0..20_000u32).for_each(|number| sender.send(number).unwrap());
    drop(sender);
    let sum: u64 = receiver.iter().map(u64::from).sum();
    assert_eq!(sum, 199_990_000);
}
