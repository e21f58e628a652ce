//! expect: wrong_answer/blank
//! A hard question deleted.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 11] = [
    ("heavy_maths", Nothing, WantsCores),
    ("web_server", Big, WaitsOverlap),
    ("one_file", Slight, WantsCores),
    ("chat_room", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("dashboard", Big, WaitsOverlap),
    ("passwords", Nothing, WantsCores),
    ("sign_in", Nothing, OneAfterAnother),
    ("physics", Nothing, OneAfterAnother),
    ("printer", Nothing, OneAfterAnother),
    ("big_download", Nothing, OneAfterAnother),
];

fn main() {
    println!("{ANSWERS:?}");
}
