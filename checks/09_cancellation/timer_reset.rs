//! Are orders taken for ten minutes from the beginning, whoever orders when, and no longer?

use kit_lab::check::{Check, minutes};
use std::future::pending;
use tokio::sync::mpsc;
use tokio::time::sleep;

const FOR_TEN: &str =
    "`last_orders(guests)` takes orders for 10 kitchen minutes, counted from its beginning";
const THOSE: &str = "returns those that came by then, in the order in which they came";
const AT_ONCE: &str = "When nobody is left who could order, it returns at once.";

/// A minute, and what is ordered then.
type Orders = &'static [(u32, &'static str)];

pub fn check(check: &mut Check) {
    let every_four: Orders = &[(4, "wine"), (8, "bread"), (12, "cheese"), (16, "water"), (20, "tea")];
    for (story, orders, taken) in [
        ("somebody orders every four minutes, and five do", every_four, &["wine", "bread"][..]),
        (
            "three order at minute 9, and one at 18",
            &[(9, "wine"), (9, "tea"), (9, "wine"), (18, "water")],
            &["wine", "tea", "wine"],
        ),
        ("one orders at minute 1, and the next one at 31", &[(1, "tea"), (31, "wine")], &["tea"]),
        ("the first one orders at minute 17", &[(17, "tea")], &[]),
    ] {
        check
            .scenario(story)
            .kitchen_minutes()
            .contract(FOR_TEN)
            .takes(minutes(10))
            .contract(THOSE)
            .returns(&taken)
            .run_async(move || taken_of(orders, 0));
    }
    for (story, orders, taken, gone) in [
        ("two order, and at minute 6 all are gone", &[(2, "tea"), (3, "wine")][..], &["tea", "wine"][..], 6),
        ("all are gone from the beginning", &[], &[], 0),
        ("at minute 8 all are gone, and nobody has ordered", &[], &[], 8),
    ] {
        check
            .scenario(story)
            .kitchen_minutes()
            .contract(AT_ONCE)
            .takes(minutes(gone))
            .contract(THOSE)
            .returns(&taken)
            .run_async(move || taken_of(orders, gone));
    }
}

/// What is taken of these orders, if the guests stay until minute `gone` at least.
async fn taken_of(orders: Orders, gone: u32) -> Vec<String> {
    let (guest, guests) = mpsc::channel(8);
    let order = async move {
        let mut now = 0;
        for (minute, order) in orders {
            pause(minute - now).await;
            now = *minute;
            // Whoever is not listened to any more orders nothing.
            let _ = guest.send((*order).to_owned()).await;
        }
        pause(gone.saturating_sub(now)).await;
        drop(guest);
        pending().await
    };
    tokio::select! {
        taken = super::last_orders(guests) => taken,
        never = order => never,
    }
}

async fn pause(time: u32) {
    if time > 0 {
        sleep(minutes(time)).await;
    }
}
