//! Does each attempt begin when it should, and end after two seconds at most?

use cafe::market::Offer;
use kit_lab::check::{Check, ends, millis, secs, starts};

const GIVEN_UP: &str = "after that it is given up, and has failed as if the line had been busy.";
const PAUSES: &str = "After the first failed attempt it pauses for 1 s, after the second for 2 s, \
                      after the third for 4 s.";
const AT_ONCE: &str = "It returns an offer at once, and `None` at once when the fourth has failed.";
const FOUR: &str = "`call(name)` asks a supplier up to four times.";

/// How long an attempt takes on which nobody picks up.
const RINGS: u64 = 60_000;

pub fn check(check: &mut Check) {
    for (story, name, answers, begins, over, offer) in [
        (
            "busy at first, then nobody picks up, and then there is an offer",
            "mill",
            [500, RINGS, 500, 500],
            &[0, 1500, 5500][..],
            6000,
            true,
        ),
        (
            "nobody picks up, busy, busy after 1.9 s, and then there is an offer",
            "vineyard",
            [RINGS, 500, 1900, 700],
            &[0, 3000, 5500, 11_400],
            12_100,
            true,
        ),
        (
            "an offer at first, after 1.9 s",
            "dairy",
            [1900; 4],
            &[0],
            1900,
            true,
        ),
        (
            "four times busy",
            "butcher",
            [500; 4],
            &[0, 1500, 4000, 8500],
            9000,
            false,
        ),
        (
            "nobody ever picks up",
            "florist",
            [RINGS; 4],
            &[0, 3000, 7000, 13_000],
            15_000,
            false,
        ),
        (
            "busy, then an offer after 2.1 s, which is too late, and then busy again",
            "fishmonger",
            [300, 2100, 300, 300],
            &[0, 1300, 5300, 9600],
            9900,
            false,
        ),
    ] {
        let mut scenario = check.scenario(story).contract(PAUSES);
        for (attempt, (begins, answers)) in (1..).zip(begins.iter().zip(answers)) {
            let this = format!("ask({attempt})");
            scenario = scenario
                .latency(&this, millis(answers))
                .at(starts(&this), millis(*begins));
        }
        scenario
            .contract(FOUR)
            .never(starts("ask(5)"))
            .contract("It keeps no thread while it waits.")
            .never_blocks()
            .contract(AT_ONCE)
            .takes(millis(over))
            .returns(&offer.then(|| Offer::of(name)))
            .run_async(move || super::call(name));
    }
    check
        .scenario("nobody picks up at first, then there is an offer, and it goes on for 90 s")
        .contract(GIVEN_UP)
        .latency("ask(1)", secs(30))
        .never(ends("ask(1)"))
        .returns(&Some(Offer::of("fishmonger")))
        .run_async(|| async {
            let offer = super::call("fishmonger").await;
            tokio::time::sleep(secs(90)).await;
            offer
        });
}
