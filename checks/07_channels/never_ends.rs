//! Does the kitchen stop when the last waiter is done, whatever the tables order?

use cafe::dining::Table;
use kit_lab::check::{Check, minutes};

const RETURNS: &str =
    "`serve(tables)` returns how many dishes were ordered at all tables together.";
const ENDS: &str = "It ends when the last waiter is done, and not a minute later.";

pub fn check(check: &mut Check) {
    for (story, tables, thinking) in [
        (
            "three tables, guests who need 90 minutes to choose",
            &[1, 2, 3][..],
            90,
        ),
        ("one table, guests who choose in 2 minutes", &[5], 2),
        (
            "nine tables, guests who choose in 3 minutes",
            &[7, 2, 9, 4, 1, 6, 8, 11, 3],
            3,
        ),
        ("nobody came", &[], 2),
        (
            "a hundred and ten tables, guests who choose in 3 minutes",
            &[2; 110],
            3,
        ),
    ] {
        check
            .scenario(story)
            .kitchen_minutes()
            .latency("next_dish", minutes(thinking))
            .contract(RETURNS)
            .returns(&dishes(tables))
            .contract(ENDS)
            .takes(minutes(thinking * questions(tables)))
            .run_async(move || super::serve(tables.to_vec()));
    }
    check
        .scenario("guests who choose in a minute, beside one who needs ten")
        .kitchen_minutes()
        .latency("next_dish(2)", minutes(1))
        .latency("next_dish(3)", minutes(10))
        .contract(RETURNS)
        .returns(&dishes(&[2, 3]))
        .contract(ENDS)
        .takes(minutes(20))
        .run_async(|| super::serve(vec![2, 3]));
}

/// How many dishes all tables order together.
fn dishes(tables: &[u32]) -> u32 {
    tables.iter().copied().map(Table::appetite).sum()
}

/// How often the busiest waiter asks: the last time, the answer is no.
fn questions(tables: &[u32]) -> u32 {
    tables
        .iter()
        .map(|&table| Table::appetite(table) + 1)
        .max()
        .unwrap_or(0)
}
