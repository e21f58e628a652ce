//! `kit explore`: programs of one file, in no course, and all that they can come to.

use crate::kitchen::Kitchen;
use crate::terminal::Terminal;
use crate::watch::running;
use serde_json::{Value, json};

pub const RACE: &str = "\
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let visitors = Arc::new(AtomicU32::new(0));
    let doors: Vec<_> = (0..2)
        .map(|_| {
            let visitors = Arc::clone(&visitors);
            thread::spawn(move || {
                let seen = visitors.load(Ordering::SeqCst);
                visitors.store(seen + 1, Ordering::SeqCst);
            })
        })
        .collect();
    for door in doors {
        door.join().unwrap();
    }
    assert_eq!(visitors.load(Ordering::SeqCst), 2);
}
";

pub const TWO_OUTPUTS: &str = "\
use std::thread;

fn main() {
    let a = thread::spawn(|| println!(\"a\"));
    let b = thread::spawn(|| println!(\"b\"));
    a.join().unwrap();
    b.join().unwrap();
}
";

const DEADLOCK: &str = "\
use std::sync::Mutex;
use std::thread;

fn main() {
    let (left, right) = (Mutex::new(1), Mutex::new(2));
    thread::scope(|scope| {
        scope.spawn(|| {
            let right = right.lock().unwrap();
            println!(\"{}\", *right + *left.lock().unwrap());
        });
        let left = left.lock().unwrap();
        println!(\"{}\", *left + *right.lock().unwrap());
    });
}
";

const LIVE_SENDER: &str = "\
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let worker = sender.clone();
    thread::spawn(move || worker.send(1).unwrap());
    for number in receiver {
        println!(\"{number}\");
    }
}
";

/// On one order of the timers, nobody waits yet when it is called.
const LOST_CALL: &str = "\
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::sleep;

#[tokio::main]
async fn main() {
    let bell = Arc::new(Notify::new());
    let ringer = Arc::clone(&bell);
    let rings = tokio::spawn(async move {
        sleep(Duration::from_millis(1)).await;
        ringer.notify_waiters();
    });
    sleep(Duration::from_millis(1)).await;
    bell.notified().await;
    rings.await.unwrap();
    println!(\"served\");
}
";

const STATICS: &str = "\
use std::sync::atomic::{AtomicU32, Ordering};
static SERVED: AtomicU32 = AtomicU32::new(0);

fn main() -> Result<std::process::ExitCode, String> {
    let helper = std::thread::spawn(|| SERVED.fetch_add(1, Ordering::SeqCst));
    SERVED.fetch_add(1, Ordering::SeqCst);
    helper.join().map_err(|_| \"no\")?;
    println!(\"{}\", SERVED.load(Ordering::SeqCst));
    Ok(std::process::ExitCode::SUCCESS)
}
";

const ENDLESS: &str = "\
use std::sync::atomic::{AtomicBool, Ordering};

fn main() {
    let ready = AtomicBool::new(false);
    while !ready.load(Ordering::SeqCst) {
        std::hint::spin_loop();
    }
}
";

/// More interleavings than anybody would wait for.
const MANY: &str = "\
use std::sync::atomic::{AtomicU32, Ordering};
static N: AtomicU32 = AtomicU32::new(0);

fn main() {
    let count = || for _ in 0..5 { N.fetch_add(1, Ordering::SeqCst); };
    let all = [count; 4].map(std::thread::spawn);
    for one in all {
        one.join().unwrap();
    }
}
";

fn explored(kitchen: &Kitchen, source: &str, options: &str, code: i32) -> Value {
    kitchen.write("program.rs", source);
    kitchen
        .kit(&format!("explore program.rs --format json {options}"))
        .json(code)
}

/// Each ending's word and output, in alphabetical order.
fn endings(report: &Value) -> Vec<(&str, &str)> {
    let outputs = report["outputs"].as_array().unwrap().iter();
    let ending = outputs.map(|one| {
        (
            one["outcome"].as_str().unwrap(),
            one["output"].as_str().unwrap(),
        )
    });
    let mut endings: Vec<(&str, &str)> = ending.collect();
    endings.sort_unstable();
    endings
}

fn count(report: &Value, outcome: &str) -> u64 {
    let outputs = report["outputs"].as_array().unwrap().iter();
    let alike = outputs.filter(|one| one["outcome"] == outcome);
    alike.map(|one| one["count"].as_u64().unwrap()).sum()
}

#[test]
fn every_program_gets_its_verdict_and_all_its_endings() {
    let kitchen = Kitchen::with_lab();
    let panic = "fn main() {\n    assert_eq!(1 + 1, 3, \"two\");\n}\n";
    let escapes = "fn main() -> ! {\n    panic!(\"no way out\");\n}\n";
    let hello = "#[tokio::main]\nasync fn main() {\n    println!(\"hello\");\n}\n";
    for (source, signature, expected) in [
        (RACE, "race/panic", &[("finished", ""), ("panic", "")][..]),
        (panic, "panic/panicked", &[("panic", "")]),
        (escapes, "panic/panicked", &[("panic", "")]),
        (
            DEADLOCK,
            "deadlock/cycle",
            &[("deadlock", ""), ("finished", "3\n3\n")],
        ),
        (LIVE_SENDER, "never_ends/recv", &[("never_ends", "1\n")]),
        (
            LOST_CALL,
            "never_ends/await",
            &[("finished", "served\n"), ("never_ends", "")],
        ),
        (
            TWO_OUTPUTS,
            "passed",
            &[("finished", "a\nb\n"), ("finished", "b\na\n")],
        ),
        (hello, "passed", &[("finished", "hello\n")]),
        (STATICS, "passed", &[("finished", "2\n")]),
        (ENDLESS, "never_ends/step_limit", &[("never_ends", "")]),
    ] {
        let report = explored(&kitchen, source, "", i32::from(signature != "passed"));
        let said = (report["signature"].as_str(), report["exhaustive"].as_bool());
        assert_eq!(said, (Some(signature), Some(true)), "{report}");
        assert_eq!(endings(&report), expected, "{report}");
        let word = signature.split('/').next();
        assert_eq!(report["verdict"].as_str(), word, "{report}");
    }
}

/// Two loads and two stores: one thread after the other, either way; or both load first, and
/// either stores last.
#[test]
fn how_often_is_counted_in_orders_that_make_a_difference() {
    let kitchen = Kitchen::with_lab();
    let report = explored(&kitchen, RACE, "", 1);
    assert_eq!(report["schedules"], 4, "{report}");
    assert_eq!(
        (count(&report, "finished"), count(&report, "panic")),
        (2, 2)
    );
    let unreduced = explored(&kitchen, RACE, "--unreduced", 1);
    assert_eq!(endings(&unreduced), endings(&report));
    assert!(unreduced["schedules"].as_u64() > Some(4), "{unreduced}");
    assert_eq!(unreduced["exhaustive"], true, "{unreduced}");
}

/// Where no number of workers is written, it is the machine's.
#[test]
fn a_pass_says_how_many_workers_it_needs() {
    let kitchen = Kitchen::with_lab();
    let receives = |workers: &str| {
        format!(
            "#[tokio::main{workers}]
             async fn main() {{
                 let (send, recv) = std::sync::mpsc::channel();
                 let first = tokio::spawn(async move {{ recv.recv().unwrap() }});
                 let second = tokio::spawn(async move {{ send.send(7).unwrap() }});
                 second.await.unwrap();
                 assert_eq!(first.await.unwrap(), 7);
             }}"
        )
    };
    let report = explored(&kitchen, &receives(""), "", 0);
    let needs_two = json!([{"kind": "threads", "needed": 2}]);
    assert_eq!(report["assumptions"], needs_two, "{report}");
    assert_eq!(report["exhaustive"], true, "{report}");
    let written = explored(&kitchen, &receives("(worker_threads = 2)"), "", 0);
    assert_eq!(written["assumptions"], json!([]), "{written}");
    let too_few = explored(&kitchen, &receives("(worker_threads = 1)"), "", 1);
    assert_eq!(too_few["verdict"], "deadlock", "{too_few}");
}

#[test]
fn a_budget_is_kept_and_said() {
    let kitchen = Kitchen::with_lab();
    let report = explored(&kitchen, MANY, "--schedules 50", 0);
    assert_eq!(
        (&report["schedules"], &report["exhaustive"]),
        (&json!(50), &json!(false))
    );
    let said = "It ends well on 50 of an unknown number of interleavings. Nothing is printed.";
    assert_eq!(report["message"], said);
}

#[test]
fn a_race_is_shown_line_by_line_with_how_often_it_comes() {
    let kitchen = Kitchen::with_lab();
    kitchen.write("race.rs", RACE);
    let shown = "\
Race
Thread A read 0 on line 11; then thread B wrote 1 on line 12; then thread A
wrote 1 on line 12: what thread B wrote is lost. Your program panicked on line
19: assertion `left == right` failed; left: 1; right: 2. That happens on 2 of
all 4 interleavings.

  thread A                       thread B
  line 11  read 0
                                 line 11  read 0
                                 line 12  write 1
  line 12  write 1  <- thread B's write is lost

  read 0 · read 0 · write 1 · write 1

  11 │ let seen = visitors.load(Ordering::SeqCst);
  12 │ visitors.store(seen + 1, Ordering::SeqCst);

how often, and what came of it
  1.  2 ×  ends, and prints nothing
  2.  2 ×  panics on line 19: assertion `left == right` failed

Walk through it: `kit replay race.rs`; with `--ending 1`, through another.
";
    kitchen.kit("explore race.rs").stdout(shown).exits(1);
}

#[test]
fn different_outputs_are_shown_with_a_run_for_each() {
    let kitchen = Kitchen::with_lab();
    kitchen.write("outputs.rs", TWO_OUTPUTS);
    let shown = "\
Passed
It ends well on all 2 interleavings. But what it prints depends on the order: 2
different outputs.

how often, and what came of it
  1.  1 ×  prints
             a
             b
  2.  1 ×  prints
             b
             a

one run
  thread A                       thread B
  line 4   prints “a”
                                 line 5   prints “b”

another
  thread A                       thread B
                                 line 5   prints “b”
  line 4   prints “a”

  4 │ let a = thread::spawn(|| println!(\"a\"));
  5 │ let b = thread::spawn(|| println!(\"b\"));

They part where in the one thread A goes on (line 4), and in the other thread B
(line 5).

Walk through it: `kit replay outputs.rs`; with `--ending 2`, through another.
";
    kitchen.kit("explore outputs.rs").stdout(shown).exits(0);
}

#[test]
fn programs_get_one_object() {
    let kitchen = Kitchen::with_lab();
    let mut report = explored(&kitchen, RACE, "", 1);
    for duration in ["compile", "run"] {
        assert!(report["duration_ms"][duration].take().is_u64(), "{report}");
    }
    for ending in report["outputs"].as_array_mut().unwrap() {
        let schedule = ending["schedule"].take();
        let schedule: Result<kit_record::Schedule, _> = schedule.as_str().unwrap().parse();
        assert!(schedule.is_ok_and(|schedule| !schedule.0.is_empty()));
    }
    let steps = report["interleaving"].take();
    let stores = steps.as_array().unwrap().iter();
    let stores = stores.filter(|step| step["step"] == "write");
    let by: Vec<&str> = stores.map(|step| step["actor"].as_str().unwrap()).collect();
    assert_eq!(by, ["thread B", "thread A"]);
    let expected = json!({
        "file": "program.rs",
        "verdict": "race",
        "signature": "race/panic",
        "message": "Thread A read 0 on line 11; then thread B wrote 1 on line 12; then thread A \
                    wrote 1 on line 12: what thread B wrote is lost. Your program panicked on \
                    line 19: assertion `left == right` failed; left: 1; right: 2. That happens on \
                    2 of all 4 interleavings.",
        "schedules": 4,
        "exhaustive": true,
        "assumptions": [],
        "limits": [],
        "outputs": [
            {"outcome": "finished", "output": "", "count": 2, "schedule": null},
            {"outcome": "panic", "panic": "assertion `left == right` failed\n  left: 1\n right: 2",
             "line": 19, "output": "", "count": 2, "schedule": null},
        ],
        "interleaving": null,
        "warnings": [],
        "source_sha256": kit::files::sha256_hex(RACE.as_bytes()),
        "duration_ms": {"compile": null, "run": null},
    });
    assert_eq!(report, expected);
}

#[test]
fn a_program_may_lie_anywhere() {
    let kitchen = Kitchen::with_lab();
    // Without its `info.toml`, this is no course; the lab is then where this kit was built.
    kitchen.remove("info.toml");
    kitchen.write("deep/in/two.rs", TWO_OUTPUTS);
    let path = kitchen.path("deep/in/two.rs").display().to_string();
    let report = kitchen
        .kit(&format!("explore {path} --format json"))
        .within("checks")
        .json(0);
    assert_eq!(endings(&report).len(), 2, "{report}");
    let said = "kit: the lab is not in ROOT/deep or above it. `--course` takes the clone of the \
                kit: the folder that holds `info.toml` and `lab`.\n";
    let elsewhere = format!("explore two.rs --course {}", kitchen.path("deep").display());
    kitchen
        .kit(&elsewhere)
        .within("deep/in")
        .stderr(said)
        .exits(2);
}

#[test]
fn what_is_no_program_is_said() {
    let kitchen = Kitchen::with_lab();
    let refused = |file: &str, said: &str| {
        let said = format!("kit: `{file}` {said}\n");
        kitchen
            .kit(&format!("explore {file}"))
            .stderr(said)
            .exits(2);
    };
    refused("nowhere.rs", "is not there.");
    let path = "exercises/01_waiting/lazy_pizza.rs";
    let meant = format!("is not there. The file of that exercise is `{path}`.");
    refused("lazy_pizza", &meant);
    refused("checks", "is not a file, so there is nothing to run.");
    kitchen.write("latin.rs", b"fn main() {}\n// caf\xe9\n");
    refused(
        "latin.rs",
        "is not text in UTF-8 (line 2). Save it as UTF-8 in your editor.",
    );
    kitchen.write("huge.rs", vec![b' '; (1 << 20) + 1]);
    refused(
        "huge.rs",
        "has 1048577 bytes; the kit reads at most 1048576. Is it the right file?",
    );
}

#[test]
fn what_does_not_compile_gets_rustcs_words_and_what_they_mean_here() {
    let kitchen = Kitchen::with_lab();
    let rustc = "The file does not compile yet. The message is rustc's.";
    let one_file = "`kit explore` takes one file by itself";
    for (source, signature, said) in [
        ("", "compile_error/empty", vec!["there is no `main` to run"]),
        ("fn help() {}\n", "compile_error/rustc", vec![rustc]),
        (
            "fn main() {\n    let one = 1\n}\n",
            "compile_error/rustc",
            vec![rustc],
        ),
        (
            "async fn main() {}\n",
            "compile_error/rustc",
            vec![rustc, "`#[tokio::main]` above it"],
        ),
        (
            "use rand::Rng;\nfn main() {}\n",
            "compile_error/rustc",
            vec![rustc, one_file],
        ),
        (
            "mod other;\nfn main() {}\n",
            "compile_error/rustc",
            vec![rustc, one_file],
        ),
        (
            "fn main() { unsafe {} }\n",
            "refused/unsafe",
            vec!["Line 1: `unsafe` is not allowed here"],
        ),
        (
            "fn main() { std::fs::remove_file(\"x\").ok(); }\n",
            "refused/fs",
            vec!["Line 1: `fs` does not exist here"],
        ),
        (
            "fn main() -> Result<std::convert::Infallible, String> { Err(String::new()) }\n",
            "not_modelled/main",
            vec!["The kit runs a `main` without arguments"],
        ),
        (
            "fn main() { std::time::SystemTime::now(); }\n",
            "not_modelled/item",
            vec!["the kit's limit", "`docs/modelled.md`, in the kit's clone"],
        ),
    ] {
        let report = explored(&kitchen, source, "", 1);
        assert_eq!(report["signature"], signature, "{report}");
        let message = report["message"].as_str().unwrap();
        assert!(said.iter().all(|part| message.contains(part)), "{message}");
        assert_eq!(report["schedules"], Value::Null, "{report}");
        assert_eq!(report["outputs"], json!([]), "{report}");
    }
}

#[test]
fn rustc_names_the_file_as_it_was_given_and_the_file_stays_as_it_is() {
    let kitchen = Kitchen::with_lab();
    let broken = "fn main() {\n    missing();\n}\n";
    for file in ["one/part", "two/part/main.rs", "two/-.rs"] {
        kitchen.write(file, broken);
    }
    let path = kitchen.path("one/part").display().to_string();
    // A file's name may be a folder's name next time.
    for (here, given, shown) in [
        ("one", "part", "--> part:2:5"),
        ("two", "part/main.rs", "--> part/main.rs:2:5"),
        ("two", "../one/part", "--> part:2:5"),
        ("two", path.as_str(), "--> part:2:5"),
        ("two", "-- -.rs", "--> ./-.rs:2:5"),
    ] {
        let kit = kitchen.kit(&format!("explore --format json {given}"));
        let report = kit.within(here).json(1);
        let diagnostics = report["diagnostics"].as_str().unwrap();
        assert!(diagnostics.contains(shown), "{given}: {diagnostics}");
    }
    assert_eq!(kitchen.read("one/part"), broken);
}

#[test]
fn where_a_program_goes_on_for_ever_is_said() {
    let kitchen = Kitchen::with_lab();
    let spawns = "fn main() {\n    loop {\n        std::thread::spawn(|| {});\n    }\n}\n";
    let sends = "\
use std::sync::mpsc::channel;

fn main() {
    let (sender, _receiver) = channel();
    loop {
        sender.send(1).unwrap();
    }
}
";
    for (source, signature, said) in [
        (
            ENDLESS,
            "never_ends/step_limit",
            "this may never finish. Main goes round on line 5",
        ),
        (
            sends,
            "not_modelled/too_long",
            "the last near line 6: it is too long for the kit, which cannot tell whether it ends.",
        ),
        (
            spawns,
            "not_modelled/item",
            "this may never finish: look at the loop that starts them.",
        ),
    ] {
        let report = explored(&kitchen, source, "", 1);
        assert_eq!(report["signature"], signature, "{report}");
        let message = report["message"].as_str().unwrap();
        assert!(message.contains(said), "{message}");
    }
}

#[test]
fn what_a_panic_says_is_shown_and_not_obeyed() {
    let kitchen = Kitchen::with_lab();
    let panic = "fn main() {\n    panic!(\"a \\x1b[31mred\\x07 day\\nand night\");\n}\n";
    kitchen.write("red.rs", panic);
    let shown = "\
Panic
Your program panicked on line 2: a \\u{1b}[31mred\\u{7} day; and night. There is
no other way for it to run.
";
    kitchen.kit("explore red.rs").stdout(shown).exits(1);
}

/// As long as it would take: nobody waits for the end of it.
#[test]
fn a_long_search_ends_when_it_is_stopped() {
    let kitchen = Kitchen::with_lab();
    kitchen.write("many.rs", MANY);
    let explore = kitchen.kit("explore many.rs --schedules 100000000");
    let mut terminal = Terminal::start(&explore.command(), 80, 24);
    terminal.until("it runs", |_| !running(&kitchen).is_empty());
    terminal.press("\x03");
    assert_eq!(terminal.ends().code(), Some(2));
    terminal.sees("kit: stopped before it was done");
    assert_eq!(running(&kitchen), Vec::<String>::new());
}

#[test]
fn the_way_to_a_run_is_a_command_that_can_be_typed() {
    let kitchen = Kitchen::with_lab();
    for (file, given, command) in [
        (
            "my race.rs",
            "my race.rs",
            "`kit replay 'my race.rs' --schedules 9`",
        ),
        ("-.rs", "-.rs", "`kit replay ./-.rs --schedules 9`"),
    ] {
        kitchen.write(file, RACE);
        let mut kit = kitchen.kit("explore --schedules 9 --").command();
        let shown = kit.arg(given).output().unwrap().stdout;
        let shown = String::from_utf8(shown).unwrap();
        assert!(shown.contains(command), "{shown}");
    }
    // Nothing happens in it that could be walked through.
    kitchen.write("idle.rs", "fn main() {}\n");
    let shown = "\
Passed
It ends well, and there is no other way for it to run. Nothing is printed.
";
    kitchen.kit("explore idle.rs").stdout(shown).exits(0);
}

/// Only sleeps say who writes first.
const TIMED: &str = r#"use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::time::Duration;

#[tokio::main]
async fn main() {
    let dish = Arc::new(AtomicU32::new(0));
    let ours = Arc::clone(&dish);
    let cook = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(1)).await;
        ours.store(1, SeqCst);
    });
    tokio::time::sleep(Duration::from_millis(2)).await;
    assert_eq!(dish.load(SeqCst), 1);
    cook.await.unwrap();
}
"#;

#[test]
fn a_pass_says_what_it_rests_on() {
    let kitchen = Kitchen::with_lab();
    let report = explored(&kitchen, TIMED, "", 0);
    let time = json!([{"kind": "time", "lines": [11, 14]}]);
    assert_eq!(report["exhaustive"], true);
    assert_eq!(report["assumptions"], time);
    assert_eq!(report["limits"], json!([]));
    let screen = "Passed
It ends well on the only interleaving. Nothing is printed.
Assumed: a wait takes exactly as long as it says. Where only that decides who
comes first (of lines 11 and 14), the other order was not tried.

Walk through it: `kit replay program.rs`.
";
    kitchen.kit("explore program.rs").stdout(screen).exits(0);
}

#[test]
fn what_was_not_tried_is_said() {
    let kitchen = Kitchen::with_lab();
    let report = explored(&kitchen, RACE, "--schedules 1", 0);
    assert_eq!(report["exhaustive"], false);
    assert_eq!(report["limits"], json!([{"kind": "budget"}]));
}

/// Its receiver goes while somebody sends.
fn with_messages(of: &str, message: &str) -> String {
    format!(
        r"use tokio::sync::{{mpsc, oneshot}};

#[tokio::main]
async fn main() {{
    let (orders, inbox) = mpsc::channel::<{of}>(2);
    let (reply, answer) = oneshot::channel::<u32>();
    let cook = tokio::spawn(async move {{ drop(inbox) }});
    let sent = orders.send({message}).await;
    drop(sent);
    assert!(answer.await.is_err());
    cook.await.unwrap();
}}
"
    )
}

#[test]
fn a_message_that_may_stay_after_its_receiver_withholds_all() {
    let kitchen = Kitchen::with_lab();
    let way_back = with_messages("oneshot::Sender<u32>", "reply");
    let report = explored(&kitchen, &way_back, "", 0);
    assert_eq!(report["exhaustive"], false);
    let what = "the receiver's drop while another sends";
    let unseen = json!([{"kind": "unseen", "what": what, "line": null}]);
    assert_eq!(report["limits"], unseen);

    let words = with_messages("String", "{ drop(reply); String::new() }");
    let report = explored(&kitchen, &words, "", 0);
    assert_eq!(report["exhaustive"], true);
    assert_eq!(report["limits"], json!([]));
}

#[test]
fn sleeps_that_may_pass_at_the_same_time_withhold_all() {
    let kitchen = Kitchen::with_lab();
    let program = r"use std::thread;
use std::time::{Duration, Instant};

const NAP: Duration = Duration::from_millis(10);

fn main() {
    let start = Instant::now();
    let cook = thread::spawn(|| thread::sleep(NAP));
    thread::sleep(NAP);
    cook.join().unwrap();
    assert!(start.elapsed() >= NAP);
}
";
    let report = explored(&kitchen, program, "", 0);
    assert_eq!(report["exhaustive"], false);
    let unseen = json!([{"kind": "unseen", "what": "Instant::now", "line": 11}]);
    assert_eq!(report["limits"], unseen);
}
