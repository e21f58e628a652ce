//! expect: wrong_answer/made_is_begun
//! Right if futures were promises.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 500),
    ("join", 400),
    ("made_first", 200),
    ("task_and_wait", 300),
    ("two_tasks", 250),
    ("task_alone", 200),
    ("chain", 300),
    ("two_naps", 400),
];

fn main() {
    println!("{ANSWERS:?}");
}
