//! expect: wrong_answer/another_choice
//! Quiz: channels
//!
//! Five questions after closing time. `tx` and `rx` are the two ends of a
//! `tokio::sync::mpsc::channel(8)`; where the room is another one, it says so.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // One task owns the number of guests. For each who comes, a waiter asks it
    // how many there are, then sends that plus one. Can guests go uncounted?
    //   A  no: the owner alone has the number, and does one thing at a time
    //   B  yes: between the two messages, another waiter can ask
    //   C  yes: unless the owner keeps the number behind a lock
    ("two_messages", A),

    // Two slips lie in the channel; the last `tx` is gone. How many minutes?
    // while let Some(_slip) = rx.recv().await { sleep(minutes(5)).await }
    //   A  0      B  10      C  it never ends
    ("after_closing", A),

    // On a `channel(2)`, a waiter writes a slip in a minute, sends it, and so
    // on; the cook needs 60 for each. How many are written in half an hour?
    //   A  2      B  3      C  4      D  30
    ("held_up", A),

    // Two tasks send to each other, on a `channel(10)` each. One day both wait
    // in `send(..).await`, for ever. Why is `channel(1000)` no cure?
    //   A  whoever waits in `send` keeps the thread, and nobody can receive
    //   B  `send` gives up when it is full, however much room there was
    //   C  both can be 1,000 behind, and wait for each other to make room
    ("more_room", B),

    // In Python, the only two tasks that put dishes into an `asyncio.Queue`
    // have ended, and all is taken out. What does `await q.get()` do?
    //   A  wait for ever      B  return None      C  raise QueueEmpty
    ("python", C),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
