//! Are the signs of life on time while the sum is computed, and is the async thread free for them?

use cafe::accounts::taken_in;
use kit_lab::check::{Check, minutes, prints};
use tokio::runtime::Builder;

const ALIVE: &str = "Until then it prints \"alive\" every 10 kitchen minutes, the first time after 10.";

pub fn check(check: &mut Check) {
    for (story, year, takes, signs) in [
        ("45 minutes to add up", 2025, 45, 4),
        ("28 minutes to add up", 1999, 28, 2),
    ] {
        check
            .scenario(story)
            .contract(ALIVE)
            .kitchen_minutes()
            .latency("add_up", minutes(takes))
            .at(prints("alive"), minutes(10))
            .prints(&"alive\n".repeat(signs))
            .completes("add_up", 1)
            .takes(minutes(takes))
            .returns(&taken_in(year))
            .run(move || on_one_thread(year));
    }
    check
        .scenario("a small year: 7 minutes to add up")
        .contract("returns the sum, as soon as it is there")
        .kitchen_minutes()
        .latency("add_up", minutes(7))
        .prints("")
        .takes(minutes(7))
        .returns(&taken_in(1950))
        .run(|| on_one_thread(1950));
    check
        .scenario("45 minutes to add up, and who does it")
        .contract("The thread of the async code is not used to add up.")
        .kitchen_minutes()
        .never_blocks()
        .run(|| on_one_thread(2024));
}

fn on_one_thread(year: u32) -> u64 {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(super::evening(year))
}
