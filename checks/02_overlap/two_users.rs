//! Are both users asked for before the first reply is in, and do they come back in order?

use cafe::store::User;
use kit_lab::check::{Check, millis, secs};

pub fn check(check: &mut Check) {
    check
        .scenario("two users, one second each")
        .contract("Each is asked for once. It takes as long as the slower of the two replies")
        .completes("fetch_user", 2)
        .takes(secs(1))
        .in_flight("fetch_user", 2)
        .returns(&(User::numbered(1), User::numbered(2)))
        .run_async(|| super::fetch_both(1, 2));
    check
        .scenario("the first reply takes three seconds")
        .contract("Each is asked for once. It takes as long as the slower of the two replies")
        .latency("fetch_user(12)", secs(3))
        .completes("fetch_user", 2)
        .takes(secs(3))
        .returns(&(User::numbered(12), User::numbered(5)))
        .run_async(|| super::fetch_both(12, 5));
    check
        .scenario("the second reply takes 1,700 ms")
        .contract("Each is asked for once. It takes as long as the slower of the two replies")
        .latency("fetch_user(3)", millis(1700))
        .completes("fetch_user", 2)
        .takes(millis(1700))
        .returns(&(User::numbered(6), User::numbered(3)))
        .run_async(|| super::fetch_both(6, 3));
}
