//! truth: right
//! bug: none
// The same with the two the other way round: the last sender is dropped first.
use std::sync::mpsc;
use std::thread;

struct Asks(mpsc::Receiver<u32>);

impl Drop for Asks {
    fn drop(&mut self) {
        assert!(self.0.recv().is_err());
    }
}

fn main() {
    let cook = thread::spawn(|| {
        let (answer, question) = mpsc::channel();
        // The fields of a tuple are dropped in their order.
        let both = (answer, Asks(question));
        both.0.send(1).unwrap();
        assert_eq!(both.1.0.recv(), Ok(2), "another answer");
    });
    assert!(cook.join().is_err());
}
