//! Is the first no the end of it, whoever says it and when, and is the other order given up then?

use cafe::market::{Goods, SoldOut};
use kit_lab::check::{Check, ends, millis, secs};
use tokio::time::sleep;

const NO: &str = "When a supplier says no, it returns that error at that moment";
const BOTH: &str = "If both arrive, it returns them when the later one is there, `one` first.";
const GIVEN_UP: &str = "the other order is given up: nobody waits for it any longer.";

pub fn check(check: &mut Check) {
    for (story, one, other, none) in [
        ("flour after 5 s, no truffles after 1 s", "flour", "truffles", "truffles"),
        ("no saffron after 1 s, rice after 5 s", "saffron", "rice", "saffron"),
    ] {
        check
            .scenario(story)
            .contract(NO)
            .takes(secs(1))
            .in_flight("order", 2)
            .returns(&no(none))
            .run_async(move || super::shop(one, other));
    }
    for (story, olives, cheese) in [
        ("the first delivery takes 4.3 s, the second 2 s", 4300, 2000),
        ("the first delivery takes 2 s, the second 4.3 s", 2000, 4300),
    ] {
        check
            .scenario(story)
            .contract(BOTH)
            .latency("order(olives)", millis(olives))
            .latency("order(cheese)", millis(cheese))
            .takes(millis(4300))
            .completes("order", 2)
            .returns(&Ok::<_, SoldOut>((goods("olives"), goods("cheese"))))
            .run_async(|| super::shop("olives", "cheese"));
    }
    for (one, other) in [("oil", "figs"), ("figs", "oil")] {
        check
            .scenario("oil after 1 s, and only after 3.5 s a no for the figs")
            .contract(NO)
            .latency("order(oil)", secs(1))
            .latency("order(figs)", millis(3500))
            .takes(millis(3500))
            .returns(&no("figs"))
            .run_async(move || super::shop(one, other));
    }
    for (one, other) in [("saffron", "truffles"), ("truffles", "saffron")] {
        check
            .scenario("no saffron after 3 s, no truffles after 2 s")
            .contract(NO)
            .latency("order(saffron)", secs(3))
            .latency("order(truffles)", secs(2))
            .takes(secs(2))
            .returns(&no("truffles"))
            .run_async(move || super::shop(one, other));
    }
    for (one, other) in [("flour", "figs"), ("figs", "flour")] {
        check
            .scenario("no figs after 1 s, and the program goes on for 20 s")
            .contract(GIVEN_UP)
            .never(ends("order(flour)"))
            .returns(&no("figs"))
            .run_async(move || async move {
                let bought = super::shop(one, other).await;
                sleep(secs(20)).await;
                bought
            });
    }
}

fn goods(name: &str) -> Goods {
    Goods { name: name.to_owned() }
}

fn no(name: &str) -> Result<(Goods, Goods), SoldOut> {
    Err(SoldOut { name: name.to_owned() })
}
