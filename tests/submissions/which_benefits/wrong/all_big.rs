//! expect: wrong_answer/async_computes_faster
//! The same answer everywhere.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 12] = [
    ("heavy_maths", Big, WaitsOverlap),
    ("web_server", Big, WaitsOverlap),
    ("one_file", Big, WaitsOverlap),
    ("chat_room", Big, WaitsOverlap),
    ("crawler", Big, WaitsOverlap),
    ("dashboard", Big, WaitsOverlap),
    ("passwords", Big, WaitsOverlap),
    ("thumbnails", Big, WaitsOverlap),
    ("sign_in", Big, WaitsOverlap),
    ("physics", Big, WaitsOverlap),
    ("printer", Big, WaitsOverlap),
    ("big_download", Big, WaitsOverlap),
];

fn main() {
    println!("{ANSWERS:?}");
}
