//! The whole program, on every interleaving, whatever comes of it.

use kit_lab::check::Check;
use kit_lab::explore::Budget;

pub fn check(check: &mut Check) {
    check
        .scenario("the program")
        .interleavings_within(Budget::default())
        .every_outcome()
        .with_memory_orders()
        .run_main(super::main);
}
