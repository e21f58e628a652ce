//! Does the waiter carry out everything, however long the cooks need?

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    for (story, guests) in [
        ("three guests", 3u32),
        ("one guest", 1),
        ("forty guests", 40),
        ("nobody came", 0),
    ] {
        // Without guests, there is nothing to be at work on.
        let at_work = if guests > 0 { 2 } else { 0 };
        check
            .scenario(story)
            .contract("all of them, `2 * guests`, however long a cook needs.")
            .workers(at_work)
            .every_interleaving()
            .with_memory_orders()
            .returns(&(2 * guests))
            .loses_nothing()
            .run(move || super::serve(guests));
    }
}
