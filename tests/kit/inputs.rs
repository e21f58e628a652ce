//! Bad input: whatever is wrong, one clear sentence says so, and nothing of the learner's is lost.

use crate::kitchen::Kitchen;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const PIZZA: &str = "exercises/01_waiting/lazy_pizza.rs";
const STATE: &str = ".kit/progress.json";

const LISTED: &str = "\
01_waiting  Waiting                                                       0 of 1
> [ ] lazy_pizza  The pizza that nobody baked

02_overlap  Overlap                                                       0 of 1
  [ ] two_users   Two users, one wait

0 of 2 done.
Current: exercises/01_waiting/lazy_pizza.rs
";

const FIRST_HINT: &str = "lazy_pizza, hint 1 of 3\nAwaita: How long does a pizza take?\n";

#[test]
fn an_unknown_exercise_gets_the_nearest_name() {
    let kitchen = Kitchen::new();
    for command in ["run", "hint", "reset", "solution"] {
        for (given, nearest) in [
            ("lazy_piza", " Did you mean `lazy_pizza`?"),
            ("02_overlap/two_user.rs", " Did you mean `two_users`?"),
            ("quicksort", ""),
        ] {
            let said = format!(
                "kit: there is no exercise `{given}`.{nearest} `kit list` shows them all.\n"
            );
            kitchen
                .kit(&format!("{command} {given}"))
                .stderr(said)
                .exits(2);
        }
    }
}

#[test]
fn a_broken_info_toml_is_said_with_its_place() {
    let kitchen = Kitchen::new();
    let info = kitchen.read("info.toml");
    let starter = "starter = \"wrong_order/never_awaited\"\n";
    for (from, to, said) in [
        (
            "title = \"Waiting\"",
            "title = \"Waiting",
            ":8:17: not valid TOML: invalid basic string, expected `\"`. Correct that line; `git \
             diff info.toml` shows what changed.",
        ),
        (
            "format = 1",
            "format = 2",
            ":2:10: `format` is 2, and this kit reads format 1. Use the kit that belongs to this \
             course (`cargo run` in its folder).",
        ),
        ("format = 1", "", ":1: the course has no `format`. Add it."),
        (
            starter,
            "",
            ":16: the exercise `lazy_pizza` has no `starter`. Add it.",
        ),
        (
            "name = \"two_users\"",
            "name = \"lazy_pizza\"",
            ":26:8: the exercise `lazy_pizza` is already there on line 17. Rename or remove one.",
        ),
        (
            "name = \"two_users\"",
            "name = \"three_users\"",
            ":26: the exercise `three_users` needs checks/02_overlap/three_users.rs, which is not \
             there. Put it back, or correct the name.",
        ),
        (
            "hints = [\"How",
            "hint = [\"How",
            ":23:1: the exercise `lazy_pizza` has a field `hint` that the kit does not know. It \
             knows name, chapter, title, minutes, topics, starter, contract, hints, says, \
             taught.",
        ),
    ] {
        kitchen.edit("info.toml", from, to);
        let commands = [
            "run",
            "list",
            "hint",
            "check-all",
            "watch",
            "reset lazy_pizza",
        ];
        // Of a file that is not there, `kit dev check` says more.
        let check = Some("dev check").filter(|_| !said.contains("needs checks/"));
        for command in commands.into_iter().chain(check) {
            kitchen
                .kit(command)
                .stderr(format!("kit: ROOT/info.toml{said}\n"))
                .exits(2);
        }
        kitchen.write("info.toml", &info);
    }
}

#[test]
fn an_info_toml_that_is_no_text_is_said() {
    let kitchen = Kitchen::new();
    kitchen.write("info.toml", b"format = 1\nwelcome = \"\xff\"\n");
    let said = "kit: ROOT/info.toml: cannot be read: stream did not contain valid UTF-8\n";
    kitchen.kit("list").stderr(said).exits(2);
    kitchen.write("info.toml", "");
    let said = "kit: ROOT/info.toml:1: the course has no `format`. Add it.\n";
    kitchen.kit("list").stderr(said).exits(2);
    kitchen.remove("info.toml");
    std::fs::create_dir(kitchen.path("info.toml")).unwrap();
    let said = "kit: ROOT/info.toml: cannot be read: Is a directory (os error 21)\n";
    kitchen.kit("list").stderr(said).exits(2);
}

