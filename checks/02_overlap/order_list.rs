//! Is the whole slip asked for at once, however long it is, and answered in its own order?

use cafe::store::Order;
use kit_lab::check::{Check, millis};

const RETURNS: &str =
    "`fetch_all(ids)` returns one order per number on the slip, in the order of the slip.";
const AT_ONCE: &str =
    "All of them are asked for at once: it takes as long as the slowest reply.";

pub fn check(check: &mut Check) {
    check
        .scenario("four orders, replies after 1000, 600, 800 and 600 ms")
        .contract(AT_ONCE)
        .takes(millis(1000))
        .in_flight("fetch_order", 4)
        .contract(RETURNS)
        .returns(&orders(&[3, 1, 2, 5]))
        .run_async(|| super::fetch_all(vec![3, 1, 2, 5]));
    check
        .scenario("an empty slip")
        .contract(AT_ONCE)
        .takes(millis(0))
        .contract(RETURNS)
        .returns(&orders(&[]))
        .run_async(|| super::fetch_all(Vec::new()));
    check
        .scenario("a single order")
        .contract(AT_ONCE)
        .takes(millis(400))
        .contract(RETURNS)
        .returns(&orders(&[8]))
        .run_async(|| super::fetch_all(vec![8]));
    check
        .scenario("one order twice on the slip, and its reply is slow")
        .latency("fetch_order(9)", millis(2300))
        .contract(AT_ONCE)
        .takes(millis(2300))
        .contract(RETURNS)
        .returns(&orders(&[9, 4, 9]))
        .run_async(|| super::fetch_all(vec![9, 4, 9]));
    let party: Vec<u32> = (1..=13).rev().collect();
    check
        .scenario("a slip of thirteen orders, last number first")
        .latency("fetch_order(13)", millis(1500))
        .contract(AT_ONCE)
        .takes(millis(1500))
        .in_flight("fetch_order", 13)
        .contract(RETURNS)
        .returns(&orders(&party))
        .run_async(move || super::fetch_all(party.clone()));
    let feast: Vec<u32> = (1..=300).collect();
    check
        .scenario("a slip of three hundred orders, each after a second")
        .latency("fetch_order", millis(1000))
        .contract(AT_ONCE)
        .takes(millis(1000))
        .in_flight("fetch_order", 300)
        .contract(RETURNS)
        .returns(&orders(&feast))
        .run_async(move || super::fetch_all(feast.clone()));
}

fn orders(ids: &[u32]) -> Vec<Order> {
    ids.iter().copied().map(Order::numbered).collect()
}
