//! `cargo bench --bench feedback`: how long a learner waits, side by side with what bounds it.
//!
//! All contestants take turns within each round, so that whatever else the machine does hits all
//! of them alike; what is judged is the median of the ratios within one round. Everything happens
//! in copies of the course: the learner's files are not touched. After `--`, `--rounds N` changes
//! how often, and `--first-build` adds what happens only once, which takes a minute.

mod places;
mod table;
#[path = "../../tests/kit/terminal.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod terminal;

use kit::course::{Course, Exercise};
use kit::lab::{Job, Lab};
use places::{Community, Place};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use table::{Memory, Ratio, Times};
use terminal::Terminal;

const EXERCISE: &str = "two_users";
/// An odd number, so that a median is one of the measurements.
const ROUNDS: usize = 21;
const WARM_UP: usize = 1;
/// Some take so long that one turn in so many rounds must do. Odd, so that both versions come up.
const SLOW: usize = 3;

const WATCH: &str = "kit watch: save to verdict";
const RUN: &str = "kit run two_users";
const BARE: &str = "bare rustc, and the run";
/// The program's own waits are subtracted: they are not rustlings' fault, and what is left is the
/// hardest that the kit can be compared with.
const RUSTLINGS: &str = "rustlings' watch, without the waits";

const RATIOS: [Ratio; 3] = [
    Ratio {
        of: WATCH,
        to: BARE,
        at_most: 1.5,
    },
    Ratio {
        of: RUN,
        to: BARE,
        at_most: 1.5,
    },
    Ratio {
        of: WATCH,
        to: RUSTLINGS,
        at_most: 0.2,
    },
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let rounds = arguments.iter().position(|argument| argument == "--rounds");
    let rounds = rounds.map_or(ROUNDS, |at| {
        let number = arguments.get(at + 1).and_then(|number| number.parse().ok());
        number.expect("`--rounds` needs a number")
    });
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    println!("Preparing; the lab is built now if it was not yet.");
    let lab = block_on(Lab::open(root, &mut |_| {})).expect("the lab can be built");
    let (mut times, memory) = race(root, &lab, rounds);
    if arguments.iter().any(|argument| argument == "--first-build") {
        let rounds = vec![Some(first_build(root))];
        times.push(Times {
            name: "first build of the lab",
            at_most: None,
            rounds,
        });
    }
    print!("{}", table::render(&times, &RATIOS, &[memory]));
}

/// The two versions of the exercise that take turns, so that each save changes the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Version {
    Starter,
    Solution,
}

impl Version {
    /// What is saved in this round. At the beginning, the starter is there.
    fn of(round: usize) -> Version {
        if round.is_multiple_of(2) {
            Version::Solution
        } else {
            Version::Starter
        }
    }

    /// Where the course has it.
    fn source(self, course: &Course, exercise: &Exercise) -> String {
        let file = match self {
            Version::Starter => exercise.starter_file(),
            Version::Solution => exercise.solution_file(),
        };
        read(&course.root.join(file))
    }
}

/// One contestant: what it does in a round, and how long that took.
struct Contestant<'a> {
    times: Times,
    /// Takes part in each so many rounds.
    every: usize,
    turn: Box<dyn FnMut(Version) -> Duration + 'a>,
}

impl<'a> Contestant<'a> {
    fn new(name: &'static str, turn: impl FnMut(Version) -> Duration + 'a) -> Contestant<'a> {
        let times = Times {
            name,
            at_most: None,
            rounds: Vec::new(),
        };
        Contestant {
            times,
            every: 1,
            turn: Box::new(turn),
        }
    }

    /// One that compiles nothing.
    fn instant(name: &'static str, place: &'a Place, arguments: &'a [&'a str]) -> Contestant<'a> {
        let mut contestant = Contestant::new(name, |_| place.kit(arguments, 0));
        contestant.times.at_most = Some(Duration::from_millis(20));
        contestant
    }

    fn slow(mut self) -> Contestant<'a> {
        self.every = SLOW;
        self
    }
}

