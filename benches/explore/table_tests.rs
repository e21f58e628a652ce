//! What the benchmark's tables say of given measurements.

use explore_bench::table::{CourseCheck, Goals, Searches, render};
use explore_bench::{Explored, Truth};
use std::time::Duration;

const GOALS: Goals = Goals {
    fewer: 10.0,
    threads: 3,
    to_loom: 1.0,
    check: Duration::from_millis(100),
};

fn explored(schedules: u64, millis: u64, exhaustive: bool) -> Explored {
    Explored {
        schedules,
        attempts: 2 * schedules,
        exhaustive,
        time: Duration::from_millis(millis),
        truth: Truth::Holds,
        observed: [1].into(),
    }
}

/// Searches of 1 schedule in the lab, which take 2, 1 and 9 ms there.
fn searches(name: &'static str, threads: usize, plain: Explored, loom: Explored) -> Searches {
    Searches {
        name,
        threads,
        lab: vec![
            explored(1, 2, true),
            explored(1, 1, true),
            explored(1, 9, true),
        ],
        unreduced: vec![explored(20, 1, true)],
        plain: vec![plain],
        loom: vec![loom],
    }
}

fn summary(text: &str, name: &str) -> Vec<String> {
    let line = text.lines().find(|line| line.trim().starts_with(name));
    let line = line.unwrap_or_else(|| panic!("no `{name}` in:\n{text}"));
    let words = line.trim()[name.len()..].split("  ").map(str::trim);
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[test]
fn the_median_is_that_of_programs_with_many_threads() {
    let programs = [
        searches("pair", 2, explored(5, 1, true), explored(1, 4, true)),
        searches("few", 3, explored(9, 1, true), explored(1, 4, true)),
        searches("some", 3, explored(30, 1, true), explored(1, 4, true)),
        searches("many", 4, explored(700, 1, true), explored(1, 4, true)),
    ];
    let text = render(&programs, &[], GOALS);
    let fewer = summary(&text, "fewer schedules than plain");
    assert_eq!(fewer, ["30.0 ×", "10 ×", "PASS"]);
    assert_eq!(summary(&text, "counting those given up midway"), ["15.0 ×"]);
    assert_eq!(summary(&text, "than the lab's own unreduced"), ["20.0 ×"]);
    let text = render(&programs[..2], &[], GOALS);
    let fewer = summary(&text, "fewer schedules than plain");
    assert_eq!(fewer, ["9.0 ×", "10 ×", "MISSED"]);
}

#[test]
fn loom_is_compared_with_on_the_worst_program() {
    let programs = [
        searches("fast", 3, explored(30, 1, true), explored(1, 4, true)),
        searches("slow", 3, explored(30, 1, true), explored(1, 1, true)),
    ];
    let worst = |programs| summary(&render(programs, &[], GOALS), "time in proportion");
    assert_eq!(
        worst(&programs),
        ["to loom's", "2.00 ×", "slow", "1 ×", "MISSED"]
    );
    assert_eq!(
        worst(&programs[..1]),
        ["to loom's", "0.50 ×", "fast", "1 ×", "PASS"]
    );
}

#[test]
fn a_search_that_was_cut_off_says_at_least() {
    let program = searches("big", 3, explored(30, 7, false), explored(1, 4, true));
    let text = render(&[program], &[], GOALS);
    assert_eq!(
        summary(&text, "big"),
        ["3", "1", "2", "≥ 30", "30.0 ×", "1"]
    );
    assert!(text.contains("≥ 7.0 ms"), "{text}");
}

#[test]
fn a_check_that_is_not_exhausted_has_not_reached_its_goal() {
    let check = |exhaustive, millis| CourseCheck {
        name: "race".to_owned(),
        schedules: 4,
        exhaustive,
        times: vec![Duration::from_millis(millis)],
    };
    let verdict = |check| summary(&render(&[], &[check], GOALS), "race")[3].clone();
    assert_eq!(verdict(check(true, 100)), "PASS");
    assert_eq!(verdict(check(true, 101)), "MISSED");
    assert_eq!(verdict(check(false, 1)), "MISSED");
}
