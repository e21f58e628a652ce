//! expect: wrong_answer/answered_twice
//! Says it both ways.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 13] = [
    ("heavy_maths", Nothing, WantsCores),
    ("physics", Big, WaitsOverlap),
    ("web_server", Big, WaitsOverlap),
    ("one_file", Slight, WaitsOverlap),
    ("chat_room", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("dashboard", Big, WaitsOverlap),
    ("passwords", Nothing, WantsCores),
    ("thumbnails", Slight, WaitsOverlap),
    ("sign_in", Nothing, OneAfterAnother),
    ("physics", Nothing, OneAfterAnother),
    ("printer", Nothing, OneAfterAnother),
    ("big_download", Nothing, OneAfterAnother),
];

fn main() {
    println!("{ANSWERS:?}");
}
