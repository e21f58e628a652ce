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
    assert_eq!(
        screen(&Script::checked().press("hh").state),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
Too slow
It took 2.00 s, and 1.00 s is possible.

Awaita: The second request begins when the first has ended.

Open exercises/02_overlap/two_users.rs in your editor (o opens it) and save it:
this screen follows.

Awaita: (1 of 3) Look at the two waits.
Awaita: (2 of 3) Which of them needs the other?









────────────────────────────────────────────────────────────────────────────────
h hint  n next  i lesson  l list  ? keys  q quit  r run  p previous  o open
"
    );
}

#[test]
fn where_not_all_fits_the_picture_comes_last() {
    let failing = || {
        let mut failing = too_slow("two");
        failing.verdict.evidence = Evidence::Output("soup\n".repeat(9));
        Script::checked()
            .when(looked("two_users", source("two")))
            .when(Event::Graded(2, Ok(failing)))
    };
    let order = |rows: usize| {
        let lines = view(&sized(failing(), 80, rows), Style::plain());
        let place = |what: &str| lines.iter().position(|line| line.starts_with(what));
        place("Awaita:").cmp(&place("printed until then"))
    };
    assert_eq!(order(24), std::cmp::Ordering::Greater);
    assert_eq!(order(16), std::cmp::Ordering::Less);
}

#[test]
fn what_to_do_is_said_until_it_was_done() {
    let says = |script: Script| screen(&script.state).contains("Open exercises/");
    assert!(says(Script::checked()));
    assert!(!says(Script::new()));
    let saved = || Script::checked().when(looked("two_users", source("two")));
    assert!(!says(saved()));
    assert!(!says(
        saved()
            .when(Event::Graded(2, Ok(too_slow("two"))))
            .press("n")
    ));
    // Done before the watcher began.
    assert!(!says(
        Script::new()
            .when(Event::LabOpened(Ok(())))
            .when(looked("two_users", source("one")))
            .when(Event::Graded(1, Ok(passed("one"))))
    ));
}

#[test]
fn a_pass_is_done() {
    let script = Script::checked()
        .when(looked("two_users", source("two")))
        .when(Event::Graded(2, Ok(passed("two"))));
    assert_eq!(
        screen(&sized(script, 80, 14)),
        "\
two_users: Two users at a time                                  [###-------] 1/3
exercises/02_overlap/two_users.rs  Overlap                                  done
────────────────────────────────────────────────────────────────────────────────
Passed
1.00 s, 2 in flight

Press n for the next exercise, s to compare with a solution.





────────────────────────────────────────────────────────────────────────────────
n next  s solution  i lesson  l list  ? keys  q quit  r run  p previous  o open
"
    );
}

#[test]
fn the_end_of_a_chapter_and_of_the_course_is_told_once() {
    let mut script = Script::checked();
    script.state.course.chapters[1].learned = "Waits overlap.".to_owned();
    script.state.progress.pass("order_list", "list");
    let script = script
        .when(looked("two_users", source("two")))
        .when(Event::Graded(2, Ok(passed("two"))));
    let shown = screen(&script.state);
    let chapter = "All of 02_overlap is done. What you know now:\n  - Waits overlap.\n\nPress n";
    assert!(
        shown.contains(chapter) && !shown.contains("All served"),
        "{shown}"
    );
    let mut script = script
        .when(looked("two_users", source("three")))
        .when(Event::Graded(3, Ok(passed("three"))));
    assert!(!screen(&script.state).contains("Waits overlap."));
    script.state.progress = Progress::default();
    for other in ["order_list", "lazy_pizza"] {
        script.state.progress.pass(other, "as it was");
    }
    let script = script
        .when(looked("two_users", source("four")))
        .when(Event::Graded(4, Ok(passed("four"))));
    let shown = screen(&script.state);
    assert!(
        shown.contains("  - Waits overlap.\n\nAll served. Come back soon.\n"),
        "{shown}"
    );
}

#[test]
fn a_check_that_runs_leaves_the_last_verdict() {
    let script = Script::checked().when(looked("two_users", source("two")));
    assert_eq!(
        screen(&sized(script, 60, 12)),
        "\
two_users: Two users at a time              [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap        checking …
────────────────────────────────────────────────────────────
Too slow
It took 2.00 s, and 1.00 s is possible.

Awaita: The second request begins when the first has ended.

Press i for the lesson of this chapter.

────────────────────────────────────────────────────────────
h hint  n next  i lesson  l list  ? keys  q quit  r run
"
    );
}

