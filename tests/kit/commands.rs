//! Every command of the real program: what it prints, beside what, and how it ends.

use crate::kitchen::Kitchen;
use crate::support::root;
use kit::verdict::Word;
use serde_json::{Value, json};
use std::process::Stdio;

const PIZZA: &str = "exercises/01_waiting/lazy_pizza.rs";

const NEVER_POLLED: &str = "\
Wrong order
`bake(margherita)` was made on line 6 and never polled: a Rust future does
nothing until it is awaited. (Tried with: one margherita. The contract: “The
pizza that nobody baked”)

  as it ran                      0 min
  line 6   bake(margherita)      ·                                  never polled
  line 7   “here is your pizza”  ◆                                  0 min
  · made, not polled   ◆ printed or noted

Awaita: A future is a recipe, not a meal: nobody has started to cook this one.
";

#[test]
fn list_shows_the_course_and_the_current_exercise() {
    let kitchen = Kitchen::new();
    let listed = "\
01_waiting  Waiting                                                       0 of 1
> [ ] lazy_pizza  The pizza that nobody baked

02_overlap  Overlap                                                       0 of 1
  [ ] two_users   Two users, one wait

0 of 2 done.
Current: exercises/01_waiting/lazy_pizza.rs
";
    kitchen.kit("list").stdout(listed).exits(0);
    let item = |exercise: &str, chapter: &str, title: &str, topic: &str, current: bool| {
        json!({
            "exercise": exercise, "chapter": chapter, "title": title,
            "file": format!("exercises/{chapter}/{exercise}.rs"),
            "done": false, "changed": false, "topics": [topic], "current": current, "hints_shown": 0, "hints": 3,
        })
    };
    let pizza = item(
        "lazy_pizza",
        "01_waiting",
        "The pizza that nobody baked",
        "poll",
        true,
    );
    let users = item(
        "two_users",
        "02_overlap",
        "Two users, one wait",
        "overlap",
        false,
    );
    assert_eq!(
        kitchen.kit("list --format json").json(0),
        json!([pizza, users])
    );
}

#[test]
fn the_course_is_found_from_inside_it_and_by_its_folder() {
    let kitchen = Kitchen::new();
    let elsewhere = Kitchen::new();
    let hint = "lazy_pizza, hint 1 of 3\nAwaita: How long does a pizza take?\n";
    kitchen
        .kit("hint")
        .within("exercises/02_overlap")
        .stdout(hint)
        .exits(0);
    let here = format!(
        "hint lazy_pizza --course {}",
        kitchen.path("checks").display()
    );
    let hint = "lazy_pizza, hint 2 of 3\nAwaita: Who waits for it?\n";
    elsewhere.kit(&here).stdout(hint).exits(0);
    assert!(!elsewhere.path(".kit").exists());
}

#[test]
fn run_grades_the_current_exercise_and_remembers_a_pass() {
    let kitchen = Kitchen::with_lab();
    let failed = format!("{NEVER_POLLED}Stuck? `kit hint lazy_pizza` shows hint 1 of 3.\n");
    kitchen.kit("run").stdout(failed).exits(1);
    let hint = "\
Your last run: A future is a recipe, not a meal: nobody has started to cook this
one.

lazy_pizza, hint 1 of 3
Awaita: How long does a pizza take?
";
    kitchen.kit("hint").stdout(hint).exits(0);
    kitchen.solve("01_waiting/lazy_pizza");
    let passed = "\
Passed
It took 30 min.

  as it ran                  0 min        10 min        20 min        30 min
  line 6   bake(margherita)  █████████████████████████████████████████  0–30 min

All of 01_waiting is done. What you know now:
  - One.
  - Two.
  - Three.

Compare with another solution: `kit solution lazy_pizza`
1 of 2 done. Next: exercises/02_overlap/two_users.rs
";
    kitchen.kit("run").stdout(passed).exits(0);
    let listed = "\
01_waiting  Waiting                                                       1 of 1
  [x] lazy_pizza  The pizza that nobody baked

02_overlap  Overlap                                                       0 of 1
> [ ] two_users   Two users, one wait

1 of 2 done.
Current: exercises/02_overlap/two_users.rs
";
    kitchen.kit("list").stdout(listed).exits(0);
    let solution = kitchen.read("solutions/01_waiting/lazy_pizza.rs");
    let shown = format!("// solutions/01_waiting/lazy_pizza.rs\n\n{solution}");
    kitchen.kit("solution lazy_pizza").stdout(shown).exits(0);
}

