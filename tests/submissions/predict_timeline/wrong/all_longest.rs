//! expect: wrong_answer/await_overlaps
//! Believes that async overlaps whatever waits.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 300),
    ("join", 400),
    ("made_first", 200),
    ("task_and_wait", 300),
    ("two_tasks", 150),
    ("task_alone", 500),
    ("chain", 250),
    ("two_naps", 300),
];

fn main() {
    println!("{ANSWERS:?}");
}
