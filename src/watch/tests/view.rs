//! The screens, whole.

use super::*;
use crate::feedback::Style;
use crate::grade::BuildProgress;
use crate::watch::update::Saying;
use crate::watch::view::{lines, view};

/// The screen, its rows joined; the spaces at their ends do not show.
fn screen(state: &State) -> String {
    let rows = view(state, Style::plain());
    assert_eq!(rows.len(), state.size.rows);
    for row in &rows {
        assert!(
            console::measure_text_width(row) <= state.size.columns,
            "{row}"
        );
    }
    rows.iter()
        .map(|row| format!("{}\n", row.trim_end()))
        .collect()
}

fn sized(mut script: Script, columns: usize, rows: usize) -> State {
    script.state.size = Size { columns, rows };
    script.state
}

#[test]
fn a_failure() {
    assert_eq!(screen(&Script::checked().press("hh").state), "");
}

#[test]
fn a_pass_is_done() {
    let script = Script::checked()
        .when(looked("two_users", source("two")))
        .when(Event::Graded(2, Ok(passed("two"))));
    assert_eq!(screen(&sized(script, 80, 14)), "");
}

#[test]
fn a_check_that_runs_leaves_the_last_verdict() {
    let script = Script::checked().when(looked("two_users", source("two")));
    assert_eq!(screen(&sized(script, 60, 12)), "");
}

#[test]
fn the_lab_is_built() {
    let step = BuildProgress {
        done: 30,
        total: 90,
        what: "tokio".to_owned(),
    };
    let script = Script::new().when(Event::LabBuilding(step));
    assert_eq!(screen(&sized(script, 80, 14)), "");
}

#[test]
fn the_kit_cannot_work() {
    let why = "`cargo` is not there. Install Rust from https://rustup.rs".to_owned();
    let script = Script::new().when(Event::LabOpened(Err(why)));
    assert_eq!(screen(&sized(script, 80, 12)), "");
}

#[test]
fn a_broken_course_file_stays_above_the_verdict() {
    let wrong = "info.toml:3:1: not valid TOML".to_owned();
    let script = Script::checked().when(Event::CourseRead(Err(wrong)));
    assert_eq!(screen(&sized(script, 80, 16)), "");
}

#[test]
fn the_list() {
    assert_eq!(screen(&sized(Script::checked().press("lj"), 80, 10)), "");
    assert_eq!(
        screen(&sized(Script::checked().press("l/pizz"), 80, 10)),
        ""
    );
    assert_eq!(screen(&sized(Script::checked().press("l/xyz"), 80, 10)), "");
}

#[test]
fn the_list_follows_the_selection() {
    let mut script = Script::checked();
    let pattern = script.state.course.exercises[2].clone();
    for number in 0..20 {
        let name = format!("extra_{number}");
        script.state.course.exercises.push(crate::course::Exercise {
            name,
            ..pattern.clone()
        });
    }
    assert_eq!(screen(&sized(script.press("ljjjjjjjjjj"), 60, 10)), "");
}

#[test]
fn all_keys() {
    assert_eq!(screen(&Script::checked().press("?").state), "");
}

#[test]
fn questions() {
    assert_eq!(screen(&sized(Script::checked().press("x"), 80, 10)), "");
    assert_eq!(screen(&sized(Script::checked().press("hhhs"), 80, 10)), "");
}

#[test]
fn what_does_not_fit_can_be_scrolled_to() {
    let text = "fn main() {\n    one();\n    two();\n    three();\n    four();\n}\n".to_owned();
    let solution = || Script::checked().when(Event::SolutionRead(Ok(text.clone())));
    assert_eq!(screen(&sized(solution(), 40, 10)), "");
    let mut scrolled = solution();
    scrolled.state.size = Size {
        columns: 40,
        rows: 10,
    };
    assert_eq!(screen(&sized(scrolled.press("jjjjjjj"), 40, 10)), "");
}

#[test]
fn the_newest_hint_is_in_sight() {
    let mut script = Script::checked();
    script.state.size = Size {
        columns: 80,
        rows: 10,
    };
    assert_eq!(screen(&script.press("hhh").state), "");
}

#[test]
fn twenty_by_five() {
    assert_eq!(screen(&sized(Script::checked(), 20, 5)), "");
    assert_eq!(screen(&sized(Script::checked().press("x"), 20, 5)), "");
    assert_eq!(screen(&sized(Script::checked().press("lj"), 20, 5)), "");
}

#[test]
fn no_size_breaks_it() {
    for mode in ["", "h", "hhh", "l", "l/p", "?", "x", "c"] {
        for columns in 1..100 {
            for rows in 1..30 {
                screen(&sized(Script::checked().press(mode), columns, rows));
            }
        }
    }
}

#[test]
fn without_colour_there_is_no_escape() {
    for mode in ["", "h", "l", "?", "x"] {
        let state = Script::checked().press(mode).state;
        assert!(!view(&state, Style::plain()).concat().contains('\x1b'));
        assert!(view(&state, Style::coloured()).concat().contains('\x1b'));
    }
}

#[test]
fn a_pipe_gets_the_file_and_the_result() {
    let state = Script::checked().state;
    assert_eq!(
        lines(&state, &Saying::Result, Style::plain()).join("\n"),
        ""
    );
}
