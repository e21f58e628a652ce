//! expect: passed
//! A macro groups the programs by their answer.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

macro_rules! answers {
    ($($benefit:ident, $reason:ident: $($name:ident)+;)*) => {
        [$($((stringify!($name), $benefit, $reason),)+)*]
    };
}

const ANSWERS: [(&str, Benefit, Reason); 12] = answers! {
    Big, WaitsOverlap: web_server chat_room crawler dashboard;
    Nothing, WantsCores: heavy_maths passwords;
    Slight, WantsCores: thumbnails one_file;
    Nothing, OneAfterAnother: sign_in physics printer big_download;
};

fn main() {
    for (program, benefit, reason) in ANSWERS {
        println!("{program:13} {benefit:?}, {reason:?}");
    }
}