#[test]
fn the_lab_is_built() {
    let step = BuildProgress {
        done: 30,
        total: 90,
        what: "tokio".to_owned(),
    };
    let script = Script::new().when(Event::LabBuilding(step));
    assert_eq!(
        screen(&sized(script, 80, 14)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
Welcome to the kitchen.

The lab in which your programs run is being built. That happens once.
[###-------] 30/90 tokio





────────────────────────────────────────────────────────────────────────────────
h hint  n next  i lesson  l list  ? keys  q quit  r run  p previous  o open
"
    );
}

#[test]
fn the_kit_cannot_work() {
    let why = "`cargo` is not there. Install Rust from https://rustup.rs".to_owned();
    let script = Script::new().when(Event::LabOpened(Err(why)));
    assert_eq!(
        screen(&sized(script, 80, 12)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
The kit could not check this.
`cargo` is not there. Install Rust from https://rustup.rs
Press r to try again.




────────────────────────────────────────────────────────────────────────────────
h hint  n next  i lesson  l list  ? keys  q quit  r run  p previous  o open
"
    );
}

#[test]
fn a_broken_course_file_stays_above_the_verdict() {
    let wrong = "info.toml:3:1: not valid TOML".to_owned();
    let script = Script::checked().when(Event::CourseRead(Err(wrong)));
    assert_eq!(
        screen(&sized(script, 80, 18)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
info.toml has a mistake. The course goes on as it was before:
info.toml:3:1: not valid TOML

Too slow
It took 2.00 s, and 1.00 s is possible.

Awaita: The second request begins when the first has ended.

Open exercises/02_overlap/two_users.rs in your editor (o opens it) and save it:
this screen follows.

Press i for the lesson of this chapter.

────────────────────────────────────────────────────────────────────────────────
h hint  n next  i lesson  l list  ? keys  q quit  r run  p previous  o open
"
    );
}

#[test]
fn the_list() {
    assert_eq!(
        screen(&sized(Script::checked().press("lj"), 80, 10)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
  [ ] 01_waiting/lazy_pizza  A future does nothing until it is polled
  [ ] 02_overlap/two_users   Two users at a time
> [ ] 02_overlap/order_list  A list of orders

────────────────────────────────────────────────────────────────────────────────
0 of 3 done.
Enter choose  j k move  / filter  q back
"
    );
    assert_eq!(
        screen(&sized(Script::checked().press("l/pizz"), 80, 10)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
> [ ] 01_waiting/lazy_pizza  A future does nothing until it is polled



────────────────────────────────────────────────────────────────────────────────
0 of 3 done.
filter: pizz_   Enter choose  Esc clear
"
    );
    assert_eq!(
        screen(&sized(Script::checked().press("l/xyz"), 80, 10)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
  No exercise has that in its name, chapter or title.



────────────────────────────────────────────────────────────────────────────────
0 of 3 done.
filter: xyz_   Enter choose  Esc clear
"
    );
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
    assert_eq!(
        screen(&sized(script.press("ljjjjjjjjjj"), 60, 10)),
        "\
two_users: Two users at a time             [----------] 0/23
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────
  [ ] 02_overlap/extra_6     A list of orders
  [ ] 02_overlap/extra_7     A list of orders
> [ ] 02_overlap/extra_8     A list of orders
  [ ] 02_overlap/extra_9     A list of orders
─── 9 more above, 10 below: j, k ───────────────────────────
0 of 23 done.
Enter choose  j k move  / filter  q back
"
    );
}

#[test]
fn all_keys() {
    assert_eq!(
        screen(&Script::checked().press("?").state),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
Save the file, and it is checked. The keys:

   h  the next hint
   i  the lesson of this chapter
   d  what the words mean
   w  walk through the run that went wrong, step by step
   b  break it yourself: choose who goes next
   n  the next exercise
   p  the previous exercise
   l  the list of exercises: move, choose, filter
   r  check again
   c  check all exercises; once more to stop
   s  a solution, after a pass or after the last hint
   x  start the exercise anew; your version is kept
   o  open the file in your editor
 j k  scroll; also the arrows, PgDn and PgUp
  ^L  draw the screen again
   q  quit; also Ctrl-C
   ?  this page
────────────────────────────────────────────────────────────────────────────────
q back  space PgDn next page  j k scroll
"
    );
}

#[test]
fn questions() {
    assert_eq!(
        screen(&sized(Script::checked().press("x"), 80, 10)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
Too slow
It took 2.00 s, and 1.00 s is possible.

Awaita: The second request begins when the first has ended.
─── 5 more below: j, PgDn ──────────────────────────────────────────────────────
Start this exercise anew? Your version is kept as a backup. y / n
y yes  any other key no
"
    );
    assert_eq!(
        screen(&sized(Script::checked().press("hhhs"), 80, 10)),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
Too slow
It took 2.00 s, and 1.00 s is possible.

Awaita: The second request begins when the first has ended.
─── 7 more below: j, PgDn ──────────────────────────────────────────────────────
You have seen every hint. See the solution before it passes? y / n
y yes  any other key no
"
    );
}

#[test]
fn what_does_not_fit_can_be_scrolled_to() {
    let text = "fn main() {\n    one();\n    two();\n    three();\n    four();\n}\n".to_owned();
    let solution = || Script::checked().when(Event::SolutionRead(Ok(text.clone())));
    assert_eq!(
        screen(&sized(solution(), 40, 10)),
        "\
two_users: Two users …  [----------] 0/3
exercises/02_overlap/two_users.rs  Over…
────────────────────────────────────────
A solution of two_users
solutions/02_overlap/two_users.rs

fn main() {
    one();
─── 4 more below: j, PgDn ──────────────
q back  space PgDn next page  j k scroll
"
    );
    let mut scrolled = solution();
    scrolled.state.size = Size {
        columns: 40,
        rows: 10,
    };
    assert_eq!(
        screen(&sized(scrolled.press("jjjjjjj"), 40, 10)),
        "\
two_users: Two users …  [----------] 0/3
exercises/02_overlap/two_users.rs  Over…
────────────────────────────────────────
    one();
    two();
    three();
    four();
}
─── 4 more above: k, PgUp ──────────────
q back  space PgDn next page  j k scroll
"
    );
}

#[test]
fn the_newest_hint_is_in_sight() {
    let mut script = Script::checked();
    script.state.size = Size {
        columns: 80,
        rows: 10,
    };
    assert_eq!(
        screen(&script.press("hhh").state),
        "\
two_users: Two users at a time                                  [----------] 0/3
exercises/02_overlap/two_users.rs  Overlap
────────────────────────────────────────────────────────────────────────────────
this screen follows.

Awaita: (1 of 3) Look at the two waits.
Awaita: (2 of 3) Which of them needs the other?
Awaita: (3 of 3) Try tokio::join!.
─── 6 more above: k, PgUp ──────────────────────────────────────────────────────
n next  s solution  i lesson  l list  ? keys  q quit  r run  p previous  o open
"
    );
}

#[test]
fn twenty_by_five() {
    assert_eq!(
        screen(&sized(Script::checked(), 20, 5)),
        "\
two_users        0/3
Too slow
It took 2.00 s, and
1.00 s is possible.
too small. ? keys
"
    );
    assert_eq!(
        screen(&sized(Script::checked().press("x"), 20, 5)),
        "\
two_users        0/3
Too slow
It took 2.00 s, and
1.00 s is possible.
start anew? y/n
"
    );
    assert_eq!(
        screen(&sized(Script::checked().press("lj"), 20, 5)),
        "\
two_users        0/3
  [ ] lazy_pizza  A…
  [ ] two_users   T…
> [ ] order_list  A…
Enter choose, q back
"
    );
}

#[test]
fn no_size_breaks_it() {
    for mode in ["", "h", "hhh", "l", "l/p", "?", "x", "c"] {
        for columns in (1..100).step_by(9) {
            for rows in (1..30).step_by(4) {
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
        "\
exercises/02_overlap/two_users.rs
Too slow
It took 2.00 s, and 1.00 s is possible.

Awaita: The second request begins when the first has ended.
"
    );
}
