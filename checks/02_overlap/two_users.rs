//! Are both users asked for before the first reply is in, and do they come back in order?

use cafe::store::User;
use kit_lab::check::{Check, ends, millis, secs, starts};

const ONCE: &str = "Each is asked for once.";
const AS_LONG: &str = "It takes as long as the slower of the two replies";
const RETURNS: &str = "`fetch_both(first, second)` returns both users, the first one first.";

pub fn check(check: &mut Check) {
    check
        .scenario("two users, one second each")
        .contract(ONCE)
        .completes("fetch_user", 2)
        .contract(AS_LONG)
        .takes(secs(1))
        .in_flight("fetch_user", 2)
        .contract(RETURNS)
        .returns(&(User::numbered(1), User::numbered(2)))
        .run_async(|| super::fetch_both(1, 2));
    check
        .scenario("the first reply takes three seconds")
        .latency("fetch_user(12)", secs(3))
        .contract(RETURNS)
        .before(starts("fetch_user(12)"), ends("fetch_user(5)"))
        .before(starts("fetch_user(5)"), ends("fetch_user(12)"))
        .contract(ONCE)
        .completes("fetch_user", 2)
        .contract(AS_LONG)
        .takes(secs(3))
        .contract(RETURNS)
        .returns(&(User::numbered(12), User::numbered(5)))
        .run_async(|| super::fetch_both(12, 5));
    check
        .scenario("the second reply takes 1,700 ms")
        .latency("fetch_user(3)", millis(1700))
        .contract(ONCE)
        .completes("fetch_user", 2)
        .contract(AS_LONG)
        .takes(millis(1700))
        .contract(RETURNS)
        .returns(&(User::numbered(6), User::numbered(3)))
        .run_async(|| super::fetch_both(6, 3));
}
