//! Is there a line for every order, burnt or not, and does a burnt pizza spoil no other?

use cafe::kitchen::burns;
use kit_lab::check::{Check, minutes};

const LINES: &str = "It returns a line for each order, in the order of the list";
const TOGETHER: &str = "bakes every pizza of the list once, all of them at the same time.";

pub fn check(check: &mut Check) {
    for (story, orders) in [
        ("three orders, the second one burns", &["margherita", "funghi", "marinara"][..]),
        ("the first one burns", &["romana", "calzone"]),
        ("the last one burns", &["diavola", "bianca", "parmigiana"]),
        ("nothing burns", &["napoli", "tonno"]),
        ("everything burns", &["siciliana", "funghi"]),
        ("the same is ordered three times, and burns", &["funghi", "tonno", "funghi", "funghi"]),
        ("nobody has ordered", &[]),
    ] {
        check
            .scenario(story)
            .contract(LINES)
            .kitchen_minutes()
            .returns(&lines(orders))
            .completes("wood_oven", orders.len() as u32)
            .run_async(move || super::evening(list(orders)));
    }
    for (story, burnt, served) in [
        ("one burns after 5 minutes, two are served after 25", 5, 25),
        ("two are served after 5 minutes, one burns after 25", 25, 5),
    ] {
        let orders = &["hawaii", "romana", "prosciutto"];
        check
            .scenario(story)
            .contract(TOGETHER)
            .kitchen_minutes()
            .latency("wood_oven(romana)", minutes(burnt))
            .latency("wood_oven(hawaii)", minutes(served))
            .latency("wood_oven(prosciutto)", minutes(served))
            .returns(&lines(orders))
            .completes("wood_oven", 3)
            .in_flight("wood_oven", 3)
            .takes(minutes(25))
            .run_async(move || super::evening(list(orders)));
    }
}

fn list(orders: &[&str]) -> Vec<String> {
    orders.iter().map(|&name| name.to_owned()).collect()
}

fn lines(orders: &[&str]) -> Vec<String> {
    let line = |&name: &&str| match burns(name) {
        true => format!("{name}: burnt"),
        false => format!("{name}: served"),
    };
    orders.iter().map(line).collect()
}
