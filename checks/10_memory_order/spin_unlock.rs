//! Does each payment go by the one before it, whatever the memory orders allow?

use kit_lab::check::Check;
use std::thread;

const RECEIPT: &str = "`till.pay(amount)` gives a receipt: which payment this is, and the sum of \
                       all payments, this one included.";
const EACH: &str = "Each has its own number, from 1 on, without a gap, and its sum is that of the \
                    one before and its own amount, also when several threads pay at once.";

pub fn check(check: &mut Check) {
    check
        .scenario("three payments, one after the other: 5, 0 and 700")
        .contract(RECEIPT)
        .returns(&[(1, 5), (2, 5), (3, 705)])
        .run(|| {
            let till = super::Till::default();
            [5, 0, 700].map(|amount| till.pay(amount))
        });
    // Both pay the same amount, so it makes no difference who came first.
    for (story, amount) in [
        ("two clerks, and each takes a payment of 5", 5),
        ("two clerks, and each takes a payment of 12", 12),
    ] {
        check
            .scenario(story)
            .every_interleaving()
            .with_memory_orders()
            .contract(EACH)
            .returns(&[(1, amount), (2, 2 * amount)])
            .run(move || {
                let till = super::Till::default();
                thread::scope(|shop| {
                    let clerks = [0, 1].map(|_| shop.spawn(|| till.pay(amount)));
                    let mut receipts = clerks.map(|clerk| clerk.join().unwrap());
                    receipts.sort_unstable();
                    receipts
                })
            });
    }
}
