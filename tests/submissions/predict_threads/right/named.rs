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

const ONE_TASK: u64 = 1;
const ONE_THREAD: u64 = 1;
const BOTH: u64 = ONE_TASK + ONE_THREAD;

const AT_ONCE: [(&str, u64); 9] = [
    ("join", ONE_TASK),
    ("two_tasks", BOTH),
    ("awaited", ONE_TASK),
    ("join_in_task", ONE_TASK),
    ("task_and_here", BOTH),
    ("three_tasks", BOTH),
    ("tasks_on_one", ONE_TASK),
    ("blocking", BOTH),
    ("blocking_and_here", BOTH),
];

fn main() {
    for (kitchen, threads) in AT_ONCE {
        println!("{kitchen:18} {threads}");
    }
}
