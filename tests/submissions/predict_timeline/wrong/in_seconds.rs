//! expect: wrong_answer/wrong
//! Answers in seconds.

const ANSWERS: [(&str, f64); 8] = [
    ("in_turn", 0.5),
    ("join", 0.4),
    ("made_first", 0.35),
    ("task_and_wait", 0.3),
    ("two_tasks", 0.25),
    ("task_alone", 0.2),
    ("chain", 0.3),
    ("two_naps", 0.4),
];

fn main() {
    println!("{ANSWERS:?}");
}
