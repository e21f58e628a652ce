//! expect: wrong_answer/blank
//! One left blank.

use cafe::answers::BLANK;

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 500),
    ("join", 400),
    ("made_first", 350),
    ("task_and_wait", 300),
    ("two_tasks", 250),
    ("task_alone", 200),
    ("chain", BLANK),
    ("two_naps", 400),
];

fn main() {
    println!("{ANSWERS:?}");
}
