//! Does the program return what it expects itself to return, on every interleaving?

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    check
        .scenario("the program")
        .once()
        .every_interleaving()
        .returns(&super::expected())
        .run(super::program);
}
