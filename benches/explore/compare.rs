//! `cargo bench --bench explore`: how many schedules small programs have for the lab, for plain
//! depth first (shuttle's) and for loom, how long each takes to exhaust them, and how long the
//! course's own checks take.
//!
//! All take turns within each round, so that whatever else the machine does hits all of them alike;
//! times are medians. After `--`, `--rounds N` changes how many rounds there are. The lab here is
//! optimised as any benchmark is; the one that the course's checks run in is the learner's.

mod counted;
mod course;
mod in_loom;
mod in_shuttle;
mod the_lab;

use explore_bench::table::{self, Goals, Searches};
use explore_bench::{Explored, Limits, Truth};
use std::time::Duration;
use the_lab::TheLab;

/// An odd number, so that a median is one of the measurements.
const ROUNDS: usize = 7;
/// Who takes longer than this is measured once.
const SLOW: Duration = Duration::from_secs(1);
/// Where others are stopped: plain depth first would take days for some of the programs.
const LIMITS: Limits = Limits {
    schedules: 2_000_000,
    time: Duration::from_secs(20),
};

const GOALS: Goals = Goals {
    fewer: 10.0,
    threads: 3,
    to_loom: 1.0,
    check: Duration::from_millis(100),
};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let rounds = arguments.iter().position(|argument| argument == "--rounds");
    let rounds = rounds.map_or(ROUNDS, |at| {
        let number = arguments.get(at + 1).and_then(|number| number.parse().ok());
        number.expect("`--rounds` needs a number")
    });
    println!("Preparing; the lab is built now if it was not yet.");
    let mut solutions = course::solutions();
    let mut lab = TheLab::start();
    let mut programs = programs();
    for round in 0..rounds {
        for (searches, [in_loom, in_shuttle]) in &mut programs {
            eprint!("\rround {} of {rounds}: {:30}", round + 1, searches.name);
            turn(&mut searches.lab, || lab.explore(searches.name, true));
            turn(&mut searches.unreduced, || {
                lab.explore(searches.name, false)
            });
            turn(&mut searches.plain, || {
                in_shuttle::explore(*in_shuttle, LIMITS)
            });
            turn(&mut searches.loom, || in_loom::explore(*in_loom, LIMITS));
        }
        solutions.iter_mut().for_each(course::Solution::run);
    }
    eprintln!();
    let searches: Vec<Searches> = programs.into_iter().map(|(searches, _)| searches).collect();
    let checks: Vec<_> = solutions
        .into_iter()
        .map(course::Solution::measured)
        .collect();
    print!("{}", table::render(&searches, &checks, GOALS));
}

/// Those that are right, because only there does everybody come to the end; with their bodies in
/// loom and in shuttle.
fn programs() -> Vec<(Searches, [explore_bench::Body; 2])> {
    let in_both = in_loom::programs::PROGRAMS
        .into_iter()
        .zip(in_shuttle::programs::PROGRAMS);
    in_both
        .filter(|(program, _)| program.truth == Truth::Holds)
        .map(|(in_loom, in_shuttle)| {
            let searches = Searches {
                name: in_loom.name,
                threads: in_loom.threads,
                lab: Vec::new(),
                unreduced: Vec::new(),
                plain: Vec::new(),
                loom: Vec::new(),
            };
            (searches, [in_loom.body, in_shuttle.body])
        })
        .collect()
}

fn turn(rounds: &mut Vec<Explored>, explore: impl FnOnce() -> Explored) {
    if rounds.last().is_none_or(|last| last.time <= SLOW) {
        let explored = explore();
        assert_eq!(explored.truth, Truth::Holds);
        rounds.push(explored);
    }
}
