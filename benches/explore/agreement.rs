//! `cargo test --release --test agreement`: the lab, loom and shuttle say the same of the same
//! programs, and what a litmus test lets the lab observe is what the language says.

mod counted;
mod in_loom;
mod in_shuttle;
mod the_lab;

use explore_bench::{Explored, Limits, Truth};
use std::time::Duration;
use the_lab::TheLab;

/// Enough for the wrong programs to be found out.
const LIMITS: Limits = Limits {
    schedules: 50_000,
    time: Duration::from_secs(60),
};

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
    for litmus in in_loom::litmus::LITMUS {
        let found = lab.explore(litmus.name, true);
        assert!(found.exhaustive, "{}", litmus.name);
        let observed: Vec<usize> = found.observed.into_iter().collect();
        assert_eq!(observed, litmus.interleaved, "{}", litmus.name);
    }
}

#[test]
fn litmus_tests_in_loom() {
    for litmus in in_loom::litmus::LITMUS {
        let found = in_loom::explore(litmus.body, LIMITS);
        let observed: Vec<usize> = found.observed.iter().copied().collect();
        println!(
            "{:32} {:6} {:5} {:?}",
            litmus.name, found.schedules, found.exhaustive, found.time
        );
        if observed != litmus.allowed {
            println!("    loom {observed:?}\n    lang {:?}", litmus.allowed);
        }
    }
}