#[test]
fn a_missing_exercise_is_said_and_can_be_brought_back() {
    let kitchen = Kitchen::with_lab();
    kitchen.remove(PIZZA);
    kitchen.kit("list").stdout(LISTED).exits(0);
    let said = format!("kit: `{PIZZA}` is not there. `kit reset lazy_pizza` brings it back.\n");
    kitchen.kit("run").stderr(said).exits(2);
    let rows = "\
[ ] lazy_pizza  could not be graded
    `exercises/01_waiting/lazy_pizza.rs` is not there. `kit reset lazy_pizza`
    brings it back.
[ ] two_users   too_slow/awaited_in_turn

0 of 2 pass.
See one in full: `kit run lazy_pizza`
";
    kitchen
        .kit("check-all")
        .stdout(rows)
        .stderr("kit: Grading ...\n")
        .exits(2);
}

#[test]
fn an_exercise_that_is_no_source_text_is_said() {
    let kitchen = Kitchen::with_lab();
    let said = |what: &str| format!("kit: `{PIZZA}` {what}\n");
    let run = |said: String| kitchen.kit("run lazy_pizza").stderr(said).exits(2);

    kitchen.write(PIZZA, b"fn main() {}\n// caf\xe9\n");
    run(said(
        "is not text in UTF-8 (line 2). Save it as UTF-8 in your editor.",
    ));
    kitchen.write(PIZZA, b"\x7fELF\x02\x01\x01\x00\xff\xfe");
    run(said(
        "is not text in UTF-8 (line 1). Save it as UTF-8 in your editor.",
    ));

    kitchen.remove(PIZZA);
    std::fs::File::create(kitchen.path(PIZZA))
        .unwrap()
        .set_len(50 << 20)
        .unwrap();
    run(said(
        "has 52428800 bytes; the kit reads at most 1048576. Is it the right file?",
    ));
    kitchen.kit("list").stdout(LISTED).exits(0);

    kitchen.remove(PIZZA);
    std::fs::create_dir(kitchen.path(PIZZA)).unwrap();
    run(said("is not a file, so there is nothing to run."));
    kitchen.kit("list").stdout(LISTED).exits(0);
    std::fs::remove_dir(kitchen.path(PIZZA)).unwrap();

    let made = Command::new("mkfifo")
        .arg(kitchen.path(PIZZA))
        .status()
        .unwrap();
    assert!(made.success());
    run(said("is not a file, so there is nothing to run."));
    kitchen.kit("list").stdout(LISTED).exits(0);
    kitchen.kit("hint").stdout(FIRST_HINT).exits(0);
    let said = format!(
        "kit: {PIZZA} is not a file. Move it away, then run `kit reset lazy_pizza` again.\n"
    );
    kitchen.kit("reset lazy_pizza").stderr(said).exits(2);
}

#[test]
fn an_empty_exercise_and_one_with_zeros_get_a_verdict() {
    let kitchen = Kitchen::with_lab();
    kitchen.write(PIZZA, "");
    let report = kitchen.kit("run lazy_pizza --format json").json(1);
    assert_eq!(report["signature"], "compile_error/empty", "{report}");
    kitchen.write(PIZZA, b"fn main() {}\0\0\0\n");
    let report = kitchen.kit("run lazy_pizza --format json").json(1);
    assert_eq!(report["verdict"], "compile_error", "{report}");
}

#[test]
fn a_reset_keeps_whatever_was_there() {
    let kitchen = Kitchen::new();
    let starter = kitchen.read(PIZZA);
    kitchen.write(PIZZA, b"// caf\xe9\n");
    let replaced = format!(
        "{PIZZA} is as it was at the start.\nYour version is kept as .kit/backups/lazy_pizza-1.rs\n"
    );
    kitchen.kit("reset lazy_pizza").stdout(replaced).exits(0);
    assert_eq!(
        std::fs::read(kitchen.path(".kit/backups/lazy_pizza-1.rs")).unwrap(),
        b"// caf\xe9\n"
    );
    assert_eq!(kitchen.read(PIZZA), starter);
    kitchen.remove(PIZZA);
    std::os::unix::fs::symlink("/nowhere/at/all", kitchen.path(PIZZA)).unwrap();
    kitchen
        .kit("reset lazy_pizza")
        .stdout(format!("{PIZZA} is back.\n"))
        .exits(0);
    assert_eq!(kitchen.read(PIZZA), starter);
}

