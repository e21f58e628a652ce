//! expect: wrong_answer/right_for_another_reason
//! says: 1 of 12 answers
//! What gains by overlapping is not one after another.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 12] = [
    ("heavy_maths", Nothing, WantsCores),
    ("web_server", Big, WaitsOverlap),
    ("one_file", Slight, OneAfterAnother),
    ("chat_room", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("dashboard", Big, WaitsOverlap),
    ("passwords", Nothing, WantsCores),
    ("thumbnails", Slight, WantsCores),
    ("sign_in", Nothing, OneAfterAnother),
    ("physics", Nothing, OneAfterAnother),
    ("printer", Nothing, OneAfterAnother),
    ("big_download", Nothing, OneAfterAnother),
];

fn main() {
    println!("{ANSWERS:?}");
}
