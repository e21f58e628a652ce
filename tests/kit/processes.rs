//! Whatever a learner's program does to its process, the kit says what it was, and nothing of it
//! lives on.

use crate::support::{block_on, declared, exercise, files_in, grader, root};

#[test]
fn hostile_programs_get_a_verdict_and_leave_nothing_behind() {
    let files = files_in(&root().join("tests/hostile"));
    assert!(
        files.len() >= 12,
        "only {} hostile programs were found",
        files.len()
    );
    let mut wrong = Vec::new();
    for file in files {
        let expected = declared(&file);
        let graded = block_on(grader().grade(exercise("lazy_pizza"), &file, Vec::new()));
        let verdict = graded
            .unwrap_or_else(|e| panic!("{}: {e:#}", file.display()))
            .verdict;
        if verdict.signature != expected {
            let name = file.file_name().unwrap().display();
            wrong.push(format!("{name}: expected {expected}, got {verdict:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(leftovers(), Vec::<String>::new());
}

#[test]
fn a_panic_in_async_code_is_told_with_its_line() {
    let file = root().join("tests/hostile/panics.rs");
    let graded = block_on(grader().grade(exercise("lazy_pizza"), &file, Vec::new())).unwrap();
    let message = graded.verdict.message;
    let start = "Your program panicked on line 4: an oven.";
    assert!(message.starts_with(start), "{message}");
}

/// Processes that run a graded exercise of this course now.
fn leftovers() -> Vec<String> {
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    let work = root().join("target/kit/work");
    let running =
        processes.filter_map(|process| std::fs::read_link(process.ok()?.path().join("exe")).ok());
    running
        .filter(|program| {
            program.starts_with(&work) && program.to_string_lossy().contains("lazy_pizza")
        })
        .map(|program| program.display().to_string())
        .collect()
}
