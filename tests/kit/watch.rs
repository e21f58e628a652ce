//! `kit watch` as a learner meets it: the real program in a real terminal, on real saves.

use crate::kitchen::Kitchen;
use crate::terminal::Terminal;
use kit::files::sha256_hex;
use rustix::process::Signal;
use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc::channel;
use std::time::Duration;

const PIZZA: &str = "exercises/01_waiting/lazy_pizza.rs";
const USERS: &str = "exercises/02_overlap/two_users.rs";
const FAILS: &str = "Wrong order";
const PASSES: &str = "Passed";

const ENDLESS: &str = "\
async fn dinner() {
    loop {}
}

#[tokio::main]
async fn main() {
    dinner().await;
}
";

fn watch_in(kitchen: &Kitchen, columns: u16, rows: u16) -> Terminal {
    Terminal::start(&kitchen.kit("watch").command(), columns, rows)
}

fn watch(kitchen: &Kitchen) -> Terminal {
    watch_in(kitchen, 80, 24)
}

/// A watcher that has said what is wrong with the first exercise.
fn watch_failing(kitchen: &Kitchen) -> Terminal {
    let mut terminal = watch(kitchen);
    terminal.sees(FAILS);
    terminal
}

fn starter(kitchen: &Kitchen) -> String {
    kitchen.read("checks/01_waiting/lazy_pizza.starter.rs")
}

fn solution(kitchen: &Kitchen) -> String {
    kitchen.read("solutions/01_waiting/lazy_pizza.rs")
}

/// What is remembered of the first exercise.
fn remembered(kitchen: &Kitchen, what: &str) -> Option<String> {
    let text = std::fs::read(kitchen.path(".kit/progress.json")).ok()?;
    let progress: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let value = progress["exercises"]["lazy_pizza"].pointer(what)?;
    value.as_str().map(str::to_owned)
}

fn passed_hash(kitchen: &Kitchen) -> Option<String> {
    remembered(kitchen, "/passed_sha256")
}

/// Waits until the watcher has dealt with every save until now. Saves are told in their order, and
/// one of another exercise is answered on the screen. Once in a test: the answer stays there.
#[track_caller]
fn sees_all_saves(kitchen: &Kitchen, terminal: &mut Terminal) {
    let text = kitchen.read(USERS);
    kitchen.write(USERS, text + "// saved\n");
    terminal.sees("You saved two_users, but this screen is about lazy_pizza.");
}

/// How many checks were begun: how often the screen went from not checking to checking.
fn checks(terminal: &Terminal) -> usize {
    let frames = terminal.written().split("\x1b[?2026h");
    let checking: Vec<bool> = frames.map(|frame| frame.contains("checking …")).collect();
    checking
        .windows(2)
        .filter(|pair| **pair == [false, true])
        .count()
}

/// The learner's programs that run in this kitchen now.
pub fn running(kitchen: &Kitchen) -> Vec<String> {
    let work = kitchen.path("target/kit/work");
    let processes = std::fs::read_dir("/proc").unwrap();
    let processes = processes.filter_map(|process| Some(process.ok()?.path()));
    processes
        .filter(|process| is_running_from(process, &work).unwrap_or(false))
        .map(|process| process.display().to_string())
        .collect()
}

/// Whether the process, a folder in `/proc`, runs a program of this folder and was not killed: what
/// was killed ends as soon as it is given a processor. `None` if it has ended.
fn is_running_from(process: &Path, folder: &Path) -> Option<bool> {
    const KILL: u64 = 1 << 8;
    let program = std::fs::read_link(process.join("exe")).ok()?;
    let status = std::fs::read_to_string(process.join("status")).ok()?;
    let mut pending = status.lines().filter_map(|line| {
        let (name, signals) = line.split_once(":\t")?;
        let is_pending = matches!(name, "SigPnd" | "ShdPnd");
        is_pending.then(|| u64::from_str_radix(signals, 16).unwrap())
    });
    let is_killed = pending.any(|signals| signals & KILL != 0);
    Some(program.starts_with(folder) && !is_killed)
}

