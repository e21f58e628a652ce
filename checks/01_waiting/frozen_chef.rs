//! Is the telephone answered while the pizza is in the oven?

use kit_lab::check::{Check, millis, minutes, prints};

pub fn check(check: &mut Check) {
    for (story, oven, ring) in [
        ("30 minutes of oven, the telephone rings after 5", 30, 5),
        ("20 minutes of oven, the telephone rings after 13", 20, 13),
    ] {
        check
            .scenario(story)
            .contract("`evening(20)` for 20. The telephone is answered the moment it rings")
            .kitchen_minutes()
            .latency("phone_rings", minutes(ring))
            .at(prints("pizza in"), minutes(0))
            .at(prints("phone"), minutes(ring))
            .at(prints("pizza out"), minutes(oven))
            .takes(minutes(oven))
            .prints("pizza in\nphone: table for two\npizza out\n")
            .run_async(move || super::evening(oven));
    }
    check
        .scenario("a small pizza: 4 minutes of oven, the telephone rings after 9")
        .contract(
            "The evening is over when the pizza is out and the telephone was answered, whichever \
             comes last.",
        )
        .kitchen_minutes()
        .latency("phone_rings", minutes(9))
        .at(prints("pizza out"), minutes(4))
        .takes(minutes(9))
        .prints("pizza in\npizza out\nphone: table for two\n")
        .run_async(|| super::evening(4));
    check
        .scenario("10 minutes of oven, the telephone rings at an odd moment")
        .contract("The telephone is answered the moment it rings, 5 minutes in or at any other time.")
        .kitchen_minutes()
        .latency("phone_rings", minutes(7) + millis(37))
        .at(prints("phone"), minutes(7) + millis(37))
        .takes(minutes(10))
        .prints("pizza in\nphone: table for two\npizza out\n")
        .run_async(|| super::evening(10));
    check
        .scenario("30 minutes of oven, a telephone")
        .contract("Nobody keeps a thread while they wait")
        .kitchen_minutes()
        .never_blocks()
        .run_async(|| super::evening(30));
}
