//! Does the program return what it expects itself to return, at the time at which real tokio does?

use kit_lab::check::{Check, millis};

pub fn check(check: &mut Check) {
    check
        .scenario("the program")
        .once()
        .takes(millis(super::MILLIS))
        .returns(&super::expected())
        .run(super::program);
}
