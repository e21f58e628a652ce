//! expect: passed
//! Written as they are made up.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 300 + 200),
    ("join", 400),
    ("made_first", 200 + 150),
    ("task_and_wait", 300),
    ("two_tasks", 150 + 100),
    ("task_alone", 200),
    ("chain", 100 + 200),
    ("two_naps", 300 + 100),
];

fn main() {
    println!("{ANSWERS:?}");
}
