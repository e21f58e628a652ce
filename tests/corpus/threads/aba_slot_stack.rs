//! truth: race
//! bug: aba
// `pop` reads the top 0 and what is below it, 1. Meanwhile the other thread takes 0 and 1 and gives
// 0 back: the exchange still finds 0, and puts 1 on top although somebody has it.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const NONE: usize = usize::MAX;

struct Stack {
    top: AtomicUsize,
    below: [AtomicUsize; 2],
}

impl Stack {
    fn pop(&self) -> Option<usize> {
        loop {
            let top = self.top.load(SeqCst);
            if top == NONE {
                return None;
            }
            let below = self.below[top].load(SeqCst);
            if self
                .top
                .compare_exchange(top, below, SeqCst, SeqCst)
                .is_ok()
            {
                return Some(top);
            }
        }
    }

    fn push(&self, slot: usize) {
        loop {
            let top = self.top.load(SeqCst);
            self.below[slot].store(top, SeqCst);
            if self.top.compare_exchange(top, slot, SeqCst, SeqCst).is_ok() {
                return;
            }
        }
    }
}

fn main() {
    let stack = Stack {
        top: AtomicUsize::new(0),
        below: [AtomicUsize::new(1), AtomicUsize::new(NONE)],
    };
    let (mine, theirs) = thread::scope(|s| {
        let other = s.spawn(|| {
            let first = stack.pop();
            let second = stack.pop();
            if let Some(slot) = first {
                stack.push(slot);
            }
            second
        });
        (stack.pop(), other.join().unwrap())
    });
    let left = stack.pop();
    let owned: Vec<usize> = [mine, theirs, left].into_iter().flatten().collect();
    assert!(
        (1..owned.len()).all(|i| !owned[..i].contains(&owned[i])),
        "{owned:?}"
    );
}
