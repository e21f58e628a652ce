//! Is the right dish baked while somebody is at the telephone, and is it still known afterwards?

use kit_lab::check::{Check, ends, minutes, starts};

pub fn check(check: &mut Check) {
    for (story, dish, oven, ring) in [
        ("30 minutes of oven, the telephone rings after 5", "margherita", 30, 5),
        ("12 minutes of oven, the telephone rings after 20", "funghi", 12, 20),
    ] {
        check
            .scenario(story)
            .contract("`dinner(dish)` bakes the dish once, and answers the telephone, both at the same time.")
            .kitchen_minutes()
            .latency("bake", minutes(oven))
            .latency("phone_rings", minutes(ring))
            .completes("bake", 1)
            .completes("phone_rings", 1)
            .before(starts(&format!("bake({dish})")), ends("phone_rings"))
            .takes(minutes(oven.max(ring)))
            .returns(&format!("{dish} for table for two"))
            .run_async(move || super::dinner(dish.to_owned()));
    }
}
