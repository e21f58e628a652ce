//! `cargo test --release --test agreement`: the lab, loom and shuttle say the same of the same
//! programs, and litmus tests give what is worked out by hand: in the lab, what interleavings alone allow; in
//! loom, what the language allows.

mod counted;
mod in_loom;
mod in_shuttle;
mod litmus;
mod table_tests;
mod the_lab;

use explore_bench::{Explored, Limits, Truth};
// What the litmus tests here take for `std`.
use loom::{sync, thread};
use std::collections::BTreeSet;
use std::time::Duration;
use the_lab::TheLab;

/// Enough for the wrong programs to be found out.
const LIMITS: Limits = Limits {
    schedules: 50_000,
    time: Duration::from_secs(60),
};

/// Loom comes to the end of all but one of them (IRIW) long before.
const LIMITS_OF_LITMUS: Limits = Limits {
    schedules: 5_000,
    time: Duration::from_secs(60),
};

/// What loom lets a program observe though the language does not, because it takes sequentially
/// consistent accesses for releases and acquires; and, of `LB`, what it cannot show, because there
/// a load has no value that is written after it.
const LOOM_DIFFERS: [(&str, usize); 4] = [
    ("SB, sequentially consistent", 0),
    ("2+2W, sequentially consistent", 11),
    ("IRIW, sequentially consistent", 1010),
    ("LB, relaxed", 11),
];

#[test]
fn all_say_the_same_of_each_program() {
    let mut lab = TheLab::start();
    for (index, program) in in_loom::programs::PROGRAMS.iter().enumerate() {
        let name = program.name;
        let of_shuttle = &in_shuttle::programs::PROGRAMS[index];
        let in_lab = lab.explore(name, true);
        assert_eq!(in_lab.truth, program.truth, "{name}: in the lab");
        assert!(in_lab.exhaustive, "{name}: {in_lab:?}");
        let others = [
            ("loom", in_loom::explore(program.body, LIMITS)),
            ("shuttle", in_shuttle::explore(of_shuttle.body, LIMITS)),
        ];
        for (other, found) in others {
            assert_eq!(found.truth, program.truth, "{name}: in {other}");
            if program.truth == Truth::Holds {
                same_observations(&in_lab, &found, &format!("{name}: {other}"));
            }
        }
    }
}

/// Who was cut off may have missed some, but has seen none that is not there.
fn same_observations(lab: &Explored, other: &Explored, what: &str) {
    if other.exhaustive {
        assert_eq!(lab.observed, other.observed, "{what}");
    } else {
        assert!(lab.observed.is_superset(&other.observed), "{what}");
    }
}

#[test]
fn leaving_out_schedules_leaves_out_no_observation() {
    let mut lab = TheLab::start();
    for program in in_loom::programs::PROGRAMS {
        let reduced = lab.explore(program.name, true);
        let plain = lab.explore(program.name, false);
        assert_eq!(plain.truth, reduced.truth, "{}", program.name);
        same_observations(&reduced, &plain, program.name);
    }
}

#[test]
fn litmus_tests_in_the_lab() {
    let mut lab = TheLab::start();
    for litmus in litmus::LITMUS {
        let found = lab.explore(litmus.name, true);
        assert!(found.exhaustive, "{}", litmus.name);
        let observed: Vec<usize> = found.observed.into_iter().collect();
        assert_eq!(observed, litmus.interleaved, "{}", litmus.name);
    }
}

/// What the language allows and the lab cannot show, because stores take effect in the order in which
/// they are run, and before later loads see them.
const LAB_LACKS: [(&str, usize); 2] = [("LB, relaxed", 11), ("2+2W, relaxed", 11)];

#[test]
fn litmus_tests_in_the_lab_with_memory_orders() {
    let mut lab = TheLab::start();
    for litmus in litmus::LITMUS {
        let mut expected: BTreeSet<usize> = litmus.allowed.iter().copied().collect();
        for (_, lacking) in LAB_LACKS.iter().filter(|(of, _)| *of == litmus.name) {
            assert!(expected.remove(lacking), "{}", litmus.name);
        }
        let found = lab.explore_orders(litmus.name);
        assert!(found.exhaustive, "{}", litmus.name);
        assert_eq!(found.observed, expected, "{}", litmus.name);
    }
}

#[test]
fn litmus_tests_in_loom() {
    for litmus in litmus::LITMUS {
        let found = in_loom::explore(litmus.body, LIMITS_OF_LITMUS);
        let mut expected: BTreeSet<usize> = litmus.allowed.iter().copied().collect();
        for (_, observation) in LOOM_DIFFERS.iter().filter(|(of, _)| *of == litmus.name) {
            if !expected.remove(observation) {
                expected.insert(*observation);
            }
        }
        if found.exhaustive {
            assert_eq!(found.observed, expected, "{}", litmus.name);
        } else {
            assert!(expected.is_superset(&found.observed), "{}", litmus.name);
        }
    }
}
