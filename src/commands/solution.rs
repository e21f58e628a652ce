//! `kit solution`: one solution, for those who have their own or have seen every hint.

use super::{Output, Session};
use anyhow::{Context, Result};

pub(super) fn solution(session: &Session, name: &str, now: bool) -> Result<Output> {
    let exercise = session.course.find(name)?;
    let (name, progress) = (&exercise.name, &session.progress);
    if !now && !progress.has_passed(name) && !progress.at_last_rung(exercise) {
        let left = exercise.hints.len() - progress.rung(name);
        let hints = if left == 1 {
            "1 hint".to_owned()
        } else {
            format!("{left} hints")
        };
        return Ok(Output::not_passed(&[
            format!("{name} is not solved yet, and {hints} are left: `kit hint {name}`")
                .replace("1 hint are", "1 hint is"),
            format!("To see a solution now all the same: `kit solution {name} --yes`"),
        ]));
    }
    let file = exercise.solution_file();
    let text = std::fs::read_to_string(session.course.root.join(&file))
        .with_context(|| format!("cannot read {file}"))?;
    Ok(Output::done(&[format!("// {file}"), String::new(), text]))
}

#[cfg(test)]
mod tests {
    use super::super::Exit;
    use super::super::testing::SmallCourse;
    use super::*;

    const SHOWN: &str =
        "// solutions/02_overlap/two_users.rs\n\n// two_users: solution\nfn main() {}\n";

    #[test]
    fn it_is_kept_back_while_there_are_hints() {
        let small = SmallCourse::new();
        let mut session = Session::open(small.root()).unwrap();
        let exercise = session.course.find("two_users").unwrap().clone();
        for (rungs, left) in [(0, "3 hints are"), (2, "1 hint is")] {
            for _ in 0..rungs {
                session.update(|progress| {
                    progress.climb(&exercise);
                });
            }
            let output = solution(&session, "two_users", false).unwrap();
            let text = format!(
                "two_users is not solved yet, and {left} left: `kit hint two_users`\nTo see a \
                 solution now all the same: `kit solution two_users --yes`\n"
            );
            assert_eq!(
                output,
                Output {
                    text,
                    exit: Exit::NotPassed
                }
            );
        }
        session.update(|progress| {
            progress.climb(&exercise);
        });
        assert_eq!(solution(&session, "two_users", false).unwrap().text, SHOWN);
    }

    #[test]
    fn it_is_shown_after_a_pass_or_when_insisted_on() {
        let small = SmallCourse::new();
        let mut session = Session::open(small.root()).unwrap();
        assert_eq!(solution(&session, "two_users", true).unwrap().text, SHOWN);
        session.update(|progress| progress.pass("two_users", "an earlier form"));
        assert_eq!(solution(&session, "two_users", false).unwrap().text, SHOWN);
    }
}
