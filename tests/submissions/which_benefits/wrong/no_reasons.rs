//! expect: wrong_answer/blank
//! Benefits without reasons.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

const ANSWERS: [(&str, Benefit, Reason); 12] = [
    ("heavy_maths", Nothing, Why),
    ("web_server", Big, Why),
    ("one_file", Slight, Why),
    ("chat_room", Big, Why),
    ("crawler", Big, Why),
    ("dashboard", Big, Why),
    ("passwords", Nothing, Why),
    ("thumbnails", Slight, Why),
    ("sign_in", Nothing, Why),
    ("physics", Nothing, Why),
    ("printer", Nothing, Why),
    ("big_download", Nothing, Why),
];

fn main() {
    println!("{ANSWERS:?}");
}
