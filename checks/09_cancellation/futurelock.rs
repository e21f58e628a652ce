//! Is the roast looked after while the bread waits for the oven, so that both are done?

use kit_lab::check::{Check, ends, minutes, prints, starts};

const PHONE: &str = "`evening()` prints `phone` when that happens, and then bakes a bread for them.";
const ONE: &str = "There is one oven, for one thing at a time.";
const EACH: &str =
    "Roast and bread are each baked once, and their names printed when they are done.";
const OVER: &str = "It is over then, as early as it can be.";

pub fn check(check: &mut Check) {
    for (story, ring, roast, bread) in [
        ("the telephone rings after 5 minutes", 5, 30, 30),
        ("the telephone rings after 29 minutes", 29, 30, 30),
        ("a roast that takes 80 minutes, a call after 50, and a bread that takes 20", 50, 80, 20),
    ] {
        check
            .scenario(story)
            .kitchen_minutes()
            .latency("phone_rings", minutes(ring))
            .latency("bake(roast)", minutes(roast))
            .latency("bake(bread)", minutes(bread))
            .contract(ONE)
            .at_most("bake", 1)
            .contract(PHONE)
            .at(prints("phone"), minutes(ring))
            .contract(EACH)
            .completes("bake", 2)
            .before(ends("bake(roast)"), starts("bake(bread)"))
            .at(prints("roast"), minutes(roast))
            .at(prints("bread"), minutes(roast + bread))
            .contract(OVER)
            .takes(minutes(roast + bread))
            .contract(EACH)
            .prints("phone\nroast\nbread\n")
            .run_async(super::evening);
    }
}
