//! Is each ticket sold once and paid for once, whoever rings up first?

use kit_lab::check::{Check, ends, notes, starts};
use kit_lab::explore::Budget;

const TOGETHER: &str = "`sell(tickets, prices)` serves all customers at the same time";
const PAYS: &str = "Whoever gets a ticket pays for it with `approve`, and nobody else pays.";
const SOLD: &str = "It returns how many were sold, when all is paid: never more than there \
     were, never fewer than it could.";

pub fn check(check: &mut Check) {
    for (story, tickets, workers, schedules) in [
        // A desk, two customers and the channels between them: some thousand orders.
        ("one ticket, two customers", 1, 0, 3_000),
        // Where there is a ticket for each, each gets one.
        ("two tickets, two customers", 2, 2, 7_000),
    ] {
        check
            .scenario(story)
            .contract(TOGETHER)
            .workers(workers)
            .interleavings_within(Budget::of(schedules))
            .contract(SOLD)
            .never(notes("sold a ticket that was not there"))
            .returns(&tickets)
            .contract(PAYS)
            .completes("approve", tickets)
            .run_async(move || super::sell(tickets, vec![20, 30]));
    }
    for (story, tickets, customers, sold) in [
        ("nine tickets, three customers", 9, 3, 3),
        ("no ticket, two customers", 0, 2, 0),
        ("one ticket, and nobody rings up", 1, 0, 0),
        ("forty tickets, sixty customers", 40, 60, 40),
    ] {
        check
            .scenario(story)
            .once()
            .contract(SOLD)
            .never(notes("sold a ticket that was not there"))
            .returns(&sold)
            .contract(PAYS)
            .completes("approve", sold)
            .run_async(move || super::sell(tickets, vec![12; customers]));
    }
    check
        .scenario("three customers with three prices, and a ticket for each")
        .once()
        .contract(PAYS)
        .before(starts("approve(31)"), ends("approve(31)"))
        .before(starts("approve(7)"), ends("approve(7)"))
        .before(starts("approve(52)"), ends("approve(52)"))
        .contract(SOLD)
        .returns(&3)
        .run_async(|| super::sell(5, vec![31, 7, 52]));
}
