//! truth: right
//! bug: none
// Every change of the top also counts up a tag beside it, so that a top which went away and came
// back is not taken for one that stayed.
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst};
use std::thread;

const NONE: usize = 9;

struct Stack {
    /// The tag times ten, plus the slot.
    top: AtomicU64,
    below: [AtomicUsize; 2],
}

impl Stack {
    fn exchange(&self, seen: u64, slot: usize) -> bool {
        let next = (seen / 10 + 1) * 10 + slot as u64;
        self.top
            .compare_exchange(seen, next, SeqCst, SeqCst)
            .is_ok()
    }

    fn pop(&self) -> Option<usize> {
        loop {
            let seen = self.top.load(SeqCst);
            let top = (seen % 10) as usize;
            if top == NONE {
                return None;
            }
            let below = self.below[top].load(SeqCst);
            if self.exchange(seen, below) {
                return Some(top);
            }
        }
    }

    fn push(&self, slot: usize) {
        loop {
            let seen = self.top.load(SeqCst);
            self.below[slot].store((seen % 10) as usize, SeqCst);
            if self.exchange(seen, slot) {
                return;
            }
        }
    }
}

fn main() {
    let stack = Stack {
        top: AtomicU64::new(0),
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
