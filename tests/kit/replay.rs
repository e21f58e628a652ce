//! `kit replay` and `kit break` as a learner meets them, and what is kept for them: the real program,
//! real races, a real terminal.

use crate::explore::{RACE, TWO_OUTPUTS};
use crate::kitchen::Kitchen;
use crate::support::root;
use crate::terminal::Terminal;
use kit::schedules::{Kept, Shelf};
use kit_record::{Attempt, Basis, Exploration};
use rustix::process::Signal;

const RACES: &str = r#"
[[chapter]]
name = "05_races"
title = "Races"

[[exercise]]
name = "lost_update"
chapter = "05_races"
title = "The visitor who was not counted"
starter = "race/load_then_store"
contract = ["fn count_visitors(inside: u32) -> u32"]
hints = ["What does each door read?", "What comes between?", "fetch_add"]

[[exercise]]
name = "async_lost_update"
chapter = "05_races"
title = "Two deposits, one balance"
starter = "race/read_await_write"
contract = ["async fn two_deposits(balance: u32) -> u32"]
hints = ["What is read?", "What comes between?", "Read it later"]

[[exercise]]
name = "transfer"
chapter = "05_races"
title = "Both ways"
starter = "deadlock/cycle"
contract = ["fn program() -> u32"]
hints = ["Which lock comes first?", "And for the other?", "The same order"]
"#;

const DOORS: &str = "exercises/05_races/lost_update.rs";
const KEPT: &str = ".kit/schedules/lost_update.json";

/// The small course with three exercises about order, as they are at the start.
fn races() -> Kitchen {
    let kitchen = Kitchen::with_lab();
    let info = kitchen.read("info.toml");
    kitchen.write("info.toml", info + RACES);
    let course = |file: &str| std::fs::read_to_string(root().join(file)).unwrap();
    for name in ["lost_update", "async_lost_update"] {
        let starter = course(&format!("checks/05_races/{name}.starter.rs"));
        let check = course(&format!("checks/05_races/{name}.rs"));
        let solution = course(&format!("solutions/05_races/{name}.rs"));
        put(&kitchen, name, &starter, &check, &solution);
    }
    let both_ways = course("tests/lab/threads/transfer_both_ways.rs");
    let both_ways = both_ways.replace("//! expect: deadlock/cycle\n", "");
    let solution = "fn program() -> u32 { 4 }\n";
    put(
        &kitchen,
        "transfer",
        &both_ways,
        &course("tests/lab/threads.rs"),
        solution,
    );
    kitchen
}

fn put(kitchen: &Kitchen, name: &str, starter: &str, check: &str, solution: &str) {
    kitchen.write(&format!("exercises/05_races/{name}.rs"), starter);
    kitchen.write(&format!("checks/05_races/{name}.starter.rs"), starter);
    kitchen.write(&format!("checks/05_races/{name}.rs"), check);
    kitchen.write(&format!("solutions/05_races/{name}.rs"), solution);
}

fn play(kitchen: &Kitchen, arguments: &str) -> Terminal {
    Terminal::start(&kitchen.kit(arguments).command(), 80, 24)
}

/// What the kit says on standard error and nothing else, with exit code 2.
#[track_caller]
fn refuses(kitchen: &Kitchen, arguments: &str, sentence: &str) {
    let said = format!("kit: {sentence}\n");
    kitchen.kit(arguments).stderr(said).exits(2);
}

fn schedules(kitchen: &Kitchen, exercise: &str) -> u64 {
    let report = kitchen
        .kit(&format!("run {exercise} --format json"))
        .json(1);
    report["proof"]["schedules"].as_u64().unwrap()
}

#[test]
fn a_race_is_walked_through_forward_and_back() {
    let kitchen = races();
    kitchen.kit("run lost_update --format json").json(1);
    let mut terminal = play(&kitchen, "replay lost_update");
    terminal.sees("step 0 of 12");
    terminal.sees("visitors = 5");
    for key in ["n", " ", "j", "\x1b[C", "\x1b[B"] {
        terminal.press(key);
    }
    terminal.sees("thread B, line 24: write 6");
    terminal.sees("^ thread A does not know of this: it still goes by the 5 it read.");
    terminal.sees("let seen = visitors.load(SeqCst);  <- thread A");
    terminal.sees("visitors.store(seen + 1, SeqCst);  <- thread B");
    terminal.sees("visitors = 6  (changed by thread B)");
    let there = terminal.text();
    terminal.press("nn");
    terminal.sees("^ thread B's write is lost.");
    terminal.press("b\x1b[D");
    terminal.shows(&there);
    terminal.press("G");
    terminal.sees("It returned 6; expected 7.");
    terminal.press("g");
    terminal.sees("Nothing has happened yet.");
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.is_as_it_was();
}

