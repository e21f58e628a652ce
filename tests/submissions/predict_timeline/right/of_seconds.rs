//! expect: passed
//! Worked out from seconds.

const SECOND: u64 = 1000;

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", SECOND / 2),
    ("join", SECOND * 2 / 5),
    ("made_first", SECOND * 7 / 20),
    ("task_and_wait", SECOND * 3 / 10),
    ("two_tasks", SECOND / 4),
    ("task_alone", SECOND / 5),
    ("chain", SECOND * 3 / 10),
    ("two_naps", SECOND * 2 / 5),
];

fn main() {
    println!("{ANSWERS:?}");
}
