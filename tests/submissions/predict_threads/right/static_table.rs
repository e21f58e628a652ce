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

static AT_ONCE: [(&str, u64); 9] = [
    ("join", 1),
    ("two_tasks", 2),
    ("awaited", 1),
    ("join_in_task", 1),
    ("task_and_here", 2),
    ("three_tasks", 2),
    ("tasks_on_one", 1),
    ("blocking", 2),
    ("blocking_and_here", 2),
];

fn main() {
    for (kitchen, threads) in AT_ONCE {
        println!("{kitchen:18} {threads}");
    }
}
