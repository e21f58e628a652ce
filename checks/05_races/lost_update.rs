//! Are both visitors counted on every interleaving of two threads that really overlap?

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    for (story, inside) in [
        ("five inside, two doors open", 5u32),
        ("forty inside, two doors open", 40),
    ] {
        check
            .scenario(story)
            .contract("`count_visitors(inside)` has two threads at work at the same time")
            .workers(2)
            .every_interleaving()
            .with_memory_orders()
            .contract(
                "It returns `inside + 2`, whatever the order in which the threads take steps.",
            )
            .returns(&(inside + 2))
            .loses_nothing()
            .run(move || super::count_visitors(inside));
    }
}
