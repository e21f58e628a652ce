//! Does the next pizza go in the minute an oven is free, and no sooner?

use kit_lab::check::{Check, minutes, starts};

const LIMIT: &str = "Never more than `ovens` are being baked at one time";
const AT_ONCE: &str = "whenever an oven is free, the next pizza of the list goes in at once.";
const OVER: &str = "It is over when the last one is baked.";

/// A name, how long it takes, and the minute in which it goes in.
type Pizza = (&'static str, u32, u32);

pub fn check(check: &mut Check) {
    for (story, ovens, pizzas) in [
        (
            "30, 10, 10 and 10 minutes, two ovens",
            2,
            &[
                ("calzone", 30, 0),
                ("funghi", 10, 0),
                ("bianca", 10, 10),
                ("napoli", 10, 20),
            ][..],
        ),
        (
            "7, 25, 4, 12, 9 and 3 minutes, two ovens",
            2,
            &[
                ("a", 7, 0),
                ("b", 25, 0),
                ("c", 4, 7),
                ("d", 12, 11),
                ("e", 9, 23),
                ("f", 3, 25),
            ],
        ),
        (
            "one that takes 50 minutes between others that take 5 to 20, three ovens",
            3,
            &[
                ("a", 10, 0),
                ("b", 50, 0),
                ("c", 5, 0),
                ("d", 20, 5),
                ("e", 8, 10),
                ("f", 14, 18),
                ("g", 6, 25),
                ("h", 30, 31),
            ],
        ),
        (
            "three pizzas, one oven",
            1,
            &[("a", 5, 0), ("b", 1, 5), ("c", 8, 6)],
        ),
        ("two pizzas, four ovens", 4, &[("a", 12, 0), ("b", 17, 0)]),
        ("nobody ordered", 2, &[]),
    ] {
        scenario(check, story, ovens, pizzas);
    }
}

fn scenario(check: &mut Check, story: &str, ovens: u32, pizzas: &'static [Pizza]) {
    let mut scenario = check
        .scenario(story)
        .kitchen_minutes()
        .contract(LIMIT)
        .at_most("bake_for", ovens);
    scenario = scenario.contract(AT_ONCE);
    for (name, _, goes_in) in pizzas {
        let goes = starts(&format!("bake_for({name})"));
        scenario = scenario.at(goes, minutes(*goes_in));
    }
    let over = pizzas.iter().map(|(_, time, goes_in)| goes_in + time).max();
    scenario
        .contract(OVER)
        .completes("bake_for", u32::try_from(pizzas.len()).unwrap())
        .takes(minutes(over.unwrap_or(0)))
        .run_async(move || {
            let list = pizzas
                .iter()
                .map(|(name, time, _)| (*name, *time))
                .collect();
            super::bake_all(list, ovens as usize)
        });
}