#[test]
fn a_race_of_tasks_shows_their_waits_and_the_clock() {
    let kitchen = races();
    let mut terminal = play(&kitchen, "replay async_lost_update");
    terminal.sees("step 0 of 16");
    terminal.press("nnnnnn");
    terminal.sees("task A  line 30, waits for approve(10)");
    terminal.sees("> task B  line 30, waits for approve(20)");
    terminal.press("nn");
    terminal.sees("step 8 of 16  0.50 s");
    terminal.sees("task B does not know of this: it still goes by the 100 it read.");
    terminal.sees("account = 110  (changed by task A)");
    terminal.press("q");
    assert!(terminal.ends().success());
}

#[test]
fn a_deadlock_shows_who_holds_what_the_other_needs() {
    let kitchen = races();
    kitchen.kit("run transfer --format json").json(1);
    let mut terminal = play(&kitchen, "replay transfer");
    terminal.press("G");
    terminal.sees("Main and thread A wait for each other");
    terminal.sees("main      line 14, waits for b, which thread A holds since line 9");
    terminal.sees("let b = b.lock().unwrap();  <- main");
    terminal.sees("let a = a2.lock().unwrap();  <- thread A");
    terminal.sees("thread A  line 10, waits for a, which main holds since line 13");
    terminal.press("q");
    assert!(terminal.ends().success());
}

#[test]
fn a_small_window_and_a_new_size_are_filled() {
    let kitchen = races();
    let mut terminal = Terminal::start(&kitchen.kit("replay lost_update").command(), 40, 10);
    terminal.sees("step 0 of 12");
    terminal.press("nnnnnnn");
    let small = "\
lost_update: five…  step 7 of 12  0.00 s
  23 │     let seen = visitors.load(Seq…
> 24 │     visitors.store(…  <- thread A
  25 │ });
thread A, line 24: write 6
  ^ thread B's write is lost.
  visitors = 6  (changed by thread A)
  main      line 20, waits for thread A…
> thread A  line 24
n next  b back  q quit  g start  G end
";
    terminal.shows(small);
    terminal.resize(80, 24);
    terminal.sees("  so far");
    terminal.resize(40, 10);
    terminal.shows(small);
    terminal.press("q");
    assert!(terminal.ends().success());
}

#[test]
fn every_way_out_leaves_the_terminal_as_it_was() {
    let kitchen = races();
    type Leave = fn(&mut Terminal);
    let leave: [(&str, Leave); 4] = [
        ("Ctrl-C", |terminal| terminal.press("\x03")),
        ("Escape", |terminal| terminal.press("\x1b")),
        ("SIGTERM", |terminal| terminal.signal(Signal::TERM)),
        ("SIGHUP", |terminal| terminal.signal(Signal::HUP)),
    ];
    for (what, leave) in leave {
        for arguments in ["replay lost_update", "break lost_update"] {
            let mut terminal = play(&kitchen, arguments);
            terminal.sees("q quit");
            leave(&mut terminal);
            assert!(terminal.ends().success(), "{what}, {arguments}");
            terminal.is_as_it_was();
        }
    }
}

