//! expect: passed
//! Milliseconds with a fraction.

const ANSWERS: [(&str, f64); 8] = [
    ("in_turn", 500.0),
    ("join", 400.0),
    ("made_first", 350.0),
    ("task_and_wait", 300.0),
    ("two_tasks", 250.0),
    ("task_alone", 200.0),
    ("chain", 300.0),
    ("two_naps", 400.0),
];

fn main() {
    println!("{ANSWERS:?}");
}
