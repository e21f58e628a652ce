//! truth: never_ends
//! bug: answer_that_never_comes
// A destructor waits, while its thread unwinds, for an answer that only its own thread could give.
use std::sync::mpsc;
use std::thread;

struct Asks(mpsc::Receiver<u32>);

impl Drop for Asks {
    fn drop(&mut self) {
        let _ = self.0.recv();
    }
}

fn main() {
    let cook = thread::spawn(|| {
        let (answer, question) = mpsc::channel();
        let asks = Asks(question);
        answer.send(1).unwrap();
        assert_eq!(asks.0.recv(), Ok(2), "another answer");
        drop(answer);
    });
    assert!(cook.join().is_err());
}
