//! Is every dish baked at the same time, and is there a line for each, in the order of the list?

use kit_lab::check::{Check, minutes};

const BAKES: &str = "bakes every dish of the list once, all of them at the same time.";
const LINES: &str = "It returns a line for each, \"NAME served\", in the order of the list.";

pub fn check(check: &mut Check) {
    check
        .scenario("two dishes, 30 minutes each")
        .contract(BAKES)
        .kitchen_minutes()
        .completes("bake", 2)
        .takes(minutes(30))
        .returns(&["margherita served", "funghi served"])
        .run_async(|| super::evening(list(&["margherita", "funghi"])));
    check
        .scenario("three dishes, of which the first takes longest")
        .contract(LINES)
        .kitchen_minutes()
        .latency("bake(calzone)", minutes(50))
        .latency("bake(bianca)", minutes(10))
        .completes("bake", 3)
        .takes(minutes(50))
        .returns(&["calzone served", "tonno served", "bianca served"])
        .run_async(|| super::evening(list(&["calzone", "tonno", "bianca"])));
    check
        .scenario("the same dish twice")
        .contract(BAKES)
        .kitchen_minutes()
        .completes("bake", 2)
        .takes(minutes(30))
        .returns(&["napoli served", "napoli served"])
        .run_async(|| super::evening(list(&["napoli", "napoli"])));
    check
        .scenario("nobody has ordered")
        .contract(LINES)
        .kitchen_minutes()
        .returns(&Vec::<String>::new())
        .takes(minutes(0))
        .run_async(|| super::evening(Vec::new()));
}

fn list(dishes: &[&str]) -> Vec<String> {
    dishes.iter().map(|&name| name.to_owned()).collect()
}
