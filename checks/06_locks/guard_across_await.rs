//! Are both payments in the till, whichever approval comes first, while both are under way at once?

use kit_lab::check::{Check, ends, starts};

pub fn check(check: &mut Check) {
    for (story, till, amounts) in [
        ("100 in the till, payments of 10 and 20", 100u32, [10u32, 20]),
        ("an empty till, payments of 45 and 3", 0, [45, 3]),
        ("seven in the till, two payments of 5", 7, [5, 5]),
    ] {
        let [one, two] = amounts.map(|amount| format!("approve({amount})"));
        check
            .scenario(story)
            .contract(
                "It returns what is in the till in the end: what was in it, and both amounts, \
                 whichever approval comes first, on one thread or on several.",
            )
            .workers(2)
            .every_interleaving()
            .with_memory_orders()
            .returns(&(till + amounts[0] + amounts[1]))
            .loses_nothing()
            // At least once each: a retry may have to ask again.
            .before(starts(&one), ends(&one))
            .before(starts(&two), ends(&two))
            .run_async(move || super::evening(till, amounts));
    }
}
