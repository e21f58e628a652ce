//! expect: passed
//! A function for what comes together.

const fn together(one: u64, other: u64) -> u64 {
    if one > other { one } else { other }
}

const ANSWERS: [(&str, u64); 8] = [
    ("in_turn", 300 + 200),
    ("join", together(250, 400)),
    ("made_first", 200 + 150),
    ("task_and_wait", together(300, 100)),
    ("two_tasks", 150 + 100),
    ("task_alone", 200),
    ("chain", together(100 + 200, 250)),
    ("two_naps", 300 + 100),
];

fn main() {
    println!("{ANSWERS:?}");
}
