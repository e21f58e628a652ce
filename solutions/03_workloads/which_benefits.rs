//! Which of these does async make faster? A solution.
//!
//! Async reuses waiting time. Where nothing waits, there is nothing to reuse;
//! where each step needs the one before, nobody could use it.

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Benefit, Reason); 12] = [
    // add up the numbers of a 1 GB array, in 8 parts
    ("heavy_maths", Nothing, WantsCores),
    // answer 1,000 requests, each of which waits for a database
    ("web_server", Big, WaitsOverlap),
    // read one file piece by piece, transform each piece, write it: what there
    // is to gain is the disk's share. Where each piece needs the one before, it
    // is `Nothing, OneAfterAnother`, which is right as well
    ("one_file", Slight, WantsCores),
    // keep 200 people connected; most of the time nobody types
    ("chat_room", Big, WaitsOverlap),
    // download one page from each of 50 sites
    ("crawler", Big, WaitsOverlap),
    // build one page from the answers of six independent services
    ("dashboard", Big, WaitsOverlap),
    // check 40 passwords with a hash that is slow on purpose
    ("passwords", Nothing, WantsCores),
    // 20 photos: download each in 20 ms, shrink each in 80 ms. The downloads
    // overlap, and the shrinking is four fifths of the work
    ("thumbnails", Slight, WantsCores),
    // one user: get a token, with it the profile, with that the photo
    ("sign_in", Nothing, OneAfterAnother),
    // 60 frames of a game, each computed from the one before
    ("physics", Nothing, OneAfterAnother),
    // ten letters, and a printer that prints one at a time
    ("printer", Nothing, OneAfterAnother),
    // one large file, from one server, over one connection
    ("big_download", Nothing, OneAfterAnother),
];

fn main() {
    for (program, benefit, reason) in ANSWERS {
        println!("{program:13} {benefit:?}, {reason:?}");
    }
}