#[test]
fn stray_files_among_the_exercises_change_nothing() {
    let kitchen = Kitchen::with_lab();
    for stray in [
        "notes.txt",
        "01_waiting/.lazy_pizza.rs.swp",
        "01_waiting/lazy_pizza.rs~",
        "02_overlap/old.rs",
    ] {
        kitchen.write(&format!("exercises/{stray}"), b"\xff\xfe");
    }
    let made = Command::new("mkfifo")
        .arg(kitchen.path("exercises/01_waiting/pipe.rs"))
        .status();
    assert!(made.unwrap().success());
    kitchen.kit("list").stdout(LISTED).exits(0);
    let rows = "\
[ ] lazy_pizza  wrong_order/never_awaited
[ ] two_users   too_slow/awaited_in_turn

0 of 2 pass.
See one in full: `kit run lazy_pizza`
";
    kitchen
        .kit("check-all")
        .stdout(rows)
        .stderr("kit: Grading ...\n")
        .exits(1);
}

#[test]
fn without_rustc_or_cargo_it_says_where_to_get_them() {
    let kitchen = Kitchen::new();
    let missing = |program: &str| {
        format!(
            "`{program}` was not found. Install Rust from https://rustup.rs, open a new terminal, \
             and try again."
        )
    };
    let said = format!("kit: {}\n", missing("rustc"));
    kitchen.kit("run").env("PATH", "").stderr(said).exits(2);
    let error = kitchen.kit("run --format json").env("PATH", "").json(2);
    assert_eq!(error, serde_json::json!({ "error": missing("rustc") }));
    kitchen.fake("rustc", RUSTC_OF_TOMORROW);
    let said = format!(
        "kit: Building what the lab needs ...\nkit: {}\n",
        missing("cargo")
    );
    kitchen
        .kit("run")
        .env("PATH", kitchen.path("fake"))
        .stderr(said)
        .exits(2);
    // What compiles nothing needs neither.
    kitchen.kit("list").env("PATH", "").stdout(LISTED).exits(0);
    kitchen
        .kit("hint")
        .env("PATH", "")
        .stdout(FIRST_HINT)
        .exits(0);
}

const RUSTC_OF_TOMORROW: &str = "\
case \"$*\" in
    -vV) echo 'rustc 1.96.0 (of tomorrow)' ;;
    *sysroot) echo /nowhere ;;
    *target-libdir) echo /nowhere/lib ;;
esac";

#[test]
fn another_rustc_has_the_lab_rebuilt_and_a_failure_leaves_the_old_one() {
    let kitchen = Kitchen::with_lab();
    kitchen.fake("rustc", RUSTC_OF_TOMORROW);
    kitchen.fake(
        "cargo",
        "echo 'error: could not compile `kit_lab`' >&2\nexit 101",
    );
    let said = "\
kit: Building the lab again, for rustc 1.96.0 (of tomorrow) ...
kit: Building what the lab needs ...
kit: Cargo could not build the lab.

Cargo said:
error: could not compile `kit_lab`
";
    kitchen
        .kit("run lazy_pizza")
        .with_fakes()
        .stderr(said)
        .exits(2);
    // Back to the old one: nothing is built, and the exercise is graded.
    let report = kitchen.kit("run lazy_pizza --format json").json(1);
    assert_eq!(report["signature"], "wrong_order/never_awaited", "{report}");
}

#[test]
fn without_a_network_the_first_build_says_what_it_needs() {
    let kitchen = Kitchen::new();
    let complaint = "error: failed to download from `https://static.crates.io/crates/tokio`\n\n\
                     Caused by:\n  [6] Could not resolve host: static.crates.io";
    kitchen.fake(
        "cargo",
        &format!("cat >&2 <<'END'\n{complaint}\nEND\nexit 101"),
    );
    let said = format!(
        "kit: Building what the lab needs ...\nkit: The first build downloads tokio and a few \
         other crates, and that did not work. Check the network, and try again; after that the \
         kit needs no network.\n\nCargo said:\n{complaint}\n"
    );
    kitchen.kit("run").with_fakes().stderr(said).exits(2);
    assert!(!kitchen.path("target/kit/lab.json").exists());
}