/// Whether something sets a colour: `ESC [ numbers m`, other than bold, dim and none.
fn has_colour(written: &str) -> bool {
    let sequences = written.split("\x1b[").skip(1);
    let mut styles = sequences.filter_map(|rest| {
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    styles.any(|style| !matches!(style.as_str(), "" | "0" | "1" | "2"))
}

#[test]
fn the_first_screen_is_the_first_exercise() {
    let kitchen = Kitchen::with_lab();
    watch(&kitchen).shows(
        "\
lazy_pizza: The pizza that nobody baked                         [----------] 0/2
exercises/01_waiting/lazy_pizza.rs  Waiting
────────────────────────────────────────────────────────────────────────────────
Wrong order
`bake(margherita)` was made on line 6 and never polled: a Rust future does
nothing until it is awaited. (Tried with: one margherita. The contract: “The
pizza that nobody baked”)

  as it ran                      0 min
  line 6   bake(margherita)      ·                                  never polled
  line 7   “here is your pizza”  ◆                                  0 min
  · made, not polled   ◆ printed or noted

Awaita: A future is a recipe, not a meal: nobody has started to cook this one.

Open exercises/01_waiting/lazy_pizza.rs in your editor (o opens it) and save it:
this screen follows.

Press i for the lesson of this chapter.



────────────────────────────────────────────────────────────────────────────────
h hint  w walk  n next  i lesson  l list  ? keys  q quit  r run  p previous
",
    );
}

#[test]
fn a_pass_is_the_whole_screen() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    kitchen.solve("01_waiting/lazy_pizza");
    terminal.shows(
        "\
lazy_pizza: The pizza that nobody baked                         [#####-----] 1/2
exercises/01_waiting/lazy_pizza.rs  Waiting                                 done
────────────────────────────────────────────────────────────────────────────────
Passed
It took 30 min.

  as it ran                  0 min        10 min        20 min        30 min
  line 6   bake(margherita)  █████████████████████████████████████████  0–30 min

All of 01_waiting is done. What you know now:
  - One.
  - Two.
  - Three.

Press n for the next exercise, s to compare with a solution.







────────────────────────────────────────────────────────────────────────────────
n next  s solution  i lesson  l list  ? keys  q quit  r run  p previous  o open
",
    );
}

#[test]
fn every_way_to_save_gets_its_verdict() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    let folder = "exercises/01_waiting";
    // In place, as most simple editors do.
    kitchen.write(PIZZA, solution(&kitchen));
    terminal.sees(PASSES);
    // A new file that takes the old one's name, as JetBrains and helix do.
    kitchen.write(
        &format!("{folder}/lazy_pizza.rs___jb_tmp___"),
        starter(&kitchen),
    );
    let temporary = kitchen.path(&format!("{folder}/lazy_pizza.rs___jb_tmp___"));
    std::fs::rename(temporary, kitchen.path(PIZZA)).unwrap();
    terminal.sees(FAILS);
    // The old one out of the way and a new one made, as vim does.
    std::fs::rename(kitchen.path(PIZZA), kitchen.path(&format!("{PIZZA}~"))).unwrap();
    kitchen.write(PIZZA, solution(&kitchen));
    kitchen.remove(&format!("{PIZZA}~"));
    terminal.sees(PASSES);
    // Gone for a while, so that the screen says so.
    kitchen.remove(PIZZA);
    terminal.sees("exercises/01_waiting/lazy_pizza.rs is not there.");
    kitchen.write(PIZZA, starter(&kitchen));
    terminal.sees(FAILS);
}

#[test]
fn polling_sees_saves_too() {
    let kitchen = Kitchen::with_lab();
    let command = kitchen.kit("watch --poll").command();
    let mut terminal = Terminal::start(&command, 80, 24);
    terminal.sees(FAILS);
    kitchen.solve("01_waiting/lazy_pizza");
    terminal.sees(PASSES);
}

#[test]
fn a_save_during_a_run_ends_it() {
    let kitchen = Kitchen::with_lab();
    kitchen.write(PIZZA, ENDLESS);
    let mut terminal = watch(&kitchen);
    terminal.until("the endless program runs", |_| {
        !running(&kitchen).is_empty()
    });
    kitchen.solve("01_waiting/lazy_pizza");
    terminal.sees(PASSES);
    assert_eq!(running(&kitchen), Vec::<String>::new());
    assert_eq!(remembered(&kitchen, "/failed/signature"), None);
}

#[test]
fn a_key_during_a_run_works() {
    let kitchen = Kitchen::with_lab();
    kitchen.write(PIZZA, ENDLESS);
    let mut terminal = watch(&kitchen);
    terminal.until("the endless program runs", |_| {
        !running(&kitchen).is_empty()
    });
    terminal.press("n");
    terminal.sees("Too slow");
    assert_eq!(running(&kitchen), Vec::<String>::new());
}

