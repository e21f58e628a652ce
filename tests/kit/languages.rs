//! The programs of `languages`, each run by the tools of its language, and `kit languages` around them.
//! What this machine lacks is left out and said; with `KIT_LANGUAGES=all` that is a failure.

use crate::kitchen::Kitchen;
use crate::support::root;
use kit::languages::{FOLDER, LANGUAGES, Language};
use std::process::{Command, Stdio};
use std::thread;

#[test]
fn each_language_asks_in_turn_and_together() {
    let skipped: Vec<Language> = thread::scope(|scope| {
        let runs = LANGUAGES.map(|language| scope.spawn(move || (language, run(language))));
        let runs = runs.map(|run| run.join().unwrap());
        runs.into_iter()
            .filter(|(_, ran)| !ran)
            .map(|(language, _)| language)
            .collect()
    });
    for language in &skipped {
        eprintln!(
            "skipped: {}, there is no `{}`",
            language.name, language.run[0]
        );
    }
    let all = std::env::var_os("KIT_LANGUAGES").is_some_and(|which| which == "all");
    assert!(!all || skipped.is_empty(), "{skipped:?}");
}

/// Whether it could be run, by the kit, which reads in what it prints in which order it asked and was answered.
fn run(language: Language) -> bool {
    let output = Command::new(env!("CARGO_BIN_EXE_kit"))
        .args(["languages", "--run", language.name])
        .current_dir(root())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let mut rows = text
        .lines()
        .filter_map(|line| line.strip_prefix(language.name));
    let row = rows
        .next()
        .unwrap_or_else(|| panic!("{language:?}: {text}"));
    if row.trim() == format!("skipped: there is no `{}` here", language.run[0]) {
        return false;
    }
    let times: Vec<f64> = row
        .split(" s")
        .filter(|time| !time.trim().is_empty())
        .map(|time| time.trim().parse().unwrap_or_else(|_| panic!("{text}")))
        .collect();
    // A wait is never over before its time.
    assert!(
        matches!(times.as_slice(), [in_turn, together] if *in_turn >= 1.99 && *together >= 0.99),
        "{text}"
    );
    true
}

#[test]
fn any_two_stand_beside_each_other_on_eighty_columns() {
    let kitchen = Kitchen::new();
    for left in LANGUAGES {
        let file = |language: Language| format!("{FOLDER}/{}", language.file);
        kitchen.write(&file(left), std::fs::read(root().join(file(left))).unwrap());
    }
    for left in LANGUAGES {
        for right in LANGUAGES {
            let both = format!("languages {} {}", left.name, right.name);
            let output = kitchen.kit(&both).command().output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            let head = text.lines().next().unwrap();
            assert!(
                head.starts_with(left.name) && head.ends_with(right.name),
                "{text}"
            );
            for line in text.lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}

#[test]
fn what_is_missing_is_said() {
    let kitchen = Kitchen::new();
    kitchen
        .kit("languages --run cobol")
        .stderr("kit: there is no `cobol` here: there are python, javascript, java, go, rust.\n")
        .exits(2);
    kitchen
        .kit("languages go rust")
        .stderr("kit: languages/users.go cannot be read: No such file or directory (os error 2)\n")
        .exits(2);
    kitchen.write("languages/users.py", "");
    kitchen
        .kit("languages --run python")
        .env("PATH", "/nowhere")
        .stdout(
            "Two users, one second each, as measured here:\n\
             \n\
             \x20             in turn  together\n\
             should take    2.00 s    1.00 s\n\
             Python       skipped: there is no `python3` here\n\
             \n\
             In turn, two waits add up; together, the longer one decides. That is so in every\n\
             language; what differs is when a call begins, and who has to ask for both.\n",
        )
        .stderr("kit: Running ...\n")
        .exits(1);
}
