//! expect: passed
//! A slice instead of an array, in another order.

const ANSWERS: &[(&str, u64)] = &[
    ("two_naps", 400),
    ("chain", 300),
    ("task_alone", 200),
    ("two_tasks", 250),
    ("task_and_wait", 300),
    ("made_first", 350),
    ("join", 400),
    ("in_turn", 500),
];

fn main() {
    println!("{ANSWERS:?}");
}