#[test]
fn a_burst_of_saves_ends_with_the_last() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    let burst = |last: String, others: String| {
        for number in 1..10 {
            kitchen.write(PIZZA, format!("{others}// {number}\n"));
        }
        let last = format!("{last}// the last\n");
        kitchen.write(PIZZA, &last);
        sha256_hex(last.as_bytes())
    };
    let hash = burst(solution(&kitchen), starter(&kitchen));
    terminal.until("the right one passes", |_| {
        passed_hash(&kitchen).as_ref() == Some(&hash)
    });
    terminal.sees(PASSES);
    let hash = burst(starter(&kitchen), solution(&kitchen));
    terminal.until("the wrong one fails", |_| {
        remembered(&kitchen, "/failed/sha256").as_ref() == Some(&hash)
    });
    terminal.sees(FAILS);
    // Nothing comes after it.
    let count = checks(&terminal);
    sees_all_saves(&kitchen, &mut terminal);
    assert_eq!(checks(&terminal), count);
    terminal.sees(FAILS);
}

#[test]
fn what_changes_nothing_is_not_checked() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    let same = starter(&kitchen);
    kitchen.write(PIZZA, &same);
    kitchen.write("exercises/01_waiting/new", &same);
    std::fs::rename(
        kitchen.path("exercises/01_waiting/new"),
        kitchen.path(PIZZA),
    )
    .unwrap();
    for litter in [
        "4913",
        ".lazy_pizza.rs.swp",
        "lazy_pizza.rs~",
        "#lazy_pizza.rs#",
        "lazy_pizza.rs.tmp",
        "lazy_pizza.rs___jb_tmp___",
        ".goutputstream-A1B2C3",
        "notes.rs",
    ] {
        kitchen.write(
            &format!("exercises/01_waiting/{litter}"),
            solution(&kitchen),
        );
        kitchen.remove(&format!("exercises/01_waiting/{litter}"));
    }
    sees_all_saves(&kitchen, &mut terminal);
    assert_eq!(checks(&terminal), 1);
    terminal.sees(FAILS);
    terminal.press("r");
    terminal.until("r checks again", |terminal| checks(terminal) == 2);
}

#[test]
fn a_pass_outlives_the_watcher_and_a_change_is_said() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    kitchen.solve("01_waiting/lazy_pizza");
    let hash = sha256_hex(solution(&kitchen).as_bytes());
    terminal.until("the pass is stored", |_| {
        passed_hash(&kitchen).as_ref() == Some(&hash)
    });
    terminal.signal(Signal::KILL);
    assert_eq!(terminal.ends().signal(), Some(9));

    // It begins with what is still open.
    let mut terminal = watch(&kitchen);
    terminal
        .sees("two_users: Two users, one wait                                  [#####-----] 1/2");
    terminal.press("p");
    terminal.sees(PASSES);
    kitchen.write(PIZZA, starter(&kitchen));
    terminal.sees(FAILS);
    assert!(
        terminal.text().contains("[#####-----] 1/2")
            && terminal.text().contains("done, and changed since"),
        "{}",
        terminal.text()
    );
    kitchen.solve("01_waiting/lazy_pizza");
    terminal.sees(PASSES);
}

#[test]
fn a_check_that_is_made_stricter_ends_a_pass() {
    let kitchen = Kitchen::with_lab();
    kitchen.solve("01_waiting/lazy_pizza");
    let mut terminal = watch(&kitchen);
    terminal.sees(PASSES);
    kitchen.edit(
        "checks/01_waiting/lazy_pizza.rs",
        "here is your pizza",
        "here you are",
    );
    terminal.sees("[----------] 0/2");
    terminal.until("the pass is forgotten", |_| passed_hash(&kitchen).is_none());
}

