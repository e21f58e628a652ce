//! Do both deposits arrive, whichever approval comes first, while both are under way at once?

use kit_lab::check::{Check, ends, starts};

pub fn check(check: &mut Check) {
    for (story, balance) in [
        ("a balance of 100, deposits of 10 and 20", 100u32),
        ("a balance of 7, deposits of 10 and 20", 7),
    ] {
        check
            .scenario(story)
            .contract("`two_deposits(balance)` has both deposits under way at once")
            .workers(2)
            .every_interleaving()
            .with_memory_orders()
            .contract("It returns `balance + 30`, whichever approval comes first")
            .returns(&(balance + 30))
            .loses_nothing()
            .contract("The bank approves each, whenever it likes")
            // At least once each: a retry may have to ask again.
            .before(starts("approve(10)"), ends("approve(10)"))
            .before(starts("approve(20)"), ends("approve(20)"))
            .run_async(move || super::two_deposits(balance));
    }
}