#[test]
fn run_prints_one_object_for_programs() {
    let kitchen = Kitchen::with_lab();
    let mut report = kitchen.kit("run two_users --format json").json(1);
    for duration in ["compile", "run"] {
        assert!(report["duration_ms"][duration].take().is_u64(), "{report}");
    }
    let source = kitchen.read("exercises/02_overlap/two_users.rs");
    let request = |user: u32, line: u32, start: u32| {
        json!({
            "kind": "operation", "label": format!("fetch_user({user})"), "line": line,
            "created_ms": start, "start_ms": start, "end_ms": start + 1000,
            "dropped": false, "actor": "main",
        })
    };
    let expected = json!({
        "exercise": "two_users",
        "verdict": "too_slow",
        "signature": "too_slow/awaited_in_turn",
        "message": "`fetch_user(2)` (line 7) was called only after `fetch_user(1)` (line 6) had \
                    ended. It took 2.00 s; 1.00 s is possible. (Tried with: one second each. The contract: “Two users, one wait”)",
        "proof": {
            "elapsed_ms": 2000, "in_flight": 1, "schedules": null, "exhaustive": null,
            "assumptions": [], "limits": [],
        },
        "timeline": [request(1, 6, 0), request(2, 7, 1000)],
        "possible_ms": 1000,
        "warnings": [],
        "source_sha256": kit::files::sha256_hex(source.as_bytes()),
        "duration_ms": {"compile": null, "run": null},
    });
    assert_eq!(report, expected);
}

#[test]
fn any_file_can_be_graded_as_an_exercise_and_is_not_remembered() {
    let kitchen = Kitchen::with_lab();
    let passed = "\
Passed
It took 1.00 s, with up to 2 under way at one time.

  as it ran               0 s     0.2 s   0.4 s   0.6 s   0.8 s    1 s
  line 6   fetch_user(1)  █████████████████████████████████████████  0.00–1.00 s
  line 6   fetch_user(2)  █████████████████████████████████████████  0.00–1.00 s

Not remembered: this is not the exercise's own file.
";
    let run = "run two_users --file solutions/02_overlap/two_users.rs";
    kitchen.kit(run).stdout(passed).exits(0);
    kitchen
        .kit("run two_users --file ../two_users.rs")
        .within("solutions/02_overlap/..")
        .stderr("kit: `../two_users.rs` is not there.\n")
        .exits(2);
    assert!(!kitchen.path(".kit/progress.json").exists());
}

#[test]
fn an_error_of_rustc_is_shown_as_rustc_draws_it() {
    let kitchen = Kitchen::with_lab();
    kitchen.edit(PIZZA, "let _ = bake(\"margherita\");", "bake(12).await;");
    let output = kitchen.kit("run lazy_pizza").command().output().unwrap();
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(1), &b""[..])
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let expected = "\
error[E0308]: mismatched types
 --> exercises/01_waiting/lazy_pizza.rs:6:10
  |
6 |     bake(12).await;
  |     ---- ^^ expected `&str`, found integer
";
    assert!(text.contains(expected), "{text}");
    assert!(!text.contains('\u{1b}'), "{text:?}");
}

#[test]
fn hints_climb_and_then_the_solution_is_open() {
    let kitchen = Kitchen::new();
    let refused = |left: &str| {
        format!(
            "two_users is not solved yet, and {left} left: `kit hint two_users`\n\
             To see a solution now all the same: `kit solution two_users --yes`\n"
        )
    };
    let solution = kitchen.read("solutions/02_overlap/two_users.rs");
    let shown = format!("// solutions/02_overlap/two_users.rs\n\n{solution}");
    kitchen
        .kit("solution two_users")
        .stdout(refused("3 hints are"))
        .exits(1);
    kitchen
        .kit("solution two_users --yes")
        .stdout(shown.as_str())
        .exits(0);
    for (number, said) in [
        (1, "When is the second one asked for?\n"),
        (2, "Which of the two needs the other?\n"),
        (
            3,
            "tokio::join!\n\nThat was the last hint. One solution: `kit solution two_users`\n",
        ),
    ] {
        let text = format!("two_users, hint {number} of 3\nAwaita: {said}");
        kitchen.kit("hint two_users").stdout(text).exits(0);
    }
    kitchen.kit("solution two_users").stdout(shown).exits(0);
}