#[test]
fn a_read_only_folder_is_said_and_what_only_reads_works() {
    let kitchen = Kitchen::with_lab();
    // Graded once, so that only the folder is what is wrong.
    kitchen.kit("run lazy_pizza --format json").json(1);
    let read_only =
        "mount --bind \"$PWD\" \"$PWD\"\nmount -o remount,bind,ro \"$PWD\"\ncd \"$PWD\"";
    let Some(list) = kitchen.kit_after(read_only, "list") else {
        return;
    };
    list.stdout(LISTED).exits(0);
    for (command, stdout, stderr, code) in [
        (
            "hint two_users",
            "two_users, hint 1 of 3\nAwaita: When is the second one asked for?\n",
            "kit: Progress cannot be saved in .kit/progress.json: Read-only file system (os error \
             30). The kit goes on, but what passes now is forgotten when it ends.\n",
            0,
        ),
        (
            "run two_users",
            "",
            "kit: The kit cannot write to `ROOT/target/kit/work/two_users.0`, where it compiles. \
             Is the disk full, or the folder read-only?: Read-only file system (os error 30)\n",
            2,
        ),
        (
            "reset two_users",
            "exercises/02_overlap/two_users.rs is as it was at the start. Nothing to do.\n",
            "",
            0,
        ),
    ] {
        let kit = kitchen.kit_after(read_only, command).unwrap();
        kit.stdout(stdout).stderr(stderr).exits(code);
    }
    kitchen.write(PIZZA, "fn mine() {}\n");
    let said = format!(
        "kit: {PIZZA} is not reset, because your version cannot be kept: Read-only file system \
         (os error 30)\n"
    );
    kitchen
        .kit_after(read_only, "reset lazy_pizza")
        .unwrap()
        .stderr(said)
        .exits(2);
    assert_eq!(kitchen.read(PIZZA), "fn mine() {}\n");
}

/// A disk at this folder on which there is no room left, with what was in the folder.
fn full_disk(folder: &str) -> String {
    format!(
        "mkdir -p {folder}\nold=$(mktemp -d)\ncp -a {folder}/. $old\n\
         mount -t tmpfs -o size=192k none {folder}\ncp -a $old/. {folder}\nrm -r $old\n\
         head -c 299999 /dev/zero 2>/dev/null >{folder}/fill || true"
    )
}

#[test]
fn a_full_disk_loses_nothing() {
    let kitchen = Kitchen::with_lab();
    kitchen.kit("run lazy_pizza --format json").json(1);
    let state = kitchen.read(STATE);
    let Some(hint) = kitchen.kit_after(&full_disk(".kit"), "hint") else {
        return;
    };
    let last_run = "Your last run: A future is a recipe, not a meal: nobody has started to cook \
                    this\none.\n\n";
    hint.stdout(format!("{last_run}{FIRST_HINT}"))
        .stderr(
            "kit: Progress cannot be saved in .kit/progress.json: No space left on device (os \
             error 28). The kit goes on, but what passes now is forgotten when it ends.\n",
        )
        .exits(0);
    assert_eq!(kitchen.read(STATE), state);

    kitchen.write(PIZZA, "fn mine() {}\n");
    let reset = kitchen
        .kit_after(&full_disk(".kit"), "reset lazy_pizza")
        .unwrap();
    let said = "is not reset, because your version cannot be kept: No space left on device (os \
                error 28)";
    reset.stderr(format!("kit: {PIZZA} {said}\n")).exits(2);
    let reset = kitchen
        .kit_after(&full_disk("exercises"), "reset lazy_pizza")
        .unwrap();
    reset
        .stderr(format!(
            "kit: cannot write {PIZZA}: No space left on device (os error 28)\n"
        ))
        .exits(2);
    assert_eq!(kitchen.read(PIZZA), "fn mine() {}\n");
}