#[test]
fn hints_come_one_by_one_and_stay() {
    const HINTS: [&str; 3] = [
        "Awaita: (1 of 3) How long does a pizza take?",
        "Awaita: (2 of 3) Who waits for it?",
        "Awaita: (3 of 3) bake(..).await",
    ];
    let kitchen = Kitchen::with_lab();
    let seen = |terminal: &Terminal| HINTS.map(|hint| terminal.text().contains(hint));
    let mut terminal = watch_failing(&kitchen);
    assert_eq!(seen(&terminal), [false, false, false]);
    terminal.press("h");
    terminal.sees(HINTS[0]);
    assert_eq!(seen(&terminal), [true, false, false]);
    terminal.press("h");
    terminal.sees(HINTS[1]);
    assert_eq!(seen(&terminal), [true, true, false]);
    terminal.press("q");
    terminal.ends();

    let mut terminal = watch_failing(&kitchen);
    assert_eq!(seen(&terminal), [true, true, false]);
    terminal.press("h");
    terminal.sees(HINTS[2]);
    terminal.press("h");
    terminal.sees("That was the last hint. Press s to see the solution.");
}

#[test]
fn moving_is_remembered() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    terminal.press("p");
    terminal.sees("This is the first exercise.");
    terminal.press("n");
    terminal.sees("two_users: Two users, one wait");
    terminal.sees("Too slow");
    terminal.press("n");
    terminal.sees("This is the last exercise. 2 are still open: press l.");
    terminal.press("q");
    terminal.ends();
    let mut terminal = watch(&kitchen);
    terminal.sees("two_users: Two users, one wait");
    terminal.press("p");
    terminal.sees("lazy_pizza: The pizza that nobody baked");
    terminal.sees(FAILS);
}

#[test]
fn the_list_is_moved_through_and_filtered() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    terminal.press("l");
    terminal.sees("> [ ] 01_waiting/lazy_pizza  The pizza that nobody baked");
    terminal.sees("  [ ] 02_overlap/two_users   Two users, one wait");
    terminal.press("\x1b[B");
    terminal.sees("> [ ] 02_overlap/two_users   Two users, one wait");
    terminal.press("k");
    terminal.sees("> [ ] 01_waiting/lazy_pizza  The pizza that nobody baked");
    terminal.press("/users");
    terminal.sees("filter: users_");
    assert!(
        !terminal.text().contains("[ ] 01_waiting"),
        "{}",
        terminal.text()
    );
    terminal.press("\r");
    terminal.sees("two_users: Two users, one wait");
    terminal.sees("Too slow");
}

#[test]
fn all_are_checked_and_all_keys_are_told() {
    let kitchen = Kitchen::with_lab();
    kitchen.solve("02_overlap/two_users");
    let mut terminal = watch_failing(&kitchen);
    terminal.press("c");
    terminal.sees("All checked: 1 of 2 pass.");
    terminal.sees("[#####-----] 1/2");
    terminal.press("?");
    terminal.sees("draw the screen again");
    terminal.press("q");
    terminal.sees(FAILS);
}

#[test]
fn the_solution_opens_after_a_pass() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    terminal.press("s");
    terminal.sees("The solution opens after a pass or after the last hint (0 of 3 seen). Press");
    kitchen.solve("01_waiting/lazy_pizza");
    terminal.sees(PASSES);
    terminal.press("s");
    terminal.sees("A solution of lazy_pizza");
    terminal.sees("    bake(\"margherita\").await;");
    terminal.press("q");
    terminal.sees(PASSES);
}

#[test]
fn the_solution_opens_after_the_last_hint_when_asked_twice() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    terminal.press("hhhs");
    terminal.sees("You have seen every hint. See the solution before it passes? y / n");
    terminal.press("n");
    terminal.sees("Nothing was changed.");
    terminal.press("sy");
    terminal.sees("Once seen, it cannot be found any more. Really? y / n");
    terminal.press("y");
    terminal.sees("A solution of lazy_pizza");
}

#[test]
fn starting_anew_is_asked_and_keeps_the_learners_version() {
    let kitchen = Kitchen::with_lab();
    let mine = solution(&kitchen) + "// mine\n";
    kitchen.write(PIZZA, &mine);
    let mut terminal = watch(&kitchen);
    terminal.sees(PASSES);
    let question = "Start this exercise anew? Your version is kept as a backup. y / n";
    terminal.press("x");
    terminal.sees(question);
    terminal.press("n");
    terminal.sees("Nothing was changed.");
    assert_eq!(kitchen.read(PIZZA), mine);
    terminal.press("x");
    terminal.sees(question);
    terminal.press("y");
    terminal.sees(FAILS);
    assert_eq!(kitchen.read(PIZZA), starter(&kitchen));
    assert_eq!(kitchen.read(".kit/backups/lazy_pizza-1.rs"), mine);
}

