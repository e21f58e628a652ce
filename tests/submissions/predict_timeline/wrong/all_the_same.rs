//! expect: wrong_answer/await_overlaps
//! The same everywhere: wrong where it must be.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 300),
    ("join", 300),
    ("made_first", 300),
    ("task_and_wait", 300),
    ("two_tasks", 300),
    ("task_alone", 300),
    ("chain", 300),
    ("two_naps", 300),
];

fn main() {
    println!("{ANSWERS:?}");
}
