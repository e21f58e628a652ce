//! expect: wrong_answer/unknown_name
//! Everything right, and one name misspelt.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: &[(&str, Benefit, Reason)] = &[
    ("heavy_maths", Nothing, WantsCores),
    ("web_server", Big, WaitsOverlap),
    ("one_file", Slight, WantsCores),
    ("chat_room", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("dashboard", Big, WaitsOverlap),
    ("passwords", Nothing, WantsCores),
    ("thumbnails", Slight, WantsCores),
    ("sign_in", Nothing, OneAfterAnother),
    ("fysics", Nothing, OneAfterAnother),
    ("printer", Nothing, OneAfterAnother),
    ("big_download", Nothing, OneAfterAnother),
];

fn main() {
    println!("{ANSWERS:?}");
}