#[test]
fn the_editor_gets_the_terminal_and_gives_it_back() {
    let kitchen = Kitchen::with_lab();
    let right = "{ cat solutions/01_waiting/lazy_pizza.rs; echo \"// $answer\"; } > \"$1\"";
    kitchen.fake(
        "editor",
        &format!("printf 'What now? '\nread answer\n{right}"),
    );
    let command = kitchen
        .kit("watch")
        .env("EDITOR", kitchen.path("fake/editor"))
        .command();
    let mut terminal = Terminal::start(&command, 80, 24);
    terminal.sees(FAILS);
    terminal.press("o");
    terminal.sees("What now?");
    terminal.is_as_it_was();
    // Whole lines, echoed: the terminal is the editor's.
    terminal.press("q\x7fquite good\r");
    terminal.until("the kit has the terminal again, and checks", |terminal| {
        terminal.screen().alternate_screen() && terminal.text().contains(PASSES)
    });
    assert_eq!(kitchen.read(PIZZA), solution(&kitchen) + "// quite good\n");
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.is_as_it_was();
}

#[test]
fn an_editor_that_does_not_start_is_said() {
    let kitchen = Kitchen::with_lab();
    let command = kitchen
        .kit("watch")
        .env("EDITOR", "/nowhere/editor")
        .command();
    let mut terminal = Terminal::start(&command, 80, 24);
    terminal.sees(FAILS);
    terminal.press("o");
    terminal.sees("Your editor did not start (/nowhere/editor: No such file or directory");
    terminal.press("?");
    terminal.sees("draw the screen again");
}

#[test]
fn whatever_ends_it_leaves_the_terminal_as_it_was_and_nothing_running() {
    type End = fn(&mut Terminal);
    let ends: [(&str, End); 6] = [
        ("q", |terminal| terminal.press("q")),
        ("Ctrl-C", |terminal| terminal.press("\x03")),
        ("SIGINT", |terminal| terminal.signal(Signal::INT)),
        ("SIGTERM", |terminal| terminal.signal(Signal::TERM)),
        ("SIGHUP", |terminal| terminal.signal(Signal::HUP)),
        ("SIGQUIT", |terminal| terminal.signal(Signal::QUIT)),
    ];
    let kitchen = Kitchen::with_lab();
    kitchen.write(PIZZA, ENDLESS);
    for (name, end) in ends {
        let mut terminal = watch(&kitchen);
        terminal.until("the endless program runs", |_| {
            !running(&kitchen).is_empty()
        });
        assert!(terminal.screen().alternate_screen() && terminal.screen().hide_cursor());
        end(&mut terminal);
        assert!(terminal.ends().success(), "{name}");
        terminal.is_as_it_was();
        assert_eq!(terminal.text().trim(), "", "{name}");
        assert_eq!(running(&kitchen), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_closed_window_ends_it() {
    let kitchen = Kitchen::with_lab();
    kitchen.write(PIZZA, ENDLESS);
    let mut terminal = watch(&kitchen);
    terminal.until("the endless program runs", |_| {
        !running(&kitchen).is_empty()
    });
    terminal.hang_up();
    assert!(terminal.ends().success());
    assert_eq!(running(&kitchen), Vec::<String>::new());
}

#[test]
fn another_size_is_another_screen() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    terminal.resize(60, 12);
    terminal.shows(
        "\
lazy_pizza: The pizza that nobody baked     [----------] 0/2
exercises/01_waiting/lazy_pizza.rs  Waiting
────────────────────────────────────────────────────────────
Wrong order
`bake(margherita)` was made on line 6 and never polled: a
Rust future does nothing until it is awaited. (Tried with:
one margherita. The contract: “The pizza that nobody baked”)

Awaita: A future is a recipe, not a meal: nobody has started
        to cook this one.
─── 10 more below: j, PgDn ─────────────────────────────────
h hint  w walk  n next  i lesson  l list  ? keys  q quit
",
    );
}

#[test]
fn twenty_by_five() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_in(&kitchen, 20, 5);
    terminal.shows(
        "\
lazy_pizza       0/2
Wrong order
`bake(margherita)`
was made on line 6
too small. ? keys
",
    );
    terminal.press("q");
    assert!(terminal.ends().success());
    terminal.is_as_it_was();
}

#[test]
fn no_color_is_respected() {
    let kitchen = Kitchen::with_lab();
    let shown = |value: &str| {
        let command = kitchen.kit("watch").env("NO_COLOR", value).command();
        let mut terminal = Terminal::start(&command, 80, 24);
        terminal.sees(FAILS);
        terminal.press("q");
        terminal.ends();
        has_colour(terminal.written())
    };
    assert!(shown(""));
    assert!(!shown("1"));
}

#[test]
fn in_a_pipe_it_writes_plain_lines() {
    let kitchen = Kitchen::with_lab();
    let mut command = kitchen.kit("watch").command();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (tell, told) = channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || out.lines().try_for_each(|line| tell.send(line.unwrap())));
    let mut lines = Vec::new();
    let mut until = |part: &str| {
        while !lines
            .last()
            .is_some_and(|line: &String| line.contains(part))
        {
            let line = told.recv_timeout(Duration::from_secs(60));
            lines.push(line.unwrap_or_else(|error| panic!("{part}: {error} after {lines:#?}")));
        }
    };
    until("Awaita");
    kitchen.solve("01_waiting/lazy_pizza");
    until("Press n");
    rustix::process::kill_process(rustix::process::Pid::from_child(&child), Signal::TERM).unwrap();
    let rest = child.wait_with_output().unwrap();
    assert!(rest.status.success());
    assert_eq!(String::from_utf8(rest.stderr).unwrap(), "");
    lines.extend(told);
    assert_eq!(
        lines.join("\n"),
        "\
exercises/01_waiting/lazy_pizza.rs
Wrong order
`bake(margherita)` was made on line 6 and never polled: a Rust future does
nothing until it is awaited. (Tried with: one margherita. The contract: “The
pizza that nobody baked”)

  as it ran                      0 min
  line 6   bake(margherita)      ·                                  never polled
  line 7   “here is your pizza”  ◆                                  0 min
  · made, not polled   ◆ printed or noted

Awaita: A future is a recipe, not a meal: nobody has started to cook this one.

exercises/01_waiting/lazy_pizza.rs
Passed
It took 30 min.

  as it ran                  0 min        10 min        20 min        30 min
  line 6   bake(margherita)  █████████████████████████████████████████  0–30 min

All of 01_waiting is done. What you know now:
  - One.
  - Two.
  - Three.

Press n for the next exercise, s to compare with a solution.
"
    );
}

