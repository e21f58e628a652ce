//! Are there never more pizzas in the oven than there are ovens, and never fewer than there could be?

use cafe::kitchen::Pizza;
use kit_lab::check::{Check, minutes};

pub fn check(check: &mut Check) {
    for (story, pizzas, ovens, rounds) in [
        ("ten pizzas, three ovens", TEN.to_vec(), 3, 4),
        ("three pizzas, two ovens", TEN[..3].to_vec(), 2, 2),
        ("seven pizzas, two ovens", TEN[3..].to_vec(), 2, 4),
        ("four pizzas, one oven", TEN[..4].to_vec(), 1, 4),
        ("three pizzas, eight ovens", TEN[5..8].to_vec(), 8, 1),
        ("sixty pizzas, twelve ovens", TEN.repeat(6), 12, 5),
        ("nobody ordered", vec![], 3, 0),
    ] {
        let returned: Vec<Pizza> = pizzas.iter().map(|name| pizza(name)).collect();
        let mut scenario = check.scenario(story);
        // In other orders, the small ones tell as much, and are easier to read.
        if pizzas.len() >= 10 {
            scenario = scenario.once();
        }
        scenario
            .kitchen_minutes()
            .contract("with never more than `ovens` of them being baked at one time")
            .at_most("bake_for", ovens)
            .contract("It returns the pizzas in the order of the list.")
            .returns(&returned)
            .contract("It takes no longer than so many ovens need for so many pizzas.")
            .takes(minutes(10 * rounds))
            .run_async(move || super::bake_all(pizzas.clone(), ovens as usize));
    }
}

const TEN: [&str; 10] = [
    "margherita",
    "funghi",
    "calzone",
    "marinara",
    "margherita",
    "diavola",
    "napoli",
    "hawaii",
    "capricciosa",
    "bianca",
];

fn pizza(name: &str) -> Pizza {
    Pizza {
        name: name.to_owned(),
    }
}
