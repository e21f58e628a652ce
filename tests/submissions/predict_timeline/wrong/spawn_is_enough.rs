//! expect: wrong_answer/spawn_overlaps
//! Believes that spawned is overlapped.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 500),
    ("join", 400),
    ("made_first", 350),
    ("task_and_wait", 300),
    ("two_tasks", 150),
    ("task_alone", 200),
    ("chain", 300),
    ("two_naps", 400),
];

fn main() {
    println!("{ANSWERS:?}");
}
