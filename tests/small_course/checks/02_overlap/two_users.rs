//! Are both users asked for before the first reply is in?

use cafe::store::User;
use kit_lab::check::{Check, secs};

pub fn check(check: &mut Check) {
    check
        .scenario("one second each")
        .contract("Two users, one wait")
        .takes(secs(1))
        .in_flight("fetch_user", 2)
        .completes("fetch_user", 2)
        .returns(&(User::numbered(1), User::numbered(2)))
        .run_async(|| super::fetch_both(1, 2));
}
