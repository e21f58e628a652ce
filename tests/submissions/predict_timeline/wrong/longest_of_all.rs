//! expect: wrong_answer/longest_of_all
//! Takes the longest wait, and forgets that two stand in one branch.

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 500),
    ("join", 400),
    ("made_first", 350),
    ("task_and_wait", 300),
    ("two_tasks", 250),
    ("task_alone", 200),
    ("chain", 250),
    ("two_naps", 400),
];

fn main() {
    println!("{ANSWERS:?}");
}
