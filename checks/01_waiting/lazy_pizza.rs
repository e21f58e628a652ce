//! Was the pizza baked, once, and served only then?

use kit_lab::check::{Check, ends, minutes, prints};

const PRINTS: &str = "`dinner()` bakes one margherita, and prints the two lines below in that \
     order: the second only when the pizza is out of the oven.";

pub fn check(check: &mut Check) {
    for (story, oven) in [
        ("a margherita, 30 minutes in the oven", 30),
        ("the oven is slow today: 47 minutes", 47),
    ] {
        check
            .scenario(story)
            .kitchen_minutes()
            .latency("bake", minutes(oven))
            .contract(PRINTS)
            // First: what is said about the pizza would be untrue of a line that is not there.
            .prints("one margherita, please\nhere is your pizza\n")
            .before(ends("bake(margherita)"), prints("here is your pizza"))
            .completes("bake", 1)
            .contract("It takes as long as the oven does.")
            .takes(minutes(oven))
            .run_async(|| super::dinner());
    }
}
