//! Are both helpers on their way before either is waited for?

use cafe::store::{Order, User};
use kit_lab::check::{Check, millis};

pub fn check(check: &mut Check) {
    for (story, guest, order, [name, dish]) in [
        ("the guest takes 1 s, the order 1 s", 1, 3, [1000, 1000]),
        ("the guest takes 2.7 s, the order 400 ms", 9, 4, [2700, 400]),
        ("the guest takes 300 ms, the order 1.9 s", 6, 6, [300, 1900]),
    ] {
        check
            .scenario(story)
            .contract(
                "`set_table(guest, order)` returns the guest and the order. The store is asked for \
                 each of them once. Both are on their way together: it takes as long as the slower \
                 of the two replies.",
            )
            .latency("fetch_user", millis(name))
            .latency("fetch_order", millis(dish))
            .takes(millis(name.max(dish)))
            .completes("fetch_user", 1)
            .completes("fetch_order", 1)
            .in_flight("", 2)
            .returns(&(User::numbered(guest), Order::numbered(order)))
            .run_async(move || super::set_table(guest, order));
    }
}
