//! Is the telephone answered while the pizza is in the oven?

use kit_lab::check::{Check, millis, minutes, prints};

const BAKES: &str = "`evening(30)` bakes for 30 kitchen minutes, `evening(20)` for 20.";
const RINGS: &str =
    "The telephone is answered the moment it rings, 5 minutes in or at any other time.";
const IS_OVER: &str =
    "The evening is over when the pizza is out and the telephone was answered, whichever comes last.";
const LETS_GO: &str = "No async function keeps its thread while it waits.";
const WORDING: &str = "The three lines it prints keep their wording.";

pub fn check(check: &mut Check) {
    for (story, oven, ring) in [
        ("30 minutes of oven, the telephone rings after 5", 30, 5),
        ("20 minutes of oven, the telephone rings after 13", 20, 13),
    ] {
        check
            .scenario(story)
            .kitchen_minutes()
            .latency("phone_rings", minutes(ring))
            .contract(BAKES)
            .at(prints("pizza in"), minutes(0))
            .contract(RINGS)
            .at(prints("phone"), minutes(ring))
            .contract(BAKES)
            .at(prints("pizza out"), minutes(oven))
            .contract(IS_OVER)
            .takes(minutes(oven))
            .contract(WORDING)
            .prints("pizza in\nphone: table for two\npizza out\n")
            .run_async(move || super::evening(oven));
    }
    check
        .scenario("a small pizza: 4 minutes of oven, the telephone rings after 9")
        .kitchen_minutes()
        .latency("phone_rings", minutes(9))
        .contract(BAKES)
        .at(prints("pizza out"), minutes(4))
        .contract(IS_OVER)
        .takes(minutes(9))
        .contract(WORDING)
        .prints("pizza in\npizza out\nphone: table for two\n")
        .run_async(|| super::evening(4));
    check
        .scenario("10 minutes of oven, the telephone rings at an odd moment")
        .kitchen_minutes()
        .latency("phone_rings", minutes(7) + millis(37))
        .contract(RINGS)
        .at(prints("phone"), minutes(7) + millis(37))
        .contract(IS_OVER)
        .takes(minutes(10))
        .contract(WORDING)
        .prints("pizza in\nphone: table for two\npizza out\n")
        .run_async(|| super::evening(10));
    check
        .scenario("30 minutes of oven, a telephone")
        .contract(LETS_GO)
        .kitchen_minutes()
        .never_blocks()
        .run_async(|| super::evening(30));
}