#[test]
fn a_pipe_gets_text_and_programs_an_object() {
    let kitchen = races();
    let report = kitchen.kit("replay lost_update --format json").json(0);
    assert_eq!(report["exercise"], "lost_update");
    assert_eq!(report["signature"], "race/load_then_store");
    let steps = report["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 12, "eleven steps, and the beginning");
    assert_eq!(steps[5]["did"], "write 6");
    assert_eq!(steps[5]["values"][0]["of"], "visitors");
    let run = kitchen.kit("run lost_update --format json").json(1);
    assert_eq!(report["message"], run["message"], "the same run");
    let mut piped = kitchen.kit("replay lost_update").command();
    let text = piped.output().unwrap().stdout;
    let asked = kitchen
        .kit("replay lost_update --format text")
        .in_terminal(80);
    let text = String::from_utf8(text).unwrap();
    assert!(text.starts_with("lost_update: five inside, two doors open\n\nstep 0 of 12"));
    assert_eq!(asked.matches("\nstep ").count(), 13);
    assert_eq!(text.matches("\nstep ").count(), 13);
}

#[test]
fn an_exercise_that_was_never_run_is_run_first() {
    let kitchen = races();
    let mut terminal = play(&kitchen, "replay lost_update");
    terminal.sees("step 0 of 12");
    terminal.press("q");
    assert!(terminal.ends().success());
    assert!(kitchen.read(KEPT).contains("race/load_then_store"));
    assert!(
        kitchen
            .read(".kit/progress.json")
            .contains("race/load_then_store")
    );
}

#[test]
fn where_there_is_nothing_to_walk_through_it_is_said_why() {
    let kitchen = races();
    kitchen.solve("05_races/lost_update");
    let passes = "lost_update passes as it is: there is no failing run to step through. To look for \
                  one yourself: `kit break lost_update`.";
    refuses(&kitchen, "replay lost_update", passes);
    refuses(&kitchen, "replay lost_update", passes);
    kitchen.write(DOORS, "fn count_visitors(inside: u32) -> u32 {");
    let broken = "lost_update has no run to step through (It does not compile). `kit run \
                  lost_update` says more.";
    refuses(&kitchen, "replay lost_update", broken);
    refuses(&kitchen, "break lost_update --turns g1", broken);
    let error = kitchen.kit("replay lost_update --format json").json(2);
    assert_eq!(error["error"], broken);
}

#[test]
fn a_file_that_was_changed_since_is_refused() {
    let kitchen = races();
    kitchen.kit("run lost_update --format json").json(1);
    let text = kitchen.read(DOORS);
    kitchen.write(DOORS, text.clone() + "// changed\n");
    let stale = "the file was changed since lost_update failed last, so that run is no longer one \
                 of this program. `kit run lost_update` looks again.";
    refuses(&kitchen, "replay lost_update", stale);
    // As it was, it is the program that was kept.
    kitchen.write(DOORS, text);
    let report = kitchen.kit("replay lost_update --format json").json(0);
    assert_eq!(report["exercise"], "lost_update");
}

#[test]
fn what_is_of_no_use_is_refused_by_replay_and_replaced_by_grading() {
    let kitchen = races();
    kitchen.kit("run lost_update --format json").json(1);
    let whole = kitchen.read(KEPT);
    let cases = [
        (
            whole.replace("\"g1 ", "\"g2 "),
            "was changed by hand, so it may say anything",
        ),
        (
            whole.replace("\"version\": 1", "\"version\": 2"),
            "has version 2, and this kit knows 1",
        ),
        (
            whole.replace("\"lost_update\"", "\"transfer\""),
            "was changed by hand, so it may say anything",
        ),
        (
            "not json".to_owned(),
            "is damaged (expected ident at line 1 column 2)",
        ),
    ];
    for (text, why) in cases {
        assert_ne!(text, whole);
        kitchen.write(KEPT, &text);
        let sentence = format!(
            ".kit/schedules/lost_update.json {why}. `kit run lost_update` looks again and \
             replaces it."
        );
        refuses(&kitchen, "replay lost_update", &sentence);
        kitchen.kit("run lost_update --format json").json(1);
        assert_eq!(kitchen.read(KEPT), whole);
    }
    // Bytes that are no text, and a folder in its place.
    kitchen.write(KEPT, [0xff, 0xfe]);
    kitchen.kit("run lost_update --format json").json(1);
    assert_eq!(kitchen.read(KEPT), whole);
    kitchen.remove(KEPT);
    kitchen.write(&format!("{KEPT}/x"), "");
    kitchen.kit("run lost_update --format json").json(1);
}

#[test]
fn a_kept_run_may_be_longer_than_an_argument_can_be() {
    let kitchen = races();
    let kept = Kept {
        attempt: Attempt {
            scenario: "five inside, two doors open".to_owned(),
            schedule: "g1 ".repeat(100_000).parse().unwrap(),
        },
        signature: "race/load_then_store".to_owned(),
        source_sha256: String::new(),
        exploration: Exploration {
            schedules: 2,
            exhaustive: false,
            explored: true,
            basis: Basis::default(),
        },
    };
    let shelf = Shelf::of(&kitchen.path(""));
    shelf.keep("lost_update", kept).unwrap();
    let verdict = kitchen.kit("run lost_update --format json").json(1);
    assert_eq!(verdict["signature"], "race/load_then_store");
}

#[test]
fn a_kept_run_of_another_check_is_refused() {
    let kitchen = races();
    kitchen.kit("run lost_update --format json").json(1);
    let check = "checks/05_races/lost_update.rs";
    let as_it_was = kitchen.read(check);
    kitchen.edit(check, "five inside, two doors open", "another evening");
    refuses(
        &kitchen,
        "replay lost_update",
        "the check of lost_update no longer tries “five inside, two doors open”, on which it \
         failed. `kit run lost_update` looks again.",
    );
    kitchen.write(check, as_it_was);
    // Now the very first run is wrong: the kept one ends otherwise.
    kitchen.edit(check, "(inside + 2))", "(inside + 1))");
    kitchen.edit(check, "            .loses_nothing()\n", "");
    refuses(
        &kitchen,
        "replay lost_update",
        "the run of lost_update ended as passed, and the one that was kept as \
         race/load_then_store: the check or the kit has changed since. `kit run lost_update` looks \
         again.",
    );
}

/// Right on all orders but those in which one thread looks between two steps of the other.
const RARE: &str = "\
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let (visitors, door) = (AtomicU32::new(inside), AtomicU32::new(0));
    thread::scope(|doors| {
        doors.spawn(|| {
            for step in 1..=6 {
                door.store(step, SeqCst);
            }
            visitors.fetch_add(1, SeqCst);
        });
        doors.spawn(|| {
            let unlucky = door.load(SeqCst) == 2;
            visitors.fetch_add(if unlucky { 2 } else { 1 }, SeqCst);
        });
    });
    visitors.load(SeqCst)
}

