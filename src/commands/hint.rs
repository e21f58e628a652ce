//! `kit hint`: one rung further up the ladder, and what belongs to the last run. Compiles nothing.

use super::{Output, Paper, Session};
use crate::feedback::{self, Ink, wrap};
use crate::files;
use crate::messages;
use anyhow::Result;

pub(super) fn hint(session: &mut Session, name: Option<&str>, paper: Paper) -> Result<Output> {
    let exercise = session.exercise(name)?;
    let sha256 = files::sha256_of_source(&session.course.root.join(exercise.file()));
    let signature = session.progress.failure(&exercise.name, sha256.as_deref());
    let about_last_run = signature.and_then(|signature| messages::hint_for(&exercise, signature));
    let mut lines = Vec::new();
    if let Some(sentence) = about_last_run {
        lines.extend(wrap(&format!("Your last run: {sentence}"), paper.width));
        lines.push(String::new());
    }
    let mut rung = None;
    session.update(|progress| rung = progress.climb(&exercise));
    let Some(rung) = rung else {
        lines.push(format!("{} has no hints.", exercise.name));
        return Ok(Output::done(&lines));
    };
    let count = exercise.hints.len();
    let head = format!("{}, hint {} of {count}", exercise.name, rung + 1);
    lines.push(paper.style.paint(Ink::Strong, &head));
    lines.extend(feedback::hint(
        &exercise.hints[rung],
        &paper.style,
        paper.width,
    ));
    if rung + 1 == count {
        let end = format!(
            "That was the last hint. One solution: `kit solution {}`",
            exercise.name
        );
        lines.extend(std::iter::once(String::new()).chain(wrap(&end, paper.width)));
    }
    Ok(Output::done(&lines))
}

#[cfg(test)]
mod tests {
    use super::super::testing::SmallCourse;
    use super::*;
    use crate::feedback::Style;
    use crate::files::sha256_hex;

    fn paper() -> Paper {
        Paper {
            style: Style::plain(),
            width: 80,
            rows: None,
        }
    }

    #[test]
    fn each_call_shows_the_next_rung_and_remembers() {
        let small = SmallCourse::new();
        let say = || {
            let mut session = Session::open(small.root()).unwrap();
            hint(&mut session, Some("two_users"), paper()).unwrap().text
        };
        assert_eq!(
            say(),
            "two_users, hint 1 of 3\nAwaita: Look at the two waits.\n"
        );
        assert_eq!(
            say(),
            "two_users, hint 2 of 3\nAwaita: Which of them needs the other?\n"
        );
        let last = "two_users, hint 3 of 3\nAwaita: tokio::join!\n\nThat was the last hint. One \
                    solution: `kit solution two_users`\n";
        assert_eq!((say().as_str(), say().as_str()), (last, last));
    }

    #[test]
    fn without_a_name_it_is_about_the_first_exercise_not_done() {
        let small = SmallCourse::new();
        let mut session = Session::open(small.root()).unwrap();
        let text = hint(&mut session, None, paper()).unwrap().text;
        assert_eq!(
            text,
            "lazy_pizza, hint 1 of 3\nAwaita: What came out of the oven?\n"
        );
    }

    #[test]
    fn what_belongs_to_the_last_run_comes_first_while_the_file_is_the_same() {
        let small = SmallCourse::new();
        let file = "exercises/02_overlap/two_users.rs";
        let sha256 = sha256_hex(small.read(file).as_bytes());
        let mut session = Session::open(small.root()).unwrap();
        let signature = "too_slow/awaited_in_turn";
        session.update(|progress| progress.fail("two_users", &sha256, signature));
        let first = "Your last run: The second request begins when the first has ended.\n\n";
        let text = hint(&mut session, Some("two_users"), paper()).unwrap().text;
        assert!(text.starts_with(first), "{text}");
        small.write(file, "fn main() {}");
        let text = hint(&mut session, Some("two_users"), paper()).unwrap().text;
        assert!(text.starts_with("two_users, hint 2 of 3\n"), "{text}");
    }
}
