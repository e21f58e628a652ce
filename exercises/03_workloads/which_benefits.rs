//! Which of these does async make faster?
//!
//! Twelve programs, each run twice on one thread: every job after the other,
//! and then all of them overlapped by async. Before you judge, ask: what does
//! it wait for, and what could happen meanwhile?
//!
//! Contract: replace every `Blank` and `Why`. The kit runs a model of each
//! program and compares.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin which_benefits`

use cafe::answers::{Benefit, Benefit::*, Reason, Reason::*};

// Benefit, how much faster async makes it:
//   Big       three times as fast, or more
//   Slight    faster, and less than three times as fast
//   Nothing   as fast as before, within a twentieth
// Reason, what decides it:
//   WaitsOverlap      many waits, and they can overlap
//   WantsCores        it computes most of the time: more cores would help
//   OneAfterAnother   a step needs the one before, or there is only one

#[rustfmt::skip]
const ANSWERS: [(&str, Benefit, Reason); 12] = [
    // add up the numbers of a 1 GB array, in 8 parts
    ("heavy_maths", Blank, Why),
    // answer 1,000 requests, each of which waits for a database
    ("web_server", Blank, Why),
    // read one file piece by piece, transform each piece, write it
    ("one_file", Blank, Why),
    // keep 200 people connected; most of the time nobody types
    ("chat_room", Blank, Why),
    // download one page from each of 50 sites
    ("crawler", Blank, Why),
    // build one page from the answers of six independent services
    ("dashboard", Blank, Why),
    // check 40 passwords with a hash that is slow on purpose
    ("passwords", Blank, Why),
    // 20 photos: download each in 20 ms, shrink each in 80 ms
    ("thumbnails", Blank, Why),
    // one user: get a token, with it the profile, with that the photo
    ("sign_in", Blank, Why),
    // 60 frames of a game, each computed from the one before
    ("physics", Blank, Why),
    // ten letters, and a printer that prints one at a time
    ("printer", Blank, Why),
    // one large file, from one server, over one connection
    ("big_download", Blank, Why),
];

fn main() {
    for (program, benefit, reason) in ANSWERS {
        println!("{program:13} {benefit:?}, {reason:?}");
    }
}
