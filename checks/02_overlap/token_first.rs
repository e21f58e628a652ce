//! Does the token come first, and does everything else overlap?

use cafe::store::{Order, User};
use kit_lab::check::{Check, ends, millis, secs, starts};

pub fn check(check: &mut Check) {
    for (story, user, [token, profile, orders], takes) in [
        ("the token takes 1 s, the profile 2 s, the orders 3 s", 7, [1000, 2000, 3000], secs(4)),
        ("a slow profile: 1.5 s, then 4 s and 500 ms", 2, [1500, 4000, 500], millis(5500)),
        ("a slow token, and both replies after 700 ms", 11, [6000, 700, 700], millis(6700)),
        ("a quick token, then 400 ms and 900 ms", 3, [300, 400, 900], millis(1200)),
    ] {
        check
            .scenario(story)
            .contract(
                "The token is fetched once, and so are both of these, each only when the token is \
                 there. Apart from that, nothing waits: it takes as long as the token and the slower \
                 of the two.",
            )
            .latency("fetch_token", millis(token))
            .latency("fetch_profile", millis(profile))
            .latency("fetch_orders", millis(orders))
            .before(ends("fetch_token"), starts("fetch_profile"))
            .before(ends("fetch_token"), starts("fetch_orders"))
            .completes("fetch_token", 1)
            .completes("fetch_profile", 1)
            .completes("fetch_orders", 1)
            .takes(takes)
            .run_async(move || super::open_page(user));
    }
    for (story, user) in [
        ("a user with one order", 7),
        ("a user with two orders", 2),
        ("a user without orders", 12),
    ] {
        check
            .scenario(story)
            .contract("`open_page(user)` returns the user's profile and orders.")
            .returns(&(User::numbered(user), Order::of(user)))
            .run_async(move || super::open_page(user));
    }
}
