//! expect: passed
//! A macro puts the names in.

macro_rules! answers {
    ($($name:ident $millis:literal)*) => { [$((stringify!($name), $millis)),*] };
}

const ANSWERS: [(&str, u64); 8] = answers! {
    in_turn 500
    join 400
    made_first 350
    task_and_wait 300
    two_tasks 250
    task_alone 200
    chain 300
    two_naps 400
};

fn main() {
    println!("{ANSWERS:?}");
}
