//! Are both tips in the jar on every interleaving of two waiters who really overlap?

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    for (story, in_jar, tips) in [
        ("20 in the jar, tips of 3 and 4", 20u32, [3u32, 4]),
        ("nothing in the jar, tips of 9 and 2", 0, [9, 2]),
        ("seven in the jar, two tips of 5", 7, [5, 5]),
    ] {
        check
            .scenario(story)
            .contract(
                "It returns what was in the jar and both tips, whatever the order in which the \
                 threads take steps.",
            )
            .workers(2)
            .every_interleaving()
            .with_memory_orders()
            .returns(&(in_jar + tips[0] + tips[1]))
            .loses_nothing()
            .run(move || super::tips(in_jar, tips));
    }
}
