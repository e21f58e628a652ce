//! expect: wrong_answer/not_one_answer
//! Renames a line.

const ANSWERS: [(&str, u64); 8] = [
    ("one_after_another", 500),
    ("join", 400),
    ("made_first", 350),
    ("task_and_wait", 300),
    ("two_tasks", 250),
    ("task_alone", 200),
    ("chain", 300),
    ("two_naps", 400),
];

fn main() {
    println!("{ANSWERS:?}");
}
