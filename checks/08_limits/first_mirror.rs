//! Is the first menu returned when it is there, from whichever mirror, and is the other request given up?

use cafe::store::Menu;
use kit_lab::check::{Check, ends, millis, secs, starts};
use tokio::time::sleep;

const BOTH: &str = "asks both mirrors, at the same time.";
const FIRST: &str = "It returns the menu that comes first, at the moment when it is there";
const GIVEN_UP: &str = "The other request is given up then: nobody waits for it any longer.";

pub fn check(check: &mut Check) {
    for (story, one, other, first) in [
        ("3 s from the first mirror, 1 s from the second", 1, 3, 3),
        ("1 s from the first mirror, 3 s from the second", 6, 4, 6),
    ] {
        let asked = format!("fetch_menu({first})");
        check
            .scenario(story)
            .contract(BOTH)
            .before(starts(&asked), ends(&asked))
            .contract(FIRST)
            .takes(secs(1))
            .contract(BOTH)
            .in_flight("fetch_menu", 2)
            .contract(FIRST)
            .returns(&Menu::from_mirror(first))
            .run_async(move || super::fetch_first(one, other));
    }
    for (story, eight, five, first) in [
        ("2.5 s from mirror 8, 2.4 s from mirror 5", 2500, 2400, 5),
        ("0.1 s from mirror 8, 9 s from mirror 5", 100, 9000, 8),
    ] {
        for (one, other) in [(8, 5), (5, 8)] {
            check
                .scenario(story)
                .latency("fetch_menu(8)", millis(eight))
                .latency("fetch_menu(5)", millis(five))
                .contract(FIRST)
                .takes(millis(eight.min(five)))
                .returns(&Menu::from_mirror(first))
                .run_async(move || super::fetch_first(one, other));
        }
    }
    check
        .scenario("2 s from both")
        .contract("if both come at once, either will do.")
        .latency("fetch_menu", secs(2))
        .takes(secs(2))
        .returns(&true)
        .run_async(|| async {
            let menu = super::fetch_first(2, 7).await;
            menu == Menu::from_mirror(2) || menu == Menu::from_mirror(7)
        });
    for (one, other) in [(1, 3), (3, 1)] {
        check
            .scenario("mirror 3 is the first, after 1 s, and the program goes on for 20 s")
            .contract(GIVEN_UP)
            .never(ends("fetch_menu(1)"))
            .returns(&Menu::from_mirror(3))
            .run_async(move || async move {
                let menu = super::fetch_first(one, other).await;
                sleep(secs(20)).await;
                menu
            });
    }
}
