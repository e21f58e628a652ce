//! Is the whole slip asked for at once, however long it is, and answered in its own order?

use cafe::store::Order;
use kit_lab::check::{Check, millis};

pub fn check(check: &mut Check) {
    check
        .scenario("four orders, replies after 1000, 600, 800 and 600 ms")
        .contract("in the order of the slip. All of them are asked for at once")
        .takes(millis(1000))
        .in_flight("fetch_order", 4)
        .returns(&orders(&[3, 1, 2, 5]))
        .run_async(|| super::fetch_all(vec![3, 1, 2, 5]));
    check
        .scenario("an empty slip")
        .contract("there may be no order on it, or hundreds")
        .takes(millis(0))
        .returns(&orders(&[]))
        .run_async(|| super::fetch_all(Vec::new()));
    check
        .scenario("a single order")
        .contract("it takes as long as the slowest reply")
        .takes(millis(400))
        .returns(&orders(&[8]))
        .run_async(|| super::fetch_all(vec![8]));
    check
        .scenario("one order twice on the slip, and its reply is slow")
        .contract("returns one order per number on the slip, in the order of the slip")
        .latency("fetch_order(9)", millis(2300))
        .takes(millis(2300))
        .returns(&orders(&[9, 4, 9]))
        .run_async(|| super::fetch_all(vec![9, 4, 9]));
    let party: Vec<u32> = (1..=13).rev().collect();
    check
        .scenario("a slip of thirteen orders, last number first")
        .contract("in the order of the slip. All of them are asked for at once")
        .latency("fetch_order(13)", millis(1500))
        .takes(millis(1500))
        .in_flight("fetch_order", 13)
        .returns(&orders(&party))
        .run_async(move || super::fetch_all(party.clone()));
    let feast: Vec<u32> = (1..=300).collect();
    check
        .scenario("a slip of three hundred orders, each after a second")
        .contract("there may be no order on it, or hundreds")
        .latency("fetch_order", millis(1000))
        .takes(millis(1000))
        .in_flight("fetch_order", 300)
        .returns(&orders(&feast))
        .run_async(move || super::fetch_all(feast.clone()));
}

fn orders(ids: &[u32]) -> Vec<Order> {
    ids.iter().copied().map(Order::numbered).collect()
}
