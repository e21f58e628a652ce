//! Was the pizza baked before it was served?

use kit_lab::check::{Check, minutes};

pub fn check(check: &mut Check) {
    check
        .scenario("one margherita")
        .contract("The pizza that nobody baked")
        .kitchen_minutes()
        .latency("bake", minutes(30))
        .completes("bake", 1)
        .takes(minutes(30))
        .prints("here is your pizza\n")
        .run_async(|| super::dinner());
}