fn main() {
    println!(\"{}\", count_visitors(5));
}
";

#[test]
fn a_mistake_that_comes_back_is_refuted_at_once() {
    let kitchen = races();
    kitchen.write(DOORS, RARE);
    let found = schedules(&kitchen, "lost_update");
    assert!(found > 3, "it is not rare enough: {found}");
    assert_eq!(schedules(&kitchen, "lost_update"), 2);
    // Also in another form, and after a pass.
    kitchen.solve("05_races/lost_update");
    kitchen.kit("run lost_update --format json").json(0);
    kitchen.write(DOORS, RARE.replace("unlucky", "misfortune"));
    assert_eq!(schedules(&kitchen, "lost_update"), 2);
    // `check-all` keeps and tries in the same way; a file of one's own does neither.
    kitchen.remove(KEPT);
    let all = kitchen.kit("check-all --format json");
    all.stderr("kit: Grading ...\n").json(1);
    assert_eq!(schedules(&kitchen, "lost_update"), 2);
    let kept = kitchen.read(KEPT);
    kitchen.write("mine.rs", RARE);
    let mine = kitchen
        .kit("run lost_update --file mine.rs --format json")
        .json(1);
    assert_eq!(mine["proof"]["schedules"], found);
    assert_eq!(kitchen.read(KEPT), kept);
}

#[test]
fn watching_keeps_what_failed() {
    let kitchen = races();
    kitchen.write(
        ".kit/progress.json",
        r#"{"version":1,"current":"lost_update","exercises":{}}"#,
    );
    let mut terminal = play(&kitchen, "watch");
    terminal.sees("Can you break it yourself?");
    terminal.press("b");
    terminal.sees("1  thread A begins");
    terminal.press("q");
    terminal.sees("Can you break it yourself?");
    terminal.press("\r");
    terminal.sees("Found on interleaving 2.");
    terminal.press("G");
    terminal.sees("Press w to walk through this run, step by step");
    terminal.sees("w walk");
    terminal.press("w");
    terminal.sees("step 0 of 12");
    terminal.press("q");
    terminal.sees("h hint  w walk");
    // The run is kept, but not as it was.
    kitchen.write(KEPT, "{}");
    terminal.press("w");
    terminal.sees("That run cannot be walked through any more. Press r to check again.");
    terminal.press("r");
    terminal.until("it is kept again", |_| kitchen.read(KEPT).contains("g1"));
    terminal.press("q");
    assert!(terminal.ends().success());
    let report = kitchen.kit("replay lost_update --format json").json(0);
    assert_eq!(report["signature"], "race/load_then_store");
}

#[test]
fn a_program_is_broken_by_hand_and_the_order_kept() {
    let kitchen = races();
    let mut terminal = play(&kitchen, "break lost_update");
    terminal.sees("1  thread A begins");
    terminal.sees("2  thread B begins");
    // One after the other holds.
    terminal.press("1");
    terminal.sees("1  thread A, line 23: let seen = visitors.load(SeqCst);");
    terminal.press("a");
    terminal.sees("1  thread A, line 24: visitors.store(seen + 1, SeqCst);");
    terminal.press("a");
    terminal.sees("thread A: is at its end");
    terminal.press("b");
    terminal.sees("1  thread B, line 23: let seen = visitors.load(SeqCst);");
    terminal.press("u");
    terminal.sees("1  thread B begins");
    terminal.press("u");
    terminal.sees("1  thread A, line 24: visitors.store(seen + 1, SeqCst);");
    // B reads while A has only read.
    terminal.press("b");
    terminal.sees("2  thread B, line 23: let seen = visitors.load(SeqCst);");
    terminal.press("b");
    terminal.sees("2  thread B, line 24: visitors.store(seen + 1, SeqCst);");
    terminal.press("b");
    terminal.sees("You broke it");
    terminal.sees("Thread A read 5 on line 23; then thread B wrote 6 on line 24");
    assert!(!kitchen.path(KEPT).exists());
    terminal.press("k");
    terminal.sees("the order is kept");
    terminal.press("r");
    terminal.sees("1  thread A begins");
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.is_as_it_was();
    let report = kitchen.kit("replay lost_update --format json").json(0);
    assert_eq!(report["schedule"], "g1 g1 g2 g2 g2");
    let message = report["message"].as_str().unwrap();
    assert!(!message.contains("Found on"), "nobody searched: {message}");
}

#[test]
fn what_holds_is_said_to_hold() {
    let kitchen = races();
    kitchen.edit(DOORS, "let seen = visitors.load(SeqCst);", "");
    kitchen.edit(
        DOORS,
        "visitors.store(seen + 1, SeqCst);",
        "visitors.fetch_add(1, SeqCst);",
    );
    let mut terminal = play(&kitchen, "break lost_update");
    terminal.sees("Nobody can break this program: it holds on all ");
    terminal.press("b");
    terminal.sees("2  thread B, line 24: visitors.fetch_add(1, SeqCst);");
    terminal.press("a");
    terminal.sees("2  thread B, line 24: visitors.fetch_add(1, SeqCst);");
    // What is left can only go one way.
    terminal.press("b");
    terminal.sees("It held");
    terminal.sees("It returned 7, as it should.");
    terminal.press("q");
    assert!(terminal.ends().success());
}

#[test]
fn turns_are_played_without_a_terminal() {
    let kitchen = races();
    let asked = "\
step 2, 0.00 s
main, line 22: starts thread B
    22 │ doors.spawn(|| {
> main      line 22
  thread A  has done nothing yet
  thread B  has done nothing yet

Who goes next? (It is to return 7.)
  1  thread A begins
  2  thread B begins
";
    let mut command = kitchen.kit("break lost_update --turns").command();
    let output = command.arg("").output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), asked);
    let held = kitchen.kit("break lost_update --turns").command();
    let held = { held }.arg("g1 g1 g1 g2 g2 g2").output().unwrap();
    let held = String::from_utf8(held.stdout).unwrap();
    assert!(
        held.contains("It held\nIt returned 7, as it should.\n"),
        "{held}"
    );
    assert!(
        held.ends_with("Can you find an order in which it goes wrong?\n"),
        "{held}"
    );
    let mut waits = kitchen.kit("break async_lost_update --turns").command();
    let waits = waits.arg("g1 g1 g2").output().unwrap();
    let waits = String::from_utf8(waits.stdout).unwrap();
    let menu = "\
What happens next? (It is to return 130.)
  1  task A, line 30: approve(10) is done
  2  task B, line 30: approve(20) is done
";
    assert!(waits.ends_with(menu), "{waits}");
    let mut early = kitchen.kit("break async_lost_update --turns").command();
    let early = early.arg("g1 g1").output().unwrap();
    let early = String::from_utf8(early.stdout).unwrap();
    let menu = "\
What happens next? (It is to return 130.)
  1  task B, line 29: let seen = account.load(SeqCst);
  2  time passes: approve(10) of task A is over
";
    assert!(early.ends_with(menu), "{early}");
    kitchen.write(
        DOORS,
        "fn count_visitors(inside: u32) -> u32 { inside + 2 }\nfn main() {}\n",
    );
    let mut alone = kitchen.kit("break lost_update --turns").command();
    let alone = alone.arg("").output().unwrap();
    let alone = String::from_utf8(alone.stdout).unwrap();
    let said = "There is nothing to choose here: the steps of this program have one order only.\n";
    assert!(alone.ends_with(said), "{alone}");
}

#[test]
fn what_cannot_be_played_is_said() {
    let kitchen = races();
    refuses(
        &kitchen,
        "break lost_update",
        "`kit break` is played in a terminal, and this is none.",
    );
    refuses(
        &kitchen,
        "break two_users --turns g1",
        "two_users is about time, not about order: there is nothing to choose. `kit run two_users` \
         shows when what happened.",
    );
    refuses(
        &kitchen,
        "break lost_update --turns g7",
        "turn 1 is not possible there. If you made no mistake, the program does something else \
         each time, with the same choices.",
    );
    refuses(
        &kitchen,
        "break lost_update --turns q",
        "--turns: `q`, its word 1, is no turn",
    );
    refuses(
        &kitchen,
        "break lost_update --scenario 3 --turns g1",
        "there is no situation 3 to play: lost_update comes as far as number 1.",
    );
}

#[test]
fn a_run_of_any_program_is_walked_through() {
    let kitchen = Kitchen::with_lab();
    kitchen.write("race.rs", RACE);
    let mut terminal = play(&kitchen, "replay race.rs");
    terminal.sees("race.rs  ");
    terminal.sees("step 0 of 12");
    terminal.press("nnnnn");
    terminal.sees("thread B, line 12: write 1");
    terminal.sees("^ thread A does not know of this: it still goes by the 0 it read.");
    terminal.press("G");
    terminal.sees("19: assertion `left == right` failed; left: 1; right: 2. That happens on 2 of");
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.is_as_it_was();
}

/// All steps of a run, as text, and how it ended.
fn walked(kitchen: &Kitchen, arguments: &str) -> (String, String) {
    let output = kitchen.kit(arguments).command().output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let (steps, end) = text.rsplit_once("\n\nstep ").unwrap();
    let end = end
        .lines()
        .skip(1)
        .take_while(|line| !line.starts_with("  "));
    (steps.to_owned(), end.collect::<Vec<_>>().join(" "))
}

#[test]
fn every_ending_of_any_program_can_be_walked_to() {
    let kitchen = Kitchen::with_lab();
    kitchen.write("deep/race.rs", RACE);
    kitchen.write("outputs.rs", TWO_OUTPUTS);
    let (steps, end) = walked(&kitchen, "replay deep/race.rs --format text");
    assert!(steps.starts_with("race.rs\n\nstep 0 of 12"), "{steps}");
    assert!(end.starts_with("Race Thread A read 0 on line 11"), "{end}");
    // The same, by its number.
    let by_number = walked(&kitchen, "replay deep/race.rs --ending 2");
    assert_eq!(by_number, (steps, end));
    let (steps, end) = walked(&kitchen, "replay deep/race.rs --ending 1");
    assert!(steps.contains("write 2"), "{steps}");
    assert_eq!(
        end,
        "It ends well It comes to its end. That happens on 2 of all 4 interleavings."
    );
    // Nothing fails: the first run, unless another is asked for.
    let place = |(steps, _): &(String, String), said: &str| steps.find(said).unwrap();
    let first = walked(&kitchen, "replay outputs.rs");
    let other = walked(&kitchen, "replay outputs.rs --ending 2");
    assert!(
        first.1.starts_with("Passed It ends well on all 2"),
        "{first:?}"
    );
    assert!(place(&first, "prints “a”") < place(&first, "prints “b”"));
    assert!(place(&other, "prints “b”") < place(&other, "prints “a”"));
    assert!(
        other.1.contains("with this output. That happens on 1 of"),
        "{other:?}"
    );
}

#[test]
fn a_run_of_any_program_is_an_object_for_programs() {
    let kitchen = Kitchen::with_lab();
    kitchen.write("race.rs", RACE);
    let explored = kitchen.kit("explore race.rs --format json").json(1);
    for (options, ending, signature) in [
        ("", 2, "race/panic"),
        ("--ending 2", 2, "race/panic"),
        ("--ending 1", 1, "passed"),
    ] {
        let asked = format!("replay race.rs {options} --format json");
        let report = kitchen.kit(&asked).json(0);
        assert_eq!(report["file"], "race.rs");
        assert_eq!(
            (&report["ending"], &report["signature"]),
            (&ending.into(), &signature.into())
        );
        let listed = &explored["outputs"][ending - 1];
        assert_eq!(report["schedule"], listed["schedule"], "{options}");
        assert_eq!(report["steps"].as_array().unwrap().len(), 12);
    }
}

#[test]
fn a_file_without_a_run_gets_what_exploring_says() {
    let kitchen = races();
    let nowhere = "`nowhere.rs` is not there.";
    refuses(&kitchen, "replay nowhere.rs", nowhere);
    refuses(&kitchen, "break nowhere.rs --turns g1", nowhere);
    kitchen.write("broken.rs", "fn main() {\n    missing();\n}\n");
    let said = kitchen.kit("explore broken.rs").command().output().unwrap();
    for command in ["replay broken.rs", "break broken.rs --turns g1"] {
        let output = kitchen.kit(command).command().output().unwrap();
        assert_eq!(output, said, "{command}");
        assert_eq!(output.status.code(), Some(1));
    }
    let report = kitchen.kit("replay broken.rs --format json").json(1);
    assert_eq!(report["signature"], "compile_error/rustc");
    kitchen.write("race.rs", RACE);
    let none = "there is no ending 3: race.rs ended in 2 ways. `kit explore race.rs` lists them.";
    refuses(&kitchen, "replay race.rs --ending 3", none);
    kitchen.write("one.rs", "fn main() {}\n");
    let none = "there is no ending 2: one.rs ended in the same way each time.";
    refuses(&kitchen, "replay one.rs --ending 2", none);
    let exercise = "lost_update is an exercise. `--ending` and `--schedules` are for programs of \
                    your own.";
    refuses(&kitchen, "replay lost_update --ending 1", exercise);
}

#[test]
fn an_exercise_is_meant_by_its_name_and_by_its_own_file() {
    let kitchen = races();
    // Something of the same name, as a compiler leaves it behind, and somebody's own copy.
    kitchen.write("lost_update", "no program");
    kitchen.write("copies/lost_update.rs", RACE);
    let is_file = |given: &str| {
        let report = kitchen
            .kit(&format!("replay {given} --format json"))
            .json(0);
        report["file"].is_string()
    };
    assert!(!is_file("lost_update"));
    assert!(!is_file(DOORS));
    assert!(is_file("copies/lost_update.rs"));
    // Not in a course at all.
    kitchen.remove("info.toml");
    assert!(is_file("copies/lost_update.rs"));
}

#[test]
fn any_program_is_broken_by_hand() {
    let kitchen = Kitchen::with_lab();
    kitchen.write("race.rs", RACE);
    let mut terminal = play(&kitchen, "break race.rs");
    for (next, key) in [
        ("1  thread A begins", "a"),
        ("thread A, line 11: let seen = visitors.load(", "a"),
        ("thread A, line 12: visitors.store(", "b"),
        ("thread B, line 11: let seen = visitors.load(", "b"),
        ("thread B, line 12: visitors.store(", "b"),
    ] {
        terminal.sees(next);
        terminal.press(key);
    }
    terminal.sees("You broke it: with this order the program goes wrong.");
    terminal.sees("19: assertion `left == right` failed");
    assert!(!terminal.text().contains("keep"), "{}", terminal.text());
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.is_as_it_was();
    assert!(!kitchen.path(".kit/schedules").exists());
}
