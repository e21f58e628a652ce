//! Does each helper have a key for as long as the pizza is in the oven, also when it burns?

use cafe::kitchen::burns;
use kit_lab::check::{Check, minutes};

pub fn check(check: &mut Check) {
    for (story, pizzas, ovens, rounds) in [
        ("seven pizzas, three ovens", SEVEN.to_vec(), 3, 3),
        ("four pizzas that burn, and two ovens", burnt(4), 2, 2),
        (
            "three pizzas, one oven, and the first one burns",
            [burnt(1), good(2)].concat(),
            1,
            3,
        ),
        ("two pizzas, five ovens", good(2), 5, 1),
        (
            "forty pizzas, eight ovens",
            [good(20), burnt(20)].concat(),
            8,
            5,
        ),
        ("no pizza", vec![], 2, 0),
    ] {
        let takes = match burns(pizzas.first().unwrap_or(&"")) {
            true => "When a pizza has burnt, its oven is free again.",
            false => "and as many as that while there are enough.",
        };
        let well = pizzas.iter().filter(|name| !burns(name)).count();
        check
            .scenario(story)
            .kitchen_minutes()
            .contract("never more than `ovens` of them at one time")
            .at_most("wood_oven", ovens)
            .contract("It returns how many came out well, when all are done.")
            .returns(&well)
            .contract(takes)
            .takes(minutes(10 * rounds))
            .run_async(move || super::bake_all(pizzas.clone(), ovens as usize));
    }
}

const SEVEN: [&str; 7] = [
    "margherita",
    "calzone",
    "diavola",
    "funghi",
    "napoli",
    "romana",
    "vegana",
];

/// So many pizzas that do not burn.
fn good(count: usize) -> Vec<&'static str> {
    these(count, false)
}

/// So many pizzas that burn.
fn burnt(count: usize) -> Vec<&'static str> {
    these(count, true)
}

fn these(count: usize, burnt: bool) -> Vec<&'static str> {
    let names = SEVEN.into_iter().filter(|name| burns(name) == burnt);
    names.cycle().take(count).collect()
}
