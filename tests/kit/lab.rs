//! The lab against what std and tokio promise: whole programs, each with the verdict that it must
//! get. They belong to no exercise: one check runs every program in a folder.

use crate::support::{block_on, declared, files_in, root};
use kit::judge;
use kit::judge::unbuilt::unbuilt;
use kit::lab::{Compiled, Job, Lab, Slot, compile, run};
use kit::verdict::Verdict;
use kit_record::Request;
use std::path::Path;

/// Threads and whatever they share, on every interleaving.
#[test]
fn threads() {
    every_program_gets_its_verdict("threads");
}

/// Tasks and timers, once, in exact virtual time.
#[test]
fn tasks() {
    every_program_gets_its_verdict("tasks");
}

/// Futures that are cancelled wherever and however they can be.
#[test]
fn cancelled_futures() {
    every_program_gets_its_verdict("cancel");
}

fn every_program_gets_its_verdict(folder: &str) {
    let folder = root().join("tests/lab").join(folder);
    let lab = block_on(Lab::open(root(), &mut |_| {})).expect("the lab can be built");
    let mut wrong = Vec::new();
    let files = files_in(&folder);
    assert!(
        files.len() >= 15,
        "only {} programs were found",
        files.len()
    );
    for file in files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let verdict = block_on(grade(&lab, &file, &folder.with_extension("rs")));
        let (expected, got) = (declared(&file), summary(&verdict));
        if expected != got {
            wrong.push(format!(
                "{name}: expected {expected}, got {got}: {} {:?}",
                verdict.message,
                verdict.evidence
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn grade(lab: &Lab, file: &Path, check: &Path) -> Verdict {
    let source = std::fs::read_to_string(file).unwrap();
    let slot = Slot::take(&lab.work, "lab_test").unwrap();
    let job = Job {
        source: &source,
        check,
        shown_as: "tests/program.rs",
    };
    match compile(lab, &slot, job).await.unwrap() {
        Compiled::Program { binary, .. } => {
            judge::judge(&run(&binary, &Request::default()).await.unwrap())
        }
        Compiled::Failed(failure) => unbuilt(&failure, &[]),
    }
}

/// The signature, and for a pass on explored schedules whether those were all there are.
fn summary(verdict: &Verdict) -> String {
    let how_far = match verdict.proof.exhaustive {
        Some(true) => ", all",
        Some(false) => ", some",
        None => "",
    };
    let how_far = if verdict.passed() { how_far } else { "" };
    format!("{}{how_far}", verdict.signature)
}
