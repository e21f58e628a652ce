//! What `kit dev check` grades, and what each file must get. Pure.

use super::Problem;
use super::listing::Listing;
use crate::course::{Course, Exercise};
use crate::grade::{Graded, Tried};
use crate::verdict::{Evidence, Verdict, Word};
use anyhow::Result;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt;

/// A file, the exercise it is graded as, and what it must get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub exercise: Exercise,
    /// Relative to the course's root.
    pub file: String,
    /// A signature, or a verdict word alone.
    pub expected: String,
    /// What the message must say, among other things.
    pub says: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Right,
    Wrong,
}

impl Kind {
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Right => "right",
            Kind::Wrong => "wrong",
        }
    }
}

/// Every starter, solution and submission that is there; [`super::inspect`] says what is not.
pub fn jobs(course: &Course, listing: &Listing) -> Vec<Job> {
    let mut jobs = Vec::new();
    for exercise in &course.exercises {
        let mut add = |file: String, expected: String| {
            if let Some(text) = listing.text(&file) {
                jobs.push(Job {
                    exercise: exercise.clone(),
                    says: sayings(text),
                    file,
                    expected,
                });
            }
        };
        add(exercise.starter_file(), exercise.starter.clone());
        add(exercise.solution_file(), Word::Passed.as_str().to_owned());
        for kind in [Kind::Right, Kind::Wrong] {
            for file in submissions(exercise, kind, listing) {
                if let Ok(expected) = expectation(kind, listing.text(file).unwrap_or_default()) {
                    add(file.to_owned(), expected);
                }
            }
        }
    }
    jobs
}

pub fn submissions<'a>(
    exercise: &Exercise,
    kind: Kind,
    listing: &'a Listing,
) -> impl Iterator<Item = &'a str> + use<'a> {
    let folder = format!("{}/{}", exercise.submissions_dir(), kind.folder());
    listing
        .directly_in(&folder)
        .filter(|file| file.ends_with(".rs"))
}

/// What a submission's first line says it must get: `//! expect: too_slow/awaited_in_turn`.
pub fn expectation(kind: Kind, text: &str) -> Result<String, String> {
    let first = text.lines().next().unwrap_or_default();
    let expected = first
        .strip_prefix("//! expect:")
        .map(str::trim)
        .unwrap_or_default();
    let word = expected.split('/').next().unwrap_or_default();
    let known = Word::ALL.iter().any(|known| known.as_str() == word);
    match (kind, expected) {
        (Kind::Right, "passed") => Ok(expected.to_owned()),
        (Kind::Right, _) => Err("its first line is to be `//! expect: passed`".to_owned()),
        (Kind::Wrong, "passed") => Err("a wrong submission cannot expect `passed`".to_owned()),
        (Kind::Wrong, _) if known => Ok(expected.to_owned()),
        (Kind::Wrong, _) => Err(
            "its first line is to be `//! expect: verdict/signature`, such as \
             `//! expect: too_slow/awaited_in_turn`"
                .to_owned(),
        ),
    }
}

/// What a submission's next lines say that the message must say: `//! says: The wording counts.`
fn sayings(text: &str) -> Vec<String> {
    let lines = text.lines().skip(1);
    let said = lines.map_while(|line| line.strip_prefix("//! says:"));
    said.map(|words| words.trim().to_owned()).collect()
}

/// What a course is proven by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    exercises: usize,
    /// Submissions of either kind.
    right: usize,
    wrong: usize,
    /// How many different signatures the wrong ones get, and how many different verdict words.
    kinds: usize,
    verdicts: usize,
}

impl Summary {
    pub fn of(course: &Course, jobs: &[Job]) -> Summary {
        let submissions = jobs.iter().filter(|job| job.file.starts_with("tests/"));
        let (right, wrong): (Vec<&Job>, Vec<&Job>) =
            submissions.partition(|job| job.expected == Word::Passed.as_str());
        let kinds: BTreeSet<&str> = wrong.iter().map(|job| job.expected.as_str()).collect();
        let words = kinds
            .iter()
            .map(|kind| kind.split('/').next().unwrap_or(kind));
        Summary {
            exercises: course.exercises.len(),
            right: right.len(),
            wrong: wrong.len(),
            verdicts: words.collect::<BTreeSet<&str>>().len(),
            kinds: kinds.len(),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Summary {
            exercises,
            right,
            wrong,
            kinds,
            verdicts,
        } = self;
        write!(
            f,
            "{exercises} exercises, {right} right answers, and {wrong} wrong ones of {kinds} kinds with \
             {verdicts} verdicts"
        )
    }
}

impl Job {
    /// What is wrong, if the file did not get what it must.
    pub fn problem(&self, result: &Result<Graded>) -> Option<Problem> {
        let problem = match result {
            Ok(Graded { verdict, .. }) if meets(&self.expected, verdict) => {
                let said = said(verdict);
                let missing = |words: &&String| !said.contains(words.as_str());
                let words = self.says.iter().find(missing)?;
                format!("must say \"{words}\", and says: {said}")
            }
            Ok(Graded { verdict, .. }) => format!(
                "must get {}, and got {}: {}",
                self.expected, verdict.signature, verdict.message
            ),
            Err(error) => format!("cannot be graded: {error:#}"),
        };
        Some(Problem::new(self.file.as_str(), problem))
    }

