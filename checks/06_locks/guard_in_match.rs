//! Is all baked, and does every cook come home, whoever takes which slip?

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    for (story, slips) in [
        ("two slips: one pizza, and one", &[1u32, 1][..]),
        ("two slips: two pizzas, and one", &[2, 1]),
        ("one slip: two pizzas", &[2]),
        ("no slips", &[]),
        ("two slips, and nothing on one of them", &[0, 1]),
    ] {
        // With a pizza or more on two slips, there is something for each.
        let at_work = if slips.len() == 2 && !slips.contains(&0) { 2 } else { 0 };
        check
            .scenario(story)
            .contract(
                "It ends when all is baked, and returns how many pizzas that were: the sum of all \
                 slips, whatever the order in which the cooks take them.",
            )
            .workers(at_work)
            .every_interleaving()
            .with_memory_orders()
            .returns(&slips.iter().sum::<u32>())
            .run(move || super::bake_all(slips.to_vec()));
    }
}
