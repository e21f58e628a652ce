//! expect: wrong_answer/another_choice
//! Quiz: limits
//!
//! Five questions for a kitchen with too much to do. `bake(10)` is an async
//! function that waits for 10 minutes. `set` is a `JoinSet`, `keys` a `Semaphore`.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // A loop calls up to four times, each call within a `timeout` of 2 s. Why
    // not rather one `timeout` of 8 s around the whole loop?
    //   A  a `timeout` ends one `.await`, and the loop has four of them
    //   B  when the time is up, the loop would go on behind it
    //   C  one call that nobody picks up would use up all the time
    ("own_time", C),

    // Two keys, six pizzas. After how many minutes is the last task done?
    // for _ in 0..6 { let _key = keys.acquire().await; set.spawn(bake(10)); }
    //   A  10      B  30      C  60
    ("key_in_loop", B),

    // After how many minutes is all of this collected?
    // stream::iter([10, 40, 10, 10, 10]).map(bake).buffered(2)
    //   A  40      B  50      C  60      D  80
    ("in_order", A),

    // A future that loses a `select!` goes no further. A task whose handle
    // loses there does go on. Why?
    //   A  a task has a thread of its own, and no thread can be stopped
    //   B  what loses is the handle; the runtime has the task, and polls it
    //   C  the handle is dropped only at the end of the function
    ("handle_lost", B),

    // What comes of this in JavaScript, where bake and sleep are async, too?
    //     await Promise.race([bake(10), sleep(2)]);
    //   A  it is over after 10 minutes, when both are done
    //   B  it is over after 2 minutes, and the pizza is never baked
    //   C  it is over after 2 minutes, and the pizza is baked after 10
    ("javascript", C),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
