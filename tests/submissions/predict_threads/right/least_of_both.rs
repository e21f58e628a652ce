//! expect: passed
//! Predict: how many threads chop?
//!
//! `chop()` is an `async fn` that computes for a second and awaits nothing, and
//! `chop_now()` the same as a plain function. Below are nine kitchens. In each
//! of them something chops twice or three times; the question is how often at
//! the same moment.
//!
//! Contract: put beside each name how many threads can chop at the same moment,
//! at most. The kit runs each of them in every order, and counts.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

/// As many as there are tasks, and threads for them.
const fn at_once(tasks: u64, threads: u64) -> u64 {
    if tasks < threads { tasks } else { threads }
}

const AT_ONCE: [(&str, u64); 9] = [
    ("join", at_once(1, 5)),
    ("two_tasks", at_once(2, 4)),
    ("awaited", at_once(1, 4)),
    ("join_in_task", at_once(1, 4)),
    ("task_and_here", at_once(2, 5)),
    ("three_tasks", at_once(3, 2)),
    ("tasks_on_one", at_once(2, 1)),
    ("blocking", at_once(2, 512)),
    ("blocking_and_here", at_once(2, 513)),
];

fn main() {
    for (kitchen, threads) in AT_ONCE {
        println!("{kitchen:18} {threads}");
    }
}
