//! expect: passed
//! Each answer has a name of its own.

use cafe::answers::{Benefit, Reason};

type Row = (&'static str, Benefit, Reason);

const fn waits(name: &'static str) -> Row {
    (name, Benefit::Big, Reason::WaitsOverlap)
}

const fn computes(name: &'static str) -> Row {
    (name, Benefit::Nothing, Reason::WantsCores)
}

const fn both(name: &'static str) -> Row {
    (name, Benefit::Slight, Reason::WantsCores)
}

const fn chain(name: &'static str) -> Row {
    (name, Benefit::Nothing, Reason::OneAfterAnother)
}

const ANSWERS: [Row; 12] = [
    computes("heavy_maths"),
    waits("web_server"),
    both("one_file"),
    waits("chat_room"),
    waits("crawler"),
    waits("dashboard"),
    computes("passwords"),
    both("thumbnails"),
    chain("sign_in"),
    chain("physics"),
    chain("printer"),
    chain("big_download"),
];

fn main() {
    println!("{ANSWERS:?}");
}
