//! The program's own `main`, as it runs by itself.

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    check.scenario("`main`").run_main(super::main);
}