#[test]
fn reset_keeps_the_learners_version() {
    let kitchen = Kitchen::new();
    let nothing = format!("{PIZZA} is as it was at the start. Nothing to do.\n");
    kitchen.kit("reset lazy_pizza").stdout(nothing).exits(0);
    let starter = kitchen.read(PIZZA);
    kitchen.write(PIZZA, "fn mine() {}\n");
    let replaced = format!(
        "{PIZZA} is as it was at the start.\nYour version is kept as .kit/backups/lazy_pizza-1.rs\n"
    );
    kitchen
        .kit(&format!("reset {PIZZA}"))
        .stdout(replaced)
        .exits(0);
    assert_eq!(kitchen.read(PIZZA), starter);
    assert_eq!(
        kitchen.read(".kit/backups/lazy_pizza-1.rs"),
        "fn mine() {}\n"
    );
    kitchen.remove(PIZZA);
    kitchen
        .kit("reset lazy_pizza")
        .stdout(format!("{PIZZA} is back.\n"))
        .exits(0);
    assert_eq!(kitchen.read(PIZZA), starter);
}

#[test]
fn check_all_grades_everything_and_remembers() {
    let kitchen = Kitchen::with_lab();
    kitchen.solve("01_waiting/lazy_pizza");
    let some = "\
[x] lazy_pizza  passed
[ ] two_users   too_slow/awaited_in_turn

1 of 2 pass.
See one in full: `kit run two_users`
";
    kitchen
        .kit("check-all")
        .stdout(some)
        .stderr("kit: Grading ...\n")
        .exits(1);
    kitchen.solve("02_overlap/two_users");
    let graded = kitchen
        .kit("check-all --format json")
        .stderr("kit: Grading ...\n")
        .json(0);
    let passed = |name: &str| json!({"exercise": name, "verdict": "passed", "signature": "passed"});
    assert_eq!(graded, json!([passed("lazy_pizza"), passed("two_users")]));
    let listed = kitchen.kit("list --format json").json(0);
    assert!(
        listed
            .as_array()
            .unwrap()
            .iter()
            .all(|item| item["done"] == true),
        "{listed}"
    );
}

#[test]
fn the_last_pass_says_goodbye() {
    let kitchen = Kitchen::with_lab();
    kitchen.solve("01_waiting/lazy_pizza");
    kitchen.solve("02_overlap/two_users");
    kitchen.kit("run two_users --format json").json(0);
    let last = "\
Passed
It took 30 min.

  as it ran                  0 min        10 min        20 min        30 min
  line 6   bake(margherita)  █████████████████████████████████████████  0–30 min

All of 01_waiting is done. What you know now:
  - One.
  - Two.
  - Three.

That was the whole menu.

Compare with another solution: `kit solution lazy_pizza`
2 of 2 done.
";
    kitchen.kit("run").stdout(last).exits(0);
    let again = kitchen.kit("run lazy_pizza").command().output().unwrap();
    assert!(!String::from_utf8(again.stdout).unwrap().contains("menu"));
}

#[test]
fn help_documents_the_exit_codes_and_every_verdict() {
    let kitchen = Kitchen::new();
    let help = |command: &str| {
        let output = kitchen
            .kit(&format!("{command} --help"))
            .command()
            .output()
            .unwrap();
        assert_eq!(
            (output.status.code(), output.stderr.as_slice()),
            (Some(0), &b""[..])
        );
        String::from_utf8(output.stdout).unwrap()
    };
    let codes = "Exit codes:\n  0  passed, or done\n  1  not passed\n  2  usage error, or the kit \
                 could not do its work\n";
    for command in ["", "check-all", "dev check"] {
        assert!(
            help(command).ends_with(codes),
            "{command}: {}",
            help(command)
        );
    }
    let run = help("run");
    for line in [
        "  0  passed",
        "  1  not passed",
        "  2  usage error, or the kit could",
    ] {
        assert!(run.contains(line), "{run}");
    }
    for word in Word::ALL {
        let documented = run
            .lines()
            .filter(|line| line.split_whitespace().next() == Some(word.as_str()));
        assert_eq!(documented.count(), 1, "{}: {run}", word.as_str());
    }
    for command in [
        "",
        "run",
        "watch",
        "hint",
        "list",
        "reset",
        "solution",
        "check-all",
        "dev",
        "dev check",
        "dev new",
    ] {
        assert!(
            help(command).lines().all(|line| line.chars().count() <= 80),
            "{command}"
        );
    }
}

