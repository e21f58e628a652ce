//! expect: wrong_answer/waiting_is_work
//! Believes that a server which waits is busy.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 12] = [
    ("heavy_maths", Nothing, WantsCores),
    ("web_server", Slight, WantsCores),
    ("one_file", Slight, WantsCores),
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
