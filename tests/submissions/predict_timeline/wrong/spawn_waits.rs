//! expect: wrong_answer/spawn_waits
//! Believes that `spawn` comes back when the task is done.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 500),
    ("join", 400),
    ("made_first", 350),
    ("task_and_wait", 300),
    ("two_tasks", 250),
    ("task_alone", 700),
    ("chain", 300),
    ("two_naps", 400),
];

fn main() {
    println!("{ANSWERS:?}");
}
