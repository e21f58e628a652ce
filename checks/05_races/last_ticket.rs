//! Is a ticket that is there sold, and no other, on every interleaving of two sellers?

use kit_lab::check::{Check, notes};

pub fn check(check: &mut Check) {
    for (story, tickets, sold) in [
        ("one ticket, two sellers", 1, 1u32),
        ("two tickets, two sellers", 2, 2),
        ("no ticket, two sellers", 0, 0),
        ("nine tickets, two sellers", 9, 2),
    ] {
        // Where there is a ticket for each, each sells one.
        let at_work = if tickets >= 2 { 2 } else { 0 };
        check
            .scenario(story)
            .contract("`sell(tickets)` has two sellers at work at the same time")
            .workers(at_work)
            .every_interleaving()
            .with_memory_orders()
            .contract(
                "It returns how many were sold: never more than there were, never fewer than it \
                 could.",
            )
            .returns(&sold)
            .never(notes("sold a ticket that was not there"))
            .run(move || super::sell(tickets));
    }
}