#[test]
fn a_second_watcher_is_refused() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    let pid = terminal.pid();
    let sentence = format!(
        "kit: `kit watch` already runs in this folder (process {pid}). Use that one, or end it \
         first: press q there, or `kill {pid}`.\n"
    );
    kitchen.kit("watch").stderr(sentence).exits(2);
    terminal.press("q");
    terminal.ends();
    watch_failing(&kitchen);
}

#[test]
fn a_broken_course_file_is_shown_and_the_course_goes_on() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    let course = kitchen.read("info.toml");
    let mistake = "info.toml has a mistake. The course goes on as it was before:";
    kitchen.write("info.toml", course.replace("format = 1", "format = ["));
    terminal.sees(mistake);
    kitchen.solve("01_waiting/lazy_pizza");
    terminal.sees(PASSES);
    terminal.sees(mistake);
    kitchen.write(
        "info.toml",
        course.replace("nobody baked", "somebody baked"),
    );
    terminal.sees("lazy_pizza: The pizza that somebody baked");
    terminal.until("the mistake is gone", |terminal| {
        !terminal.text().contains(mistake)
    });
    terminal.sees(PASSES);
}

#[test]
fn idle_it_does_not_wake_up() {
    let kitchen = Kitchen::with_lab();
    let mut terminal = watch_failing(&kitchen);
    let wakes = |terminal: &Terminal| -> u64 {
        let threads = std::fs::read_dir(format!("/proc/{}/task", terminal.pid())).unwrap();
        let status =
            |thread: std::fs::DirEntry| std::fs::read_to_string(thread.path().join("status"));
        let threads = threads.filter_map(|thread| status(thread.ok()?).ok());
        let switches = |status: String| -> u64 {
            let mut lines = status.lines();
            let count = lines.find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            count.unwrap().trim().parse().unwrap()
        };
        threads.map(switches).sum()
    };
    // What follows the verdict (it is stored, the compiler's last thread ends) is soon over. A
    // watcher that wakes up by itself does so in every second.
    let quiet = (0..30).any(|_| {
        let before = wakes(&terminal);
        !terminal.listen(Duration::from_secs(1)) && wakes(&terminal) == before
    });
    assert!(quiet, "it woke up in each of thirty seconds");
}