#[test]
fn usage_errors_end_with_2_and_print_nothing_for_programs() {
    let kitchen = Kitchen::new();
    for arguments in [
        "nosuch",
        "run a b",
        "run --file a.rs",
        "list --format yaml",
        "reset",
        "dev nosuch",
    ] {
        let output = kitchen.kit(arguments).command().output().unwrap();
        assert_eq!(
            (output.status.code(), output.stdout.as_slice()),
            (Some(2), &b""[..]),
            "{arguments}"
        );
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("--help"), "{arguments}: {said}");
    }
}

#[test]
fn for_programs_an_error_is_an_object() {
    let kitchen = Kitchen::new();
    let sentence = "there is no exercise `two_user`. Did you mean `two_users`? `kit list` shows \
                    them all.";
    let expected: Value = json!({ "error": sentence });
    assert_eq!(kitchen.kit("run two_user --format json").json(2), expected);
    kitchen.remove("info.toml");
    let error = format!(
        "there is no course in {} or above it. Go to the folder that holds info.toml, or say \
         where it is: `kit --course DIR`.",
        "ROOT"
    );
    for command in ["run", "list", "check-all", "dev check"] {
        let got = kitchen.kit(&format!("{command} --format json")).json(2);
        assert_eq!(got, json!({ "error": error }), "{command}");
    }
}

#[test]
fn a_reader_who_has_had_enough_changes_nothing() {
    let kitchen = Kitchen::with_lab();
    for (arguments, code) in [
        ("list", 0),
        ("run two_users", 1),
        ("run --format json", 1),
        ("--help", 0),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = kitchen.kit(arguments).command();
        let output = command
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), said.as_str()),
            (Some(code), ""),
            "{arguments}"
        );
    }
}

#[test]
fn an_output_that_cannot_be_written_is_said() {
    let kitchen = Kitchen::new();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = kitchen.kit("list").command().stdout(full).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        said,
        "kit: cannot write the output: No space left on device (os error 28)\n"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let kitchen = Kitchen::with_lab();
    for arguments in ["list", "run two_users", "hint lazy_pizza"] {
        let kit = || kitchen.kit(arguments).env("TERM", "xterm-256color");
        let coloured = kit().in_terminal(80);
        let plain = kit().env("NO_COLOR", "1").in_terminal(80);
        assert!(coloured.contains("\u{1b}["), "{arguments}: {coloured:?}");
        assert!(!plain.contains('\u{1b}'), "{arguments}: {plain:?}");
        if arguments != "hint lazy_pizza" {
            assert_eq!(console::strip_ansi_codes(&coloured), plain, "{arguments}");
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let kitchen = Kitchen::with_lab();
    for columns in [60, 80] {
        for arguments in ["list", "run two_users", "run lazy_pizza", "hint two_users"] {
            let kit = kitchen
                .kit(arguments)
                .env("TERM", "xterm-256color")
                .env("NO_COLOR", "1");
            let said = kit.in_terminal(columns);
            assert!(!said.is_empty());
            for line in said.lines() {
                let width = console::measure_text_width(line);
                assert!(
                    width <= columns.into(),
                    "{arguments} at {columns}: {width}: {line}"
                );
            }
        }
    }
}

#[test]
fn the_course_of_this_repository_lists_itself() {
    let kitchen = Kitchen::new();
    let listed = kitchen
        .kit(&format!("list --format json --course {}", root().display()))
        .json(0);
    let names: Vec<&str> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["exercise"].as_str().unwrap())
        .collect();
    let declared = crate::support::course()
        .exercises
        .iter()
        .map(|e| e.name.as_str());
    assert_eq!(names, declared.collect::<Vec<_>>());
}
