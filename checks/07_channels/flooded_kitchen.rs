//! Does the waiter stop when the pass is full, and not before, and does the cook never wait for nothing?

use kit_lab::check::{Check, ends, minutes, starts};

const IN_TURN: &str =
    "takes the order of each table in turn, and cooks for one after the other, in the same order.";
const ROOM: &str = "Four slips fit on the pass, and one in the waiter's hand: as long as there is \
                    room the waiter takes orders, and no longer.";
const COOKS: &str = "The cook never waits while there is a slip.";
const RETURNS: &str = "It returns the tables that were cooked for, when all is done.";

/// On the pass, in the waiter's hand, and in the cook's.
const OUT: usize = 4 + 1 + 1;

pub fn check(check: &mut Check) {
    for (story, tables) in [
        ("nine tables", (1..=9).collect::<Vec<u32>>()),
        ("thirty tables", (101..=130).rev().collect()),
        ("six tables, which is all that fits", vec![5, 3, 9, 2, 8, 7]),
        ("one table", vec![6]),
        ("nobody came", vec![]),
    ] {
        let mut scenario = check
            .scenario(story)
            .kitchen_minutes()
            .contract(RETURNS)
            .returns(&tables)
            .contract(IN_TURN)
            .at_most("take_order", 1)
            .at_most("cook_for", 1)
            .contract(ROOM);
        // Only when the cook is done with one is the next slip taken off the pass.
        for (cooked, taken) in tables.iter().zip(tables.iter().skip(OUT)) {
            let cooked = ends(&format!("cook_for({cooked})"));
            let taken = starts(&format!("take_order({taken})"));
            scenario = scenario.before(cooked, taken);
        }
        // One is being cooked by then, and two are on the pass.
        if let Some(fourth) = tables.get(3) {
            scenario = scenario.at(starts(&format!("take_order({fourth})")), minutes(3));
        }
        let count = u32::try_from(tables.len()).unwrap();
        scenario
            .contract(COOKS)
            // After the first minute there is always something to cook.
            .takes(minutes(count.min(1) + 7 * count))
            .run_async(move || super::evening(tables.clone()));
    }
    check
        .scenario(
            "table 4 takes 16 minutes to choose; until then, there are three others to cook for",
        )
        .kitchen_minutes()
        .latency("take_order(4)", minutes(16))
        .contract(RETURNS)
        .returns(&[1, 2, 3, 4, 5])
        .contract(COOKS)
        .takes(minutes(1 + 7 * 5))
        .run_async(|| super::evening((1..=5).collect()));
}
