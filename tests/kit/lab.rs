//! The lab against what std and tokio promise: whole programs, each with the verdict that it must
//! get. They belong to no exercise: one check runs every program in a folder.

use crate::support::{block_on, declared, files_in, root};
use anyhow::Result;
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

/// What only goes wrong, on one thread, if what the task was woken for is dropped with its future. On
/// several, it may also come right before the future is dropped.
#[test]
fn each_way_to_cancel_is_what_it_says() {
    for (way, on_one_thread) in [
        ("Drop", "passed, all"),
        ("Timeout", "passed, all"),
        ("Select", "wrong_result/cancelled"),
    ] {
        let cancelled = format!("cancelled_by(By::{way}, super::work(shop.clone())).await;");
        let every = ".every_interleaving()";
        let verdict = check_cancelling("reply_in_the_post", every, &cancelled).unwrap();
        assert_eq!(summary(&verdict), "wrong_result/cancelled", "{way}");
        let body = left_after(&cancelled);
        let run = format!(
            "run(|| tokio::runtime::Builder::new_current_thread().build().unwrap().block_on({body}))"
        );
        let verdict = check_running("reply_in_the_post", every, &run).unwrap();
        assert_eq!(summary(&verdict), on_one_thread, "{way}");
    }
}

#[test]
fn a_cancelled_future_is_told_with_its_line_and_its_wait() {
    for (call, how) in [
        (
            "cancelled_by(By::Drop, super::work(shop.clone()))",
            "it was dropped",
        ),
        (
            "cancelled_by(By::Select, super::work(shop.clone()))",
            "another branch of the `select!` was faster",
        ),
        (
            "cancelled_by(By::Timeout, super::work(shop.clone()))",
            "its time was up",
        ),
        ("aborted(super::work(shop.clone()))", "its task was aborted"),
    ] {
        let cancelled = format!("{call}.await;");
        let verdict = check_cancelling("half_a_transfer", ".every_interleaving()", &cancelled);
        let message = verdict.unwrap().message;
        let start = format!(
            "Cancelled on line 17, while it waited in `sleep` ({how}): it returned 70; expected 100."
        );
        assert!(message.starts_with(&start), "{message}");
    }
}

#[test]
fn a_check_that_cancels_nothing_is_the_kits_mistake() {
    let cancelled = "cancelled(super::work(shop.clone())).await;";
    let refused = check_cancelling("half_a_transfer", "", cancelled).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "the check is wrong: the scenario \"cancelled\" cancels a future, but is run once, so that \
         nothing would be cancelled: ask for `.every_interleaving()` or `.interleavings_within(…)`"
    );
}

/// Grades a program of `tests/lab/cancel` by a check that cancels its work as `cancelled` says.
fn check_cancelling(program: &str, bound: &str, cancelled: &str) -> Result<Verdict> {
    let run = format!("run_async(|| {})", left_after(cancelled));
    check_running(program, bound, &run)
}

/// A future of what is left in the shop after that.
fn left_after(cancelled: &str) -> String {
    format!(
        "async {{
             let shop = Arc::new(super::open());
             {cancelled}
             super::left(shop).await
         }}"
    )
}

fn check_running(program: &str, bound: &str, run: &str) -> Result<Verdict> {
    let check = format!(
        "use kit_lab::check::*;
         use std::sync::Arc;
         pub fn check(check: &mut Check) {{
             check
                 .scenario(\"cancelled\")
                 .returns(&super::expected()){bound}
                 .{run};
         }}"
    );
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("check.rs");
    std::fs::write(&path, check)?;
    let lab = block_on(Lab::open(root(), &mut |_| {}))?;
    let program = root().join(format!("tests/lab/cancel/{program}.rs"));
    block_on(grade(&lab, &program, &path))
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
        let verdict = block_on(grade(&lab, &file, &folder.with_extension("rs"))).unwrap();
        let (expected, got) = (declared(&file), summary(&verdict));
        if expected != got {
            wrong.push(format!(
                "{name}: expected {expected}, got {got}: {}",
                verdict.message
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

pub async fn grade(lab: &Lab, file: &Path, check: &Path) -> Result<Verdict> {
    let source = std::fs::read_to_string(file)?;
    let slot = Slot::take(&lab.work, "lab_test")?;
    let job = Job {
        source: &source,
        check,
        shown_as: "tests/program.rs",
    };
    Ok(match compile(lab, &slot, job).await? {
        Compiled::Program { binary, .. } => judge::judge(&run(&binary, &Request::default()).await?),
        Compiled::Failed(failure) => unbuilt(&failure, &[]),
    })
}

/// The signature, and for a pass on explored schedules whether those were all there are.
pub fn summary(verdict: &Verdict) -> String {
    let how_far = match verdict.proof.exhaustive {
        Some(true) => ", all",
        Some(false) => ", some",
        None => "",
    };
    let how_far = if verdict.passed() { how_far } else { "" };
    format!("{}{how_far}", verdict.signature)
}
