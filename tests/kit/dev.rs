//! `kit dev`: the course is proven, or the culprit is named; a new exercise says what it lacks.

use crate::kitchen::Kitchen;
use serde_json::{Value, json};

const USERS: &str = "exercises/02_overlap/two_users.rs";
const SOLUTION: &str = "solutions/02_overlap/two_users.rs";
const STARTER: &str = "checks/02_overlap/two_users.starter.rs";

const IN_TURN: &str = "must get passed, and got too_slow/awaited_in_turn: `fetch_user(2)` (line 7) \
                       was called only after `fetch_user(1)` (line 6) had ended. It took 2.00 s; \
                       1.00 s is possible. (Tried with: one second each. The contract: “Two users, one wait”)";

/// A course of one exercise with all that `kit dev check` asks for.
fn whole_course() -> Kitchen {
    let kitchen = Kitchen::with_lab();
    let info = kitchen.read("info.toml");
    let without = |text: &str, from: &str, to: &str| {
        let (start, end) = (text.find(from).unwrap(), text.find(to).unwrap());
        format!("{}{}", &text[..start], &text[end..])
    };
    let pizza = without(
        &info,
        "[[exercise]]\nname = \"lazy_pizza\"",
        "[[exercise]]\nname = \"two_users\"",
    );
    let chapter = without(
        &pizza,
        "[[chapter]]\nname = \"01_",
        "[[chapter]]\nname = \"02_",
    );
    kitchen.write("info.toml", chapter);
    for folder in ["exercises", "checks", "solutions"] {
        std::fs::remove_dir_all(kitchen.path(&format!("{folder}/01_waiting"))).unwrap();
    }
    let bin = "\n[[bin]]\nname = \"lazy_pizza\"\npath = \"01_waiting/lazy_pizza.rs\"\n";
    kitchen.edit("exercises/Cargo.toml", bin, "");
    for number in 1..=4 {
        let file = |side: &str| format!("tests/submissions/two_users/{side}/s{number}.rs");
        let right = format!("//! expect: passed\n{}", kitchen.read(SOLUTION));
        let wrong = format!(
            "//! expect: too_slow/awaited_in_turn\n{}",
            kitchen.read(STARTER)
        );
        kitchen.write(&file("right"), right);
        kitchen.write(&file("wrong"), wrong);
    }
    kitchen
}

fn summary() -> Value {
    json!({"exercises": 1, "right": 4, "wrong": 4, "kinds": 1, "verdicts": 1})
}

#[test]
fn a_whole_course_holds() {
    let kitchen = whole_course();
    let grading = "kit: Grading ...\n";
    let holds = "The course holds: 1 exercises, 4 right answers, and 4 wrong ones of 1 kinds with 1 verdicts.\n";
    kitchen
        .kit("dev check")
        .stdout(holds)
        .stderr(grading)
        .exits(0);
    let report = kitchen
        .kit("dev check --format json")
        .stderr(grading)
        .json(0);
    assert_eq!(report, json!({"problems": [], "summary": summary()}));
}

/// Each fault alone: which file is changed, from what to what, and who is then named.
#[test]
fn each_fault_names_its_culprit() {
    let kitchen = whole_course();
    let wrong = "tests/submissions/two_users/wrong/s3.rs";
    let starter = kitchen.read(STARTER);
    let solution = kitchen.read(SOLUTION);
    let hint = "\"Which of the two needs the other?\", ";
    let edited = format!("{starter}// mine\n");
    let other = kitchen
        .read(wrong)
        .replacen("too_slow/awaited_in_turn", "race/load_then_store", 1);
    let passing = (USERS, solution.as_str());
    let faults: [(&[(&str, &str)], String); 6] = [
        (&[(SOLUTION, &starter)], format!("{SOLUTION}: {IN_TURN}")),
        (
            &[(STARTER, &solution), passing],
            format!(
                "{STARTER}: must get too_slow/awaited_in_turn, and got passed: It took 1.00 s, with \
                 up to 2 under way at one time."
            ),
        ),
        (
            &[(
                "info.toml",
                &kitchen.read("info.toml").replacen(hint, "", 1),
            )],
            "info.toml: `two_users` has 2 hints, and a ladder has at least 3".to_owned(),
        ),
        (
            &[("solutions/02_overlap/three_users.rs", "fn main() {}\n")],
            "solutions/02_overlap/three_users.rs: is left over: no exercise of info.toml claims it"
                .to_owned(),
        ),
        (
            &[(USERS, &edited)],
            format!(
                "{USERS}: differs from {STARTER}. `kit reset two_users` puts it back (yours is \
                 kept); if the change is meant, copy it there"
            ),
        ),
        (
            &[(wrong, &other)],
            format!(
                "{wrong}: {}",
                IN_TURN.replacen("passed", "race/load_then_store", 1)
            )
            .replace("(line 7)", "(line 8)")
            .replace("(line 6)", "(line 7)"),
        ),
    ];
    for (changes, culprit) in faults {
        let before: Vec<_> = changes
            .iter()
            .map(|(file, _)| (file, std::fs::read(kitchen.path(file)).ok()))
            .collect();
        for (file, text) in changes {
            kitchen.write(file, text);
        }
        let said = format!("{culprit}\n1 problem.\n");
        kitchen
            .kit("dev check")
            .stdout(said)
            .stderr("kit: Grading ...\n")
            .exits(1);
        for (file, text) in before {
            match text {
                Some(text) => kitchen.write(file, text),
                None => kitchen.remove(file),
            }
        }
    }
}

#[test]
fn for_programs_the_problems_are_a_list() {
    let kitchen = whole_course();
    kitchen.write(SOLUTION, kitchen.read(STARTER));
    let report = kitchen
        .kit("dev check --format json")
        .stderr("kit: Grading ...\n")
        .json(1);
    let problem = json!({"file": SOLUTION, "problem": IN_TURN});
    assert_eq!(report, json!({"problems": [problem], "summary": summary()}));
}

#[test]
fn a_new_exercise_grades_and_check_says_what_is_left_to_write() {
    let kitchen = whole_course();
    let made = "\
Made the exercise hot_soup, as a template that grades:
  tests/submissions/hot_soup/right/like_the_solution.rs
  tests/submissions/hot_soup/wrong/like_the_starter.rs
  exercises/02_overlap/hot_soup.rs
  checks/02_overlap/hot_soup.starter.rs
  checks/02_overlap/hot_soup.rs
  solutions/02_overlap/hot_soup.rs
and listed it in info.toml and exercises/Cargo.toml.
Write it, and let `kit dev check` say what is still missing.
";
    kitchen
        .kit("dev new hot_soup --chapter 02_overlap")
        .stdout(made)
        .exits(0);
    let left = "\
tests/submissions/hot_soup/right: holds 1 submissions, and there are to be 4
tests/submissions/hot_soup/wrong: holds 1 submissions, and there are to be 4
2 problems.
";
    kitchen
        .kit("dev check")
        .stdout(left)
        .stderr("kit: Grading ...\n")
        .exits(1);
    let again = "kit: there is already an exercise `hot_soup`, in 02_overlap.\n";
    kitchen
        .kit("dev new hot_soup --chapter 02_overlap")
        .stderr(again)
        .exits(2);
}
