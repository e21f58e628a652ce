//! Is a ticket that is there sold, and no other, on every interleaving of two sellers?

use kit_lab::check::{Check, notes};

pub fn check(check: &mut Check) {
    for (story, tickets, sold) in [
        ("one ticket, two sellers", 1, 1u32),
        ("two tickets, two sellers", 2, 2),
        ("no ticket, two sellers", 0, 0),
        ("nine tickets, two sellers", 9, 2),
    ] {
        check
            .scenario(story)
            .workers(2)
            .every_interleaving()
            .returns(&sold)
            .never(notes("sold a ticket that was not there"))
            .run(move || super::sell(tickets));
    }
}
