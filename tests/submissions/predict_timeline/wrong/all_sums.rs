//! expect: wrong_answer/join_in_turn
//! Believes that waits add up, whatever the shape.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 500),
    ("join", 650),
    ("made_first", 350),
    ("task_and_wait", 400),
    ("two_tasks", 250),
    ("task_alone", 700),
    ("chain", 550),
    ("two_naps", 400),
];

fn main() {
    println!("{ANSWERS:?}");
}
