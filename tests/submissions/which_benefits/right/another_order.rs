//! expect: passed
//! The rows sorted another way.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 12] = [
    ("big_download", Nothing, OneAfterAnother),
    ("printer", Nothing, OneAfterAnother),
    ("physics", Nothing, OneAfterAnother),
    ("sign_in", Nothing, OneAfterAnother),
    ("thumbnails", Slight, WantsCores),
    ("passwords", Nothing, WantsCores),
    ("dashboard", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("chat_room", Big, WaitsOverlap),
    ("one_file", Slight, WantsCores),
    ("web_server", Big, WaitsOverlap),
    ("heavy_maths", Nothing, WantsCores),
];

fn main() {
    println!("{ANSWERS:?}");
}
