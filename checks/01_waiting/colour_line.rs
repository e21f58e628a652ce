//! Is each guest greeted when the store has answered, and is nobody kept waiting meanwhile?

use cafe::store::User;
use kit_lab::check::{Check, millis};

pub fn check(check: &mut Check) {
    for (story, guest, reply) in [
        ("a guest, and a reply after one second", 8, 1000),
        ("another guest, and a reply after 340 ms", 5, 340),
    ] {
        check
            .scenario(story)
            .contract(
                "`welcome(guest)` returns \"Good evening, Ada!\", with the name that the store has \
                 for this guest, and takes as long as the store's reply. It keeps nobody waiting \
                 meanwhile",
            )
            .latency("fetch_user", millis(reply))
            .never_blocks()
            .takes(millis(reply))
            .returns(&greeting(guest))
            .run_async(move || super::welcome(guest));
    }
    for (story, [one, other], [first, second]) in [
        ("two guests together, replies after 1 s and 700 ms", [1, 2], [1000, 700]),
        ("two guests together, replies after 600 ms and 1.4 s", [4, 3], [600, 1400]),
    ] {
        check
            .scenario(story)
            .contract(
                "It keeps nobody waiting meanwhile: two guests who come together are both greeted \
                 when the slower reply is there.",
            )
            .latency(&format!("fetch_user({one})"), millis(first))
            .latency(&format!("fetch_user({other})"), millis(second))
            .never_blocks()
            .takes(millis(first.max(second)))
            .returns(&(greeting(one), greeting(other)))
            .run_async(move || async move {
                tokio::join!(super::welcome(one), super::welcome(other))
            });
    }
}

fn greeting(guest: u32) -> String {
    format!("Good evening, {}!", User::numbered(guest).name)
}
