//! The course's own checks that explore: their solutions, compiled as the kit compiles them, and
//! run as it runs them.

use explore_bench::table::CourseCheck;
use kit::course::{Course, Exercise};
use kit::lab::{Job, Lab};
use kit_record::Record;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// By this, a check asks for exploration.
const ASKS: &str = ".every_interleaving()";

/// One solution, compiled.
pub struct Solution {
    name: String,
    /// Kept as long as the program in it may be run.
    _folder: TempDir,
    program: PathBuf,
    times: Vec<Duration>,
    last: Record,
}

pub fn solutions() -> Vec<Solution> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let lab = block_on(Lab::open(&root, &mut |_| {})).expect("the lab can be built");
    let course = Course::open(&root).expect("the course of this repository");
    let explores = |exercise: &&Exercise| read(&root.join(exercise.check_file())).contains(ASKS);
    let exercises = course.exercises.iter().filter(explores);
    exercises
        .map(|exercise| Solution::compile(&lab, &root, exercise))
        .collect()
}

impl Solution {
    fn compile(lab: &Lab, root: &Path, exercise: &Exercise) -> Solution {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let job = Job {
            source: &read(&root.join(exercise.solution_file())),
            check: &root.join(exercise.check_file()),
            shown_as: &exercise.file(),
        };
        let call = kit::lab::prepare(lab, folder.path(), job).expect("a crate to compile");
        let mut rustc = Command::new(call.command.as_std().get_program());
        rustc.args(call.command.as_std().get_args());
        output(&mut rustc);
        Solution {
            name: exercise.name.clone(),
            _folder: folder,
            program: call.binary,
            times: Vec::new(),
            last: Record::default(),
        }
    }

    pub fn run(&mut self) {
        let mut program = Command::new(&self.program);
        program.env_clear();
        let began = Instant::now();
        let said = output(&mut program);
        self.times.push(began.elapsed());
        self.last = record(&said);
    }

    pub fn measured(self) -> CourseCheck {
        let explorations = self.last.scenarios.iter().map(|it| &it.exploration);
        let explored: Vec<_> = explorations.filter(|it| it.explored).collect();
        CourseCheck {
            name: self.name,
            schedules: explored.iter().map(|it| it.schedules).sum(),
            exhaustive: !explored.is_empty() && explored.iter().all(|it| it.exhaustive),
            times: self.times,
        }
    }
}

/// The last thing that the child says.
fn record(said: &str) -> Record {
    let line = said.lines().last().expect("the child says something");
    let mut line: serde_json::Value = serde_json::from_str(line).expect("a line of the channel");
    assert_eq!(line["kind"], "record", "{line}");
    serde_json::from_value(line["data"].take()).expect("a record")
}

fn output(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}:\n{complaint}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(future)
}
