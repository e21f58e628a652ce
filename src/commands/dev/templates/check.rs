//! One question that this check answers about the learner's program.

use cafe::store::User;
use kit_lab::check::{Check, secs};

pub fn check(check: &mut Check) {
    check
        .scenario("two users, one second each")
        .contract("It takes as long as the slower of the two replies.")
        .takes(secs(1))
        .in_flight("fetch_user", 2)
        .completes("fetch_user", 2)
        .returns(&(User::numbered(1), User::numbered(2)))
        .run_async(|| super::fetch_both(1, 2));
}
