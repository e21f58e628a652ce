//! After the bell: no new orders, all that were sent are baked, and nothing goes on after the deadline.

use kit_lab::check::{Check, ends, minutes, secs};
use tokio::sync::{mpsc, oneshot};
use tokio::time::sleep;

const DONE: &str = "returns the names of the pizzas in the order in which they were done.";
const NO_MORE: &str = "After the bell, nobody can send an order any more";
const ALL: &str = "all that were sent by then are baked.";
const OVER: &str = "It is over when they are done, or 40 kitchen minutes after the bell";
const CALLED_OFF: &str = "whatever still bakes then is called off.";

/// A minute, and what is ordered then.
type Orders = &'static [(u32, &'static str)];

pub fn check(check: &mut Check) {
    check
        .scenario("orders at the minutes 0 and 10, and the bell at 20")
        .kitchen_minutes()
        .contract(OVER)
        .takes(minutes(40))
        .contract(ALL)
        .completes("bake", 2)
        .contract(DONE)
        .returns(&["funghi", "calzone"])
        .run_async(|| evening(&[(0, "funghi"), (10, "calzone")], 20));
    check
        .scenario("an order at minute 0; two more at 40, and right after them the bell")
        .kitchen_minutes()
        .latency("bake(calzone)", minutes(23))
        .contract(ALL)
        .completes("bake", 3)
        .contract(OVER)
        .takes(minutes(70))
        .contract(DONE)
        .returns(&["margherita", "calzone", "funghi"])
        .run_async(|| evening(&[(0, "margherita"), (40, "funghi"), (40, "calzone")], 40));
    check
        .scenario("an order at minute 3, the bell at 9, and another order at 11")
        .kitchen_minutes()
        .contract(NO_MORE)
        .returns(&(["funghi"], "refused"))
        .contract(OVER)
        .takes(minutes(33))
        .run_async(|| async {
            let (guest, orders) = mpsc::channel(8);
            let (ring, bell) = oneshot::channel();
            let late = async move {
                sleep(minutes(3)).await;
                let _ = guest.send("funghi".to_owned()).await;
                sleep(minutes(6)).await;
                let _ = ring.send(());
                sleep(minutes(2)).await;
                let sent = guest.send("calzone".to_owned()).await;
                if sent.is_ok() { "accepted" } else { "refused" }
            };
            tokio::join!(super::evening(orders, bell), late)
        });
    for (story, calzone, at_minute) in [
        ("a calzone that takes 90 minutes, a funghi 20 minutes later, and then the bell", 90, 60),
        ("a calzone that takes 59 minutes, a funghi 20 minutes later, and then the bell", 59, 59),
    ] {
        let names: &[&str] = if calzone == 59 { &["funghi", "calzone"] } else { &["funghi"] };
        check
            .scenario(story)
            .kitchen_minutes()
            .latency("bake(calzone)", minutes(calzone))
            .contract(OVER)
            .takes(minutes(at_minute))
            .contract(DONE)
            .returns(&names)
            .run_async(|| evening(&[(0, "calzone"), (20, "funghi")], 20));
    }
    check
        .scenario("a calzone that takes 90 minutes, the bell at 20, and the program goes on")
        .kitchen_minutes()
        .latency("bake(calzone)", minutes(90))
        .contract(CALLED_OFF)
        .never(ends("bake(calzone)"))
        .returns(&["funghi"])
        .run_async(|| async {
            let done = evening(&[(0, "calzone"), (20, "funghi")], 20).await;
            sleep(secs(10)).await;
            done
        });
    for (story, orders, done, over) in [
        ("nobody orders, and the bell rings at minute 7", &[][..], &[][..], 7),
        ("one orders, and the bell rings at minute 47", &[(2, "funghi")], &["funghi"], 47),
    ] {
        check
            .scenario(story)
            .kitchen_minutes()
            .contract(OVER)
            .takes(minutes(over))
            .contract(DONE)
            .returns(&done)
            .run_async(move || evening(orders, over));
    }
    check
        .scenario("a guest orders at minute 0 and leaves, and the bell rings at 20")
        .kitchen_minutes()
        .contract(OVER)
        .takes(minutes(30))
        .contract(DONE)
        .returns(&["funghi"])
        .run_async(|| async {
            let (guest, orders) = mpsc::channel(8);
            let (ring, bell) = oneshot::channel();
            let _ = guest.send("funghi".to_owned()).await;
            drop(guest);
            let close = async move {
                sleep(minutes(20)).await;
                let _ = ring.send(());
            };
            tokio::join!(super::evening(orders, bell), close).0
        });
    check
        .scenario("somebody orders at the very moment of the bell: accepted and baked, or refused")
        .contract(ALL)
        .returns(&true)
        .run_async(|| async {
            let (guest, orders) = mpsc::channel(8);
            let (ring, bell) = oneshot::channel();
            let ordering = tokio::spawn(async move { guest.send("funghi".to_owned()).await });
            let ringing = tokio::spawn(async move { ring.send(()) });
            let done = super::evening(orders, bell).await;
            let accepted = ordering.await.unwrap().is_ok();
            let _ = ringing.await;
            accepted == (done.len() == 1)
        });
}

/// An evening with these orders, and a bell at this minute.
async fn evening(orders: Orders, rings: u32) -> Vec<String> {
    let (guest, taken) = mpsc::channel(8);
    let (ring, bell) = oneshot::channel();
    let guests = async {
        let mut now = 0;
        for (minute, order) in orders {
            pause(minute - now).await;
            now = *minute;
            let _ = guest.send((*order).to_owned()).await;
        }
        pause(rings - now).await;
        let _ = ring.send(());
    };
    // The guest stays until the house is closed.
    tokio::join!(super::evening(taken, bell), guests).0
}

async fn pause(time: u32) {
    if time > 0 {
        sleep(minutes(time)).await;
    }
}