fn race(root: &Path, lab: &Lab, rounds: usize) -> (Vec<Times>, Memory) {
    let course = Course::open(root).expect("the course of this repository");
    let exercise = course.exercise(EXERCISE).expect("an exercise of this name");
    let source = |version: Version| version.source(&course, exercise);
    let (watched, run, all) = (
        Place::new(&course),
        Place::new(&course),
        Place::new(&course),
    );
    for exercise in &course.exercises {
        all.write(
            &exercise.file(),
            &Version::Solution.source(&course, exercise),
        );
    }
    let mut watch = watch(&watched, &course, exercise);
    let watcher = watch.pid();
    let bare = tempfile::tempdir().expect("a temporary folder");
    let community = Community::new(root, &source(Version::Starter));
    let mut contestants = vec![
        Contestant::new(BARE, |version| {
            bare_rustc(lab, bare.path(), &course, exercise, &source(version))
        }),
        Contestant::new(WATCH, |version| {
            let text = match version {
                Version::Starter => "Too slow",
                Version::Solution => "Passed",
            };
            save_and_see(
                &mut watch,
                &watched.path(&exercise.file()),
                &source(version),
                text,
            )
        }),
        Contestant::new(RUN, |version| {
            run.write(&exercise.file(), &source(version));
            run.kit(&["run", EXERCISE], i32::from(version == Version::Starter))
        }),
        Contestant::new("a static hello world, compiled", |_| {
            hello_world(lab, bare.path())
        }),
        Contestant::instant("kit list", &run, &["list"]),
        Contestant::instant(
            "kit list --format json",
            &run,
            &["list", "--format", "json"],
        ),
        Contestant::instant("kit hint", &run, &["hint", EXERCISE]),
        Contestant::instant("kit solution", &run, &["solution", EXERCISE, "--yes"]),
        Contestant::instant("kit reset", &run, &["reset", EXERCISE]),
        Contestant::new("kit check-all, of the solutions", |_| {
            all.kit(&["check-all"], 0)
        })
        .slow(),
    ];
    if let Some(community) = &community {
        let mut watch = community.watch();
        let turn = move |version| {
            let (text, waits) = community.shows(version);
            let time = save_and_see(&mut watch, &community.file(), &source(version), text);
            time.saturating_sub(waits)
        };
        contestants.push(Contestant::new(RUSTLINGS, turn).slow());
    }
    // The first round warms up: caches, and what is only made once.
    for round in 0..WARM_UP + rounds {
        eprint!("\rround {} of {}   ", round + 1, WARM_UP + rounds);
        for contestant in &mut contestants {
            let takes_part = round.is_multiple_of(contestant.every);
            let time = takes_part.then(|| (contestant.turn)(Version::of(round)));
            if round >= WARM_UP {
                contestant.times.rounds.push(time);
            }
        }
    }
    eprintln!();
    let bytes = resident_bytes(watcher);
    let memory = Memory {
        name: "kit watch, resident",
        bytes,
        at_most: 15_000_000,
    };
    (
        contestants
            .into_iter()
            .map(|contestant| contestant.times)
            .collect(),
        memory,
    )
}

/// `kit watch` in a terminal, with the exercise on the screen.
fn watch(place: &Place, course: &Course, exercise: &Exercise) -> Terminal {
    let mut command = place.command(env!("CARGO_BIN_EXE_kit"));
    command.arg("watch");
    let mut terminal = Terminal::start(&command, 80, 24);
    for each in &course.exercises {
        terminal.sees(&each.file());
        if each.name == exercise.name {
            break;
        }
        terminal.press("n");
    }
    terminal.sees("Too slow");
    terminal
}

fn save_and_see(terminal: &mut Terminal, file: &Path, source: &str, text: &str) -> Duration {
    assert!(
        !terminal.text().contains(text),
        "the screen has {text:?} before:\n{}",
        terminal.text()
    );
    timed(|| {
        write(file, source);
        terminal.sees(text);
    })
}

/// The yardstick: the very call of rustc that the kit makes, and the program that it compiles.
fn bare_rustc(
    lab: &Lab,
    folder: &Path,
    course: &Course,
    exercise: &Exercise,
    source: &str,
) -> Duration {
    let check = course.root.join(exercise.check_file());
    let job = Job {
        source,
        check: &check,
        shown_as: &exercise.file(),
    };
    let call = kit::lab::prepare(lab, folder, job).expect("a crate to compile");
    let mut rustc = Command::new(call.command.as_std().get_program());
    rustc.args(call.command.as_std().get_args());
    let mut program = Command::new(&call.binary);
    program.env_clear();
    timed(|| {
        succeed(&mut rustc);
        succeed(&mut program);
    })
}

fn hello_world(lab: &Lab, folder: &Path) -> Duration {
    let file = folder.join("hello.rs");
    write(&file, "fn main() {\n    println!(\"Hello, world!\");\n}\n");
    let mut rustc = Command::new(&lab.toolchain.rustc);
    rustc
        .args(["--edition", "2024", "-o"])
        .arg(folder.join("hello"))
        .arg(&file);
    timed(|| succeed(&mut rustc))
}

/// In a copy that has never seen a lab. What cargo has downloaded before is not downloaded again.
fn first_build(root: &Path) -> Duration {
    let place = Place::unbuilt(root);
    place.kit(&["run", EXERCISE], 1)
}

fn succeed(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}:\n{said}");
}

/// How much of the computer's memory a process has, as `ps` says.
fn resident_bytes(pid: u32) -> u64 {
    let output = Command::new("ps")
        .args(["-o", "rss=", "-p", &pid.to_string()])
        .output();
    let output = output.expect("`ps` is there");
    let kibibytes: u64 = String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .expect("a number");
    kibibytes * 1024
}

fn timed(act: impl FnOnce()) -> Duration {
    let began = Instant::now();
    act();
    began.elapsed()
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn write(file: &Path, text: &str) {
    std::fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(future)
}
