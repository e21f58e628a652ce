//! expect: passed
//! From the last to the first, and the file in the order of its pieces.

use cafe::answers::{Benefit::*, Reason::*};

const ANSWERS: [(&str, cafe::answers::Benefit, cafe::answers::Reason); 12] = [
    ("big_download", Nothing, OneAfterAnother),
    ("printer", Nothing, OneAfterAnother),
    ("physics", Nothing, OneAfterAnother),
    ("sign_in", Nothing, OneAfterAnother),
    ("thumbnails", Slight, WantsCores),
    ("passwords", Nothing, WantsCores),
    ("dashboard", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("chat_room", Big, WaitsOverlap),
    ("one_file", Nothing, OneAfterAnother),
    ("web_server", Big, WaitsOverlap),
    ("heavy_maths", Nothing, WantsCores),
];

fn main() {
    for answer in ANSWERS {
        println!("{answer:?}");
    }
}
