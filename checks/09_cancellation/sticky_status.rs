//! Does the sign say that the oven is busy while it is, and only then, however the baking ends?

use super::Oven;
use cafe::kitchen::Pizza;
use kit_lab::check::{Check, aborted, cancelled, minutes, secs};
use std::sync::Arc;
use tokio::time::{sleep, timeout};

const RETURNS: &str = "`oven.bake(name)` bakes, and returns what comes out of the oven.";
const SAYS: &str =
    "`oven.is_busy()` says yes from the beginning of that to its end, and no at any other time.";
const CALLED_OFF: &str =
    "The end is when the pizza is out, or when it is called off, wherever that happens.";
const AGAIN: &str = "After that, the oven can be used again.";

pub fn check(check: &mut Check) {
    for (name, time, look) in [("funghi", 30, 10), ("margherita", 30, 29), ("calzone", 70, 65)] {
        check
            .scenario(&format!("a pizza that takes {time} minutes, and a look at the sign at minute {look}"))
            .kitchen_minutes()
            .latency("bake", minutes(time))
            .contract(RETURNS)
            .completes("bake", 1)
            .takes(minutes(time))
            .contract(SAYS)
            .returns(&(pizza(name), ["no", "yes", "no"]))
            .run_async(move || async move {
                let oven = Oven::default();
                let before = said(&oven);
                let (pizza, meanwhile) = tokio::join!(oven.bake(name), async {
                    sleep(minutes(look)).await;
                    said(&oven)
                });
                (pizza, [before, meanwhile, said(&oven)])
            });
    }
    check
        .scenario("a pizza is called off wherever it waits")
        .contract(CALLED_OFF)
        .every_interleaving()
        .returns(&"no")
        .run_async(|| async {
            let oven = Oven::default();
            cancelled(oven.bake("funghi")).await;
            said(&oven)
        });
    check
        .scenario("whoever bakes is a task, and is aborted")
        .contract(CALLED_OFF)
        .every_interleaving()
        .returns(&"no")
        .run_async(|| async {
            let oven = Arc::new(Oven::default());
            let own = oven.clone();
            aborted(async move { own.bake("funghi").await }).await;
            said(&oven)
        });
    check
        .scenario("a pizza is called off, and then another one is baked")
        .contract(AGAIN)
        .every_interleaving()
        .returns(&(pizza("calzone"), ["yes", "no"]))
        .run_async(|| async {
            let oven = Oven::default();
            cancelled(oven.bake("funghi")).await;
            let (pizza, meanwhile) = tokio::join!(oven.bake("calzone"), async {
                sleep(secs(1)).await;
                said(&oven)
            });
            (pizza, [meanwhile, said(&oven)])
        });
    check
        .scenario("a pizza is called off at minute 12, by a timeout")
        .kitchen_minutes()
        .contract(CALLED_OFF)
        .returns(&(true, "no"))
        .run_async(|| async {
            let oven = Oven::default();
            let called_off = timeout(minutes(12), oven.bake("funghi")).await.is_err();
            (called_off, said(&oven))
        });
}

/// What the sign says.
fn said(oven: &Oven) -> &'static str {
    if oven.is_busy() { "yes" } else { "no" }
}

fn pizza(name: &str) -> Pizza {
    Pizza { name: name.to_owned() }
}
