//! expect: wrong_answer/another_choice
//! Quiz: inside
//!
//! Five questions on who asks, and who calls. A `deaf(secs(1))` is a future by
//! hand that keeps no waker: for a second it says "not yet", and whenever it
//! is asked after that, it is done.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // When is this over?  join!(deaf(secs(1)), sleep(secs(2)))
    //   A  after 1 second      B  after 2 seconds      C  never
    ("deaf", C),

    // Three threads each have news for a task, and call its waker, before it
    // has its turn. Why may it be polled only once then?
    //   A  a waker can be called once, and each poll brings a new one
    //   B  the runtime collects the news, and hands it all over in one poll
    //   C  a call says only "ask again", and one poll can find all the news
    ("once", A),

    // Whoever polls looks at a flag, and leaves a waker. A timer sets the flag,
    // and calls the waker that is there. In which order does it always end?
    //   A  look, leave; call, set        B  look, leave; set, call
    //   C  leave, look; call, set        D  leave, look; set, call
    ("order", A),

    // Three tasks wait for a lock made by hand. `unlock` sets it free and calls
    // the first, who is aborted before its turn. Why may the others sleep on?
    //   A  the call was for one who has left, and nobody calls the next
    //   B  the lock is kept for the first, who never comes to take it
    //   C  the row in which they stand is dropped with the first
    ("aborted", B),

    // In JavaScript, the promise `p` was fulfilled a second ago. Only now does
    // somebody call `p.then(f)`. What becomes of `f`?
    //   A  it is never called: the call went out when nobody listened
    //   B  it is called soon: `p` has kept the result for whoever comes
    //   C  it is called when somebody asks `p` once more
    ("javascript", C),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
