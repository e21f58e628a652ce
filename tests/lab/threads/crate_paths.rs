//! expect: passed, all
// `crate` is the learner's own file.
mod numbers {
    pub(in crate::numbers) fn one() -> u32 {
        crate::ONE
    }

    pub(crate) fn two() -> u32 {
        one() + crate::numbers::one()
    }
}

use crate::numbers::two;

const ONE: u32 = 1;

macro_rules! three {
    () => {
        two() + $crate::ONE
    };
}

fn program() -> u32 {
    three!()
}

fn expected() -> u32 {
    3
}

fn main() {
    program();
}
