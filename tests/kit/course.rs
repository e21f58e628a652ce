//! The course is what it says: every starter fails as declared, every solution passes, every
//! submission gets its verdict. And no verdict depends on luck: when that is asked for, each program is run
//! again, or many times, while both cores are kept busy.

use crate::support::{course, declared, files_in, grader, root};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How often each is run on a busy machine, unless `KIT_RUNS` says otherwise.
const RUNS: usize = 1;

/// A file, the exercise it is an answer to, and the signature that it must get.
struct Case {
    exercise: &'static kit::course::Exercise,
    file: PathBuf,
    expected: String,
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for exercise in &course().exercises {
        let mut add = |file: PathBuf, expected: String| {
            cases.push(Case {
                exercise,
                file,
                expected,
            });
        };
        add(
            root().join(exercise.starter_file()),
            exercise.starter.clone(),
        );
        add(root().join(exercise.solution_file()), "passed".to_owned());
        for side in ["right", "wrong"] {
            let folder = root()
                .join("tests/submissions")
                .join(&exercise.name)
                .join(side);
            for file in files_in(&folder) {
                let expected = declared(&file);
                assert_eq!(side == "right", expected == "passed", "{}", file.display());
                add(file, expected);
            }
        }
    }
    cases
}

/// Each of them, once, and all else that `kit dev check` looks at. What a learner has made of the exercises is theirs.
#[test]
fn the_course_holds_and_the_readme_says_by_what() {
    grader();
    let output = Command::new(env!("CARGO_BIN_EXE_kit"))
        .args(["dev", "check", "--format", "json"])
        .current_dir(root())
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let own: BTreeSet<String> = course()
        .exercises
        .iter()
        .map(|exercise| exercise.file())
        .collect();
    let problems = report["problems"].as_array().unwrap().iter();
    let problems: Vec<&Value> = problems
        .filter(|it| !own.contains(it["file"].as_str().unwrap()))
        .collect();
    assert!(problems.is_empty(), "{problems:#?}");
    let count = |what: &str| report["summary"][what].as_u64().unwrap();
    let said = format!(
        "{} exercises, {} right answers, and {} wrong ones of {} kinds with {} verdicts",
        count("exercises"),
        count("right"),
        count("wrong"),
        count("kinds"),
        count("verdicts"),
    );
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let readme = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(readme.contains(&said), "the README does not say: {said}");
}

/// Once more, or as often as is asked for, while both cores are kept busy.
#[test]
#[ignore = "what only repetition shows: a command of its own, which `.ci/run` runs"]
fn every_verdict_is_the_same_again_and_again_on_a_busy_machine() {
    let runs = std::env::var("KIT_RUNS").map_or(RUNS, |runs| runs.parse().expect("a number"));
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let graded = std::panic::catch_unwind(|| grade_all(&cases(), runs));
        done.store(true, Ordering::Relaxed);
        if let Err(panic) = graded {
            std::panic::resume_unwind(panic);
        }
    });
}

/// Grades all of them so often, two at a time.
fn grade_all(cases: &[Case], times: usize) {
    grader();
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    let grades = || {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            wrong.lock().unwrap().extend(disagreements(case, times));
        }
    };
    std::thread::scope(|scope| {
        let graders: Vec<_> = (0..2).map(|_| scope.spawn(grades)).collect();
        for grader in graders {
            grader.join().expect("no grader panics");
        }
    });
    let wrong = wrong.into_inner().unwrap();
    println!("{} files, {times} times each", cases.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What this case got instead of its signature, once for each different one.
fn disagreements(case: &Case, times: usize) -> Vec<String> {
    let verdicts =
        crate::support::block_on(grader().grade_repeatedly(case.exercise, &case.file, times));
    let verdicts = verdicts.unwrap_or_else(|error| panic!("{}: {error:#}", case.file.display()));
    let mut got: Vec<String> = verdicts
        .into_iter()
        .map(|verdict| verdict.signature)
        .collect();
    got.dedup();
    got.retain(|signature| *signature != case.expected);
    let file = case.file.strip_prefix(root()).unwrap_or(&case.file);
    got.into_iter()
        .map(|got| format!("{}: expected {}, got {got}", file.display(), case.expected))
        .collect()
}

/// What no answer to an exercise can come to, and where it is shown instead.
const NOT_BY_AN_ANSWER: [(&str, &str); 9] = [
    (
        "compile_error/empty",
        "an answer begins with what it must get; `inputs`",
    ),
    ("exited_early/died", "only by somebody outside; `judge`"),
    (
        "timed_out/idle",
        "only by a wait that the lab does not know; `judge`",
    ),
    ("not_modelled/lab", "only by a fault of the kit; `judge`"),
    (
        "not_modelled/static_state",
        "only where statics cannot be put back; `judge`",
    ),
    (
        "no_concurrency/in_flight",
        "no check explores what it wants in flight; `judge`",
    ),
    (
        "wrong_order/cancelled",
        "no check forbids a moment to whoever is cancelled; `judge`",
    ),
    (
        "wrong_output/cancelled",
        "no check reads what is printed after a cancelling; `judge`",
    ),
    (
        "wrong_result/left_locked",
        "no check asks what is left locked; `docs/checks.md`",
    ),
];

/// Each verdict and each signature that the judge knows is what some answer comes to.
#[test]
fn every_signature_is_met_by_an_answer() {
    let mut met: BTreeSet<String> = cases().into_iter().map(|case| case.expected).collect();
    met.extend(
        files_in(&root().join("tests/hostile"))
            .iter()
            .map(|file| declared(file)),
    );
    let known = known_signatures();
    assert!(known.len() > 80, "{known:?}");
    let excused = |signature: &&String| NOT_BY_AN_ANSWER.iter().any(|(name, _)| name == signature);
    let missing: Vec<&String> = known.difference(&met).filter(|it| !excused(it)).collect();
    assert!(missing.is_empty(), "no answer comes to {missing:?}");
    let words = met
        .iter()
        .map(|signature| signature.split('/').next().unwrap());
    let words: BTreeSet<&str> = words.collect();
    for word in kit::verdict::Word::ALL {
        assert!(
            words.contains(word.as_str()),
            "no answer comes to {}",
            word.as_str()
        );
    }
    for (excuse, why) in NOT_BY_AN_ANSWER {
        assert!(
            known.contains(excuse) && !met.contains(excuse),
            "{excuse}: not {why}"
        );
    }
}

/// Every `word/what` that stands in the judge's sources and in those of its hints.
fn known_signatures() -> BTreeSet<String> {
    let judge = files_in(&root().join("src/judge"));
    let hints = [
        root().join("src/messages/hints.rs"),
        root().join("src/judge.rs"),
    ];
    let mut known = BTreeSet::new();
    for file in judge.iter().chain(&hints) {
        if file.ends_with("tests.rs") {
            continue;
        }
        let text = std::fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let is_signature = |text: &&str| {
            let (word, what) = text.split_once('/').unwrap_or(("", ""));
            let plain = |c: char| c.is_ascii_lowercase() || c == '_';
            kit::verdict::Word::ALL.iter().any(|it| it.as_str() == word)
                && !what.is_empty()
                && what.chars().all(plain)
        };
        known.extend(code.split('"').filter(is_signature).map(str::to_owned));
    }
    known
}
