//! Does the telephone have to wait for two onions at most, and not for all of them?

use kit_lab::check::{Check, ends, millis, minutes, prints, starts};
use tokio::runtime::Builder;

const SOON: &str = "When it rings, at most two more onions are chopped before the line";
const DONE: &str = "It is over when both are done";

pub fn check(check: &mut Check) {
    for (story, onions, ring) in [
        ("thirty onions, the telephone rings after 4.5 minutes", 30, 4),
        ("forty onions, the telephone rings after 17.5 minutes", 40, 17),
        ("twelve onions, the telephone rings after half a minute", 12, 0),
    ] {
        // Three onions until somebody listens at all; the one in hand when it rings, two more, and
        // the one that is not to be finished any more.
        let too_late = ends(&format!("chop({})", 3 + ring + 1 + 2 + 1));
        check
            .scenario(story)
            .contract(SOON)
            .kitchen_minutes()
            .latency("phone_rings", minutes(ring) + millis(50))
            .completes("chop", onions)
            .before(prints("phone: table for two"), too_late)
            .before(ends("chop(1)"), starts("chop(2)"))
            .prints("phone: table for two\n")
            .at_most("chop", 1)
            .takes(minutes(onions))
            // Who goes first after a `yield_now` is not promised. It is one of the others all the same.
            .once()
            .run(move || on_one_thread(onions));
    }
    for (story, onions) in [("three onions, a telephone that rings late", 3), ("no onions", 0)] {
        check
            .scenario(story)
            .contract(DONE)
            .kitchen_minutes()
            .latency("phone_rings", minutes(10))
            .prints("phone: table for two\n")
            .completes("chop", onions)
            .run(move || on_one_thread(onions));
    }
}

fn on_one_thread(onions: u32) {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(super::evening(onions));
}
