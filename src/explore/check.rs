//! The whole program, on every interleaving, whatever comes of it.

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    check
        .scenario("the program")
        .every_interleaving()
        .every_outcome()
        .with_memory_orders()
        .run_main(super::main);
}