#[test]
fn a_disk_that_fills_up_while_compiling_is_not_the_learners_mistake() {
    let kitchen = Kitchen::with_lab();
    let run = "run lazy_pizza";
    kitchen.kit("run two_users --format json").json(1);
    let state = kitchen.read(STATE);
    let work = "target/kit/work";
    let Some(full) = kitchen.kit_after(&full_disk(work), run) else {
        return;
    };
    full.stderr(
        "kit: The kit cannot write to `ROOT/target/kit/work/lazy_pizza.0/exercise.rs`. Is the \
         disk full?: No space left on device (os error 28)\n",
    )
    .exits(2);
    let mut failures = 0;
    for kilobytes in (8..4096).step_by(8) {
        let disk = format!("mount -t tmpfs -o size={kilobytes}k none {work}");
        let probe = || kitchen.kit_after(&disk, run).unwrap();
        if !probe().command().output().unwrap().stdout.is_empty() {
            break;
        }
        let said = "kit: The disk is full: what rustc compiles found no room. Make some, and try \
                    again.\n";
        probe().stderr(said).exits(2);
        assert_eq!(kitchen.read(STATE), state);
        failures += 1;
    }
    assert!(failures > 2, "only {failures} disks were too small");
}

#[test]
fn without_a_linker_it_says_what_to_install() {
    let kitchen = Kitchen::with_lab();
    let sysroot = Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .unwrap()
        .stdout;
    let sysroot = String::from_utf8(sysroot).unwrap();
    kitchen.fake(
        "rustc",
        &format!("exec '{}/bin/rustc' \"$@\"", sysroot.trim()),
    );
    let said = "kit: rustc needs a linker, and found none. Install a C compiler (Debian, Ubuntu: \
                `apt install build-essential`; macOS: `xcode-select --install`), and try again.\n";
    kitchen
        .kit("run")
        .env("PATH", kitchen.path("fake"))
        .stderr(said)
        .exits(2);
    kitchen.fake("cc", "echo 'cc: internal error' >&2\nexit 1");
    let output = kitchen
        .kit("run")
        .env("PATH", kitchen.path("fake"))
        .command()
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("kit: The linker failed, and your program is not to blame:\n"),
        "{said}"
    );
    assert!(said.contains("cc: internal error"), "{said}");
    assert_eq!(
        (output.status.code(), output.stdout.as_slice()),
        (Some(2), &b""[..])
    );
}

#[test]
fn a_damaged_state_is_kept_beside_and_progress_starts_anew() {
    let kept = "It is kept as .kit/progress.json.corrupt-1, and progress starts anew. `kit \
                check-all` finds again what you have solved.";
    for (text, why) in [
        (
            &b""[..],
            "it is damaged: EOF while parsing a value at line 1 column 0",
        ),
        (
            b"{\"version\":1,\"exer",
            "it is damaged: EOF while parsing a string at line 1 column 18",
        ),
        (b"{\"version\":7}", "its version is 7, not 1"),
        (
            b"\xff\xfe\x00",
            "it is damaged: expected value at line 1 column 1",
        ),
    ] {
        let kitchen = Kitchen::new();
        kitchen.write(STATE, text);
        let said = format!("kit: .kit/progress.json could not be used ({why}). {kept}\n");
        kitchen.kit("hint").stdout(FIRST_HINT).stderr(said).exits(0);
        assert_eq!(
            std::fs::read(kitchen.path(".kit/progress.json.corrupt-1")).unwrap(),
            text
        );
        let second = "lazy_pizza, hint 2 of 3\nAwaita: Who waits for it?\n";
        kitchen.kit("hint").stdout(second).exits(0);
    }
}

#[test]
fn a_state_that_cannot_be_read_is_left_alone() {
    let kitchen = Kitchen::new();
    kitchen.write(".kit/progress.json/keep", "mine");
    let said = "kit: .kit/progress.json cannot be read (Is a directory (os error 21)). The kit \
                goes on without it, and saves no progress.\n";
    kitchen.kit("hint").stdout(FIRST_HINT).stderr(said).exits(0);
    assert_eq!(kitchen.read(".kit/progress.json/keep"), "mine");
}

#[test]
fn a_second_watcher_hears_of_the_first() {
    let kitchen = Kitchen::new();
    let mut first = kitchen.kit("watch").env("PATH", "").command();
    let mut first = first
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    // Its first line is written when the folder is its own.
    BufReader::new(first.stdout.take().unwrap())
        .read_line(&mut said)
        .unwrap();
    let pid = first.id();
    let busy = format!(
        "kit: `kit watch` already runs in this folder (process {pid}). Use that one, or end it \
         first: press q there, or `kill {pid}`.\n"
    );
    kitchen.kit("watch").env("PATH", "").stderr(busy).exits(2);
    // Everything else works beside it.
    kitchen.kit("hint").stdout(FIRST_HINT).exits(0);
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(!said.is_empty());
}
