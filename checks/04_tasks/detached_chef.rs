//! Is every pizza served before the kitchen closes, and are all of them baked at one time?

use kit_lab::check::{Check, ends, minutes, prints};

const ALL: &str = "When the last one is served, at that moment, the kitchen closes";
const EACH: &str = "Each is served the moment it is out";

pub fn check(check: &mut Check) {
    check
        .scenario("two orders, 30 minutes each")
        .contract(ALL)
        .kitchen_minutes()
        .before(ends("bake(margherita)"), prints("kitchen closed"))
        .before(ends("bake(funghi)"), prints("kitchen closed"))
        .before(prints("margherita served"), prints("kitchen closed"))
        .before(prints("funghi served"), prints("kitchen closed"))
        .completes("bake", 2)
        .takes(minutes(30))
        .run_async(|| super::evening(list(&["margherita", "funghi"])));
    for (story, first, second) in [
        ("the first order takes 45 minutes, the second 20", "calzone", "marinara"),
        ("the first order takes 20 minutes, the second 45", "marinara", "calzone"),
    ] {
        check
            .scenario(story)
            .contract(EACH)
            .kitchen_minutes()
            .latency("bake(calzone)", minutes(45))
            .latency("bake(marinara)", minutes(20))
            .at(prints("marinara served"), minutes(20))
            .at(prints("calzone served"), minutes(45))
            .at(prints("kitchen closed"), minutes(45))
            .prints("marinara served\ncalzone served\nkitchen closed\n")
            .completes("bake", 2)
            .takes(minutes(45))
            .run_async(move || super::evening(list(&[first, second])));
    }
    check
        .scenario("five orders, of which two are the same")
        .contract("bakes every pizza of the list, all of them at the same time")
        .kitchen_minutes()
        .latency("bake(bianca)", minutes(70))
        .latency("bake(diavola)", minutes(12))
        .at(prints("diavola served"), minutes(12))
        .at(prints("bianca served"), minutes(70))
        .at(prints("kitchen closed"), minutes(70))
        .completes("bake", 5)
        .takes(minutes(70))
        .run_async(|| {
            super::evening(list(&["funghi", "bianca", "funghi", "diavola", "napoli"]))
        });
    check
        .scenario("nobody has ordered")
        .contract(ALL)
        .kitchen_minutes()
        .prints("kitchen closed\n")
        .takes(minutes(0))
        .run_async(|| super::evening(Vec::new()));
}

fn list(orders: &[&str]) -> Vec<String> {
    orders.iter().map(|&name| name.to_owned()).collect()
}