    /// Of a solution: each scenario that tests what the exercise does not say.
    pub fn broken_promises(&self, graded: &Graded, listing: &Listing) -> Vec<Problem> {
        if self.file != self.exercise.solution_file() {
            return Vec::new();
        }
        let starter = self.exercise.starter_file();
        let said = header(listing.text(&starter).unwrap_or_default());
        let check = self.exercise.check_file();
        let problems = |Tried { scenario, contract }: &Tried| -> Vec<String> {
            if contract.is_empty() {
                return vec![format!(
                    "the scenario \"{scenario}\" names no sentence of the contract that it tests: \
                     say `.contract(\"…\")`"
                )];
            }
            let unsaid = contract
                .iter()
                .filter(|words| !said.contains(words.as_str()));
            let problem = |words: &String| {
                format!(
                    "the scenario \"{scenario}\" tests \"{words}\", which `{starter}` does not say"
                )
            };
            unsaid.map(problem).collect()
        };
        let problems = graded.tried.iter().flat_map(problems);
        problems
            .map(|problem| Problem::new(check.as_str(), problem))
            .collect()
    }
}

/// The message, and what is said of each answer that is wrong.
fn said(verdict: &Verdict) -> String {
    let mut said = verdict.message.clone();
    if let Evidence::Answers(answers) = &verdict.evidence {
        for answer in answers.iter().filter(|answer| !answer.right) {
            said.push('\n');
            said.push_str(&answer.because);
        }
    }
    said
}

/// What the comment at the head of a file says, in one line.
fn header(text: &str) -> String {
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

fn meets(expected: &str, verdict: &Verdict) -> bool {
    expected == verdict.signature || expected == verdict.word.as_str()
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::SmallCourse;
    use super::*;
    use crate::verdict::Proof;
    use std::time::Duration;

    #[test]
    fn every_starter_solution_and_submission_is_graded() {
        let small = SmallCourse::new();
        let jobs = jobs(&small.course(), &Listing::read(small.root()).unwrap());
        let jobs: Vec<_> = jobs
            .iter()
            .map(|job| (job.file.as_str(), job.expected.as_str()))
            .collect();
        let slow = "too_slow/awaited_in_turn";
        assert_eq!(jobs.len(), 20);
        assert_eq!(
            jobs[10..],
            [
                ("checks/02_overlap/two_users.starter.rs", slow),
                ("solutions/02_overlap/two_users.rs", "passed"),
                ("tests/submissions/two_users/right/r1.rs", "passed"),
                ("tests/submissions/two_users/right/r2.rs", "passed"),
                ("tests/submissions/two_users/right/r3.rs", "passed"),
                ("tests/submissions/two_users/right/r4.rs", "passed"),
                ("tests/submissions/two_users/wrong/w1.rs", slow),
                ("tests/submissions/two_users/wrong/w2.rs", slow),
                ("tests/submissions/two_users/wrong/w3.rs", slow),
                ("tests/submissions/two_users/wrong/w4.rs", slow),
            ]
        );
    }

    #[test]
    fn the_first_line_says_what_is_expected() {
        let wrong = |text| expectation(Kind::Wrong, text);
        assert_eq!(wrong("//! expect: race/x\n"), Ok("race/x".to_owned()));
        assert_eq!(
            wrong("//! expect: race\nfn main() {}"),
            Ok("race".to_owned())
        );
        for text in [
            "",
            "//! expect:\n",
            "//! expect: rice/x\n",
            "\n//! expect: race/x\n",
        ] {
            assert!(wrong(text).is_err(), "{text:?}");
            assert!(expectation(Kind::Right, text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_file_must_get_its_signature_or_its_word() {
        let small = SmallCourse::new();
        let graded = |word: Word, signature: &str| {
            Ok(Graded {
                verdict: Verdict {
                    word,
                    signature: signature.to_owned(),
                    message: "It raced.".to_owned(),
                    proof: Proof::default(),
                    evidence: Evidence::None,
                },
                warnings: Vec::new(),
                source: String::new(),
                source_sha256: String::new(),
                witness: None,
                tried: Vec::new(),
                compile: Duration::ZERO,
                run: Duration::ZERO,
            })
        };
        let job = |expected: &str| Job {
            exercise: small.course().exercises[0].clone(),
            file: "a.rs".to_owned(),
            expected: expected.to_owned(),
            says: sayings("//! expect: race/load_then_store\n//! says: It raced.\n//! Says more."),
        };
        let race = graded(Word::Race, "race/load_then_store");
        assert_eq!(job("race/load_then_store").problem(&race), None);
        assert_eq!(job("race").problem(&race), None);
        let passes = Job {
            says: Vec::new(),
            ..job("passed")
        };
        assert_eq!(passes.problem(&graded(Word::Passed, "passed")), None);
        let silent = Job {
            says: vec!["It raced.".to_owned(), "Twice.".to_owned()],
            ..job("race")
        };
        assert_eq!(
            silent.problem(&race),
            Some(Problem::new(
                "a.rs",
                "must say \"Twice.\", and says: It raced."
            ))
        );
        assert_eq!(
            job("race/other").problem(&race),
            Some(Problem::new(
                "a.rs",
                "must get race/other, and got race/load_then_store: It raced."
            ))
        );
        assert_eq!(
            job("passed").problem(&Err(anyhow::anyhow!("no rustc"))),
            Some(Problem::new("a.rs", "cannot be graded: no rustc"))
        );
    }
}
