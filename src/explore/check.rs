//! The whole program, on every interleaving, whatever comes of it.

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    check
        .scenario("the program")
        .every_interleaving()
        .every_outcome()
        .run_main(super::main);
}
