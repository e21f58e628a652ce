//! Does each waiter carry a dish, whoever comes to the pass first, and whenever the bell rings?

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    for (story, dishes) in [
        ("dishes 12 and 15, two waiters", [12u32, 15]),
        ("dishes 8 and 3, two waiters", [8, 3]),
        ("the same dish twice, two waiters", [4, 4]),
    ] {
        let mut both = dishes;
        both.sort_unstable();
        check
            .scenario(story)
            .contract(
                "It returns both, in any order, and it does so however the threads take turns.",
            )
            .workers(3)
            .every_interleaving()
            .with_memory_orders()
            .returns(&both)
            .run(move || {
                let mut carried = super::evening(dishes);
                carried.sort_unstable();
                carried
            });
    }
}
