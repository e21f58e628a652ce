//! expect: wrong_answer/async_computes_faster
//! Believes that async makes computing faster.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 12] = [
    ("heavy_maths", Big, WaitsOverlap),
    ("web_server", Big, WaitsOverlap),
    ("one_file", Slight, WantsCores),
    ("chat_room", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("dashboard", Big, WaitsOverlap),
    ("passwords", Big, WaitsOverlap),
    ("thumbnails", Slight, WantsCores),
    ("sign_in", Nothing, OneAfterAnother),
    ("physics", Nothing, OneAfterAnother),
    ("printer", Nothing, OneAfterAnother),
    ("big_download", Nothing, OneAfterAnother),
];

fn main() {
    println!("{ANSWERS:?}");
}
