//! The commands: each a function from a [`Session`] to an [`Output`]. What is printed is printed
//! here, in one place, and what ends the kit becomes an exit code here.

mod breaking;
mod check_all;
mod dev;
mod evidence;
mod explore;
mod hint;
mod json;
mod languages;
mod lesson;
mod list;
mod own;
mod pages;
mod pool;
mod progress;
mod replay;
mod reset;
mod run;
mod solution;
#[cfg(test)]
pub(crate) mod testing;

pub use reset::{Reset, put_back};

use crate::cli::{Cli, Command, Dev, Format, Watch};
use crate::course::{Course, Exercise};
use crate::feedback::{Ink, Style, WIDEST, wrap};
use crate::state::{Notice, Progress, Store};
use anyhow::{Context, Result, anyhow};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Does what the command line asks for.
#[must_use]
pub fn execute(cli: Cli) -> ExitCode {
    let command = cli.command.unwrap_or(Command::Watch(Watch::default()));
    let format = command.format();
    let mut notices = Vec::new();
    let output = perform(command, cli.course.as_deref(), &mut notices);
    for notice in notices {
        complain(&notice.0);
    }
    let output = output.unwrap_or_else(|error| {
        let sentence = format!("{error:#}");
        if format == Format::Text {
            complain(&sentence);
        }
        failure(&sentence, format)
    });
    match print(&output.text) {
        Ok(()) => ExitCode::from(output.exit as u8),
        // The reader of a pipe has had enough (`kit list | head`).
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::from(output.exit as u8)
        }
        Err(error) => {
            complain(&format!("cannot write the output: {error}"));
            ExitCode::from(Exit::Failed as u8)
        }
    }
}

/// What a command says, and how the process ends.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Output {
    /// For the standard output, with its last line break.
    text: String,
    exit: Exit,
}

/// The exit codes; `kit --help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// Passed, or done.
    Done = 0,
    NotPassed = 1,
    /// A usage error, or the kit could not do its work.
    Failed = 2,
}

/// The course and what the learner has done of it.
#[derive(Debug)]
struct Session {
    course: Course,
    store: Store,
    progress: Progress,
    /// To be said when the command has ended.
    notices: Vec<Notice>,
}

/// Where the text goes.
#[derive(Clone, Copy, Debug)]
struct Paper {
    style: Style,
    /// In columns.
    width: usize,
    /// So many lines are seen at one time; all, if it is no terminal.
    rows: Option<usize>,
}

impl Output {
    fn done(lines: &[String]) -> Output {
        Output {
            text: joined(lines),
            exit: Exit::Done,
        }
    }

    fn not_passed(lines: &[String]) -> Output {
        Output {
            text: joined(lines),
            exit: Exit::NotPassed,
        }
    }
}

impl Session {
    fn open(root: &Path) -> Result<Session> {
        let course = Course::open(root)?;
        let (store, progress, notice) = Store::open(root);
        Ok(Session {
            course,
            store,
            progress,
            notices: notice.into_iter().collect(),
        })
    }

    fn update(&mut self, change: impl FnOnce(&mut Progress)) {
        self.notices
            .extend(self.store.update(&mut self.progress, change));
    }

    /// The exercise that the learner named, or the current one.
    fn exercise(&self, name: Option<&str>) -> Result<Exercise> {
        match name {
            Some(name) => Ok(self.course.find(name)?.clone()),
            None => {
                let done = self.progress.standings(&self.course);
                Ok(self.course.exercises[self.progress.current(&self.course, &done)].clone())
            }
        }
    }
}

impl Paper {
    /// The standard output of this process.
    fn stdout() -> Paper {
        let style = if console::colors_enabled() {
            Style::coloured()
        } else {
            Style::plain()
        };
        let size = console::Term::stdout().size_checked();
        let width = size.map_or(80, |(_, columns)| WIDEST.min(columns.into()));
        Paper {
            style,
            width,
            rows: size.map(|(rows, _)| rows.into()),
        }
    }
}

fn perform(command: Command, course: Option<&Path>, notices: &mut Vec<Notice>) -> Result<Output> {
    if let Some(output) = without_course(&command, course) {
        return output;
    }
    let root = find_root(course)?;
    let mut in_session = |work: &dyn Fn(&mut Session, Paper) -> Result<Output>| {
        let mut session = Session::open(&root)?;
        let output = work(&mut session, Paper::stdout());
        notices.append(&mut session.notices);
        output
    };
    match command {
        Command::Watch(watch) => {
            let options = crate::watch::Options { poll: watch.poll };
            crate::watch::run(Course::open(&root)?, options)?;
            Ok(Output::done(&[]))
        }
        Command::Explore(_) | Command::Evidence => {
            unreachable!("it needs no course, and was done above")
        }
        Command::Run(run) => in_session(&|session, paper| run::run(session, &run, paper)),
        Command::Replay(replay) => {
            in_session(&|session, paper| replay::replay(session, &replay, paper))
        }
        Command::Break(args) => {
            in_session(&|session, paper| breaking::break_it(session, &args, paper))
        }
        Command::Hint { name } => {
            in_session(&|session, paper| hint::hint(session, name.as_deref(), paper))
        }
        Command::Lesson { chapter } => {
            in_session(&|session, paper| lesson::lesson(session, chapter.as_deref(), paper))
        }
        Command::Glossary { word } => {
            in_session(&|session, paper| lesson::glossary(session, word.as_deref(), paper))
        }
        Command::Languages(args) => languages::languages(&root, &args, Paper::stdout()),
        Command::List { topic, format } => in_session(&|session, paper| {
            list::list(session, topic.as_deref(), format.format, paper)
        }),
        Command::Reset { name } => in_session(&|session, _| reset::reset(session, &name)),
        Command::Solution { name, yes } => {
            in_session(&|session, _| solution::solution(session, &name, yes))
        }
        Command::CheckAll { format } => {
            in_session(&|session, paper| check_all::check_all(session, format.format, paper))
        }
        Command::Dev(Dev::Check { format }) => dev::check(&root, format.format),
        Command::Dev(Dev::New { name, chapter }) => dev::new(&root, &name, &chapter),
    }
}

/// What is about a file that is no exercise.
fn without_course(command: &Command, course: Option<&Path>) -> Option<Result<Output>> {
    let paper = Paper::stdout();
    match command {
        Command::Evidence => Some(Ok(evidence::evidence(paper))),
        Command::Explore(explore) => Some(explore::explore(explore, course, paper)),
        Command::Replay(replay) => {
            let file = own::file(replay.name.as_deref()?, course)?;
            Some(replay::replay_own(&file, replay, course, paper))
        }
        Command::Break(args) => {
            let file = own::file(&args.name, course)?;
            Some(breaking::break_own(&file, args, course, paper))
        }
        _ => None,
    }
}

fn find_root(course: Option<&Path>) -> Result<PathBuf> {
    let from = match course {
        Some(folder) => folder.to_path_buf(),
        None => PathBuf::from("."),
    };
    let from = from
        .canonicalize()
        .with_context(|| format!("cannot open {}", from.display()))?;
    Course::find_root(&from).ok_or_else(|| {
        anyhow!(
            "there is no course in {} or above it. Go to the folder that holds info.toml, or say \
             where it is: `kit --course DIR`.",
            from.display()
        )
    })
}

/// Runs one asynchronous command. On Ctrl-C and its like the future is dropped, which ends the
/// processes it has started; they are in groups of their own and would hear nothing of it.
fn block_on<T>(future: impl Future<Output = Result<T>>) -> Result<T> {
    use tokio::signal::unix::{SignalKind, signal};
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        let mut hang_up = signal(SignalKind::hangup())?;
        tokio::select! {
            result = future => result,
            _ = interrupt.recv() => Err(anyhow!("stopped before it was done")),
            _ = terminate.recv() => Err(anyhow!("stopped before it was done")),
            _ = hang_up.recv() => Err(anyhow!("stopped before it was done")),
        }
    })
}

/// What goes to the standard output when the kit could not do its work: for programs the reason,
/// for people nothing, since they are told beside it.
fn failure(sentence: &str, format: Format) -> Output {
    let text = match format {
        Format::Text => String::new(),
        Format::Json => json::line(&serde_json::json!({ "error": sentence })),
    };
    Output {
        text,
        exit: Exit::Failed,
    }
}

/// Says something about the kit itself, beside the output.
fn complain(sentence: &str) {
    let text = format!("kit: {sentence}");
    let lines = match console::Term::stderr().size_checked() {
        Some((_, columns)) if io::stderr().is_terminal() => wrap(&text, columns.into()),
        _ => vec![text],
    };
    for line in lines {
        // Where even this cannot be written, nobody is left to be told.
        let _ = writeln!(io::stderr(), "{line}");
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// rustc's warnings, under what comes before them.
fn warned(warnings: &[String], Paper { style, width, .. }: Paper) -> Vec<String> {
    if warnings.is_empty() {
        return Vec::new();
    }
    let told = warnings.iter();
    let told = told.flat_map(|warning| wrap(&format!("rustc warns: {warning}"), width));
    let painted = told.map(|line| style.paint(Ink::Warn, &line));
    std::iter::once(String::new()).chain(painted).collect()
}

fn joined(lines: &[String]) -> String {
    lines
        .iter()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_json_where_json_was_asked_for() {
        let error = "cannot build the lab: no rustc";
        let expected = Output {
            text: "{\"error\":\"cannot build the lab: no rustc\"}\n".to_owned(),
            exit: Exit::Failed,
        };
        assert_eq!(failure(error, Format::Json), expected);
        assert_eq!(
            failure(error, Format::Text),
            Output {
                text: String::new(),
                ..expected
            }
        );
    }

    #[test]
    fn a_folder_without_a_course_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap();
        assert_eq!(
            find_root(Some(&path)).unwrap_err().to_string(),
            format!(
                "there is no course in {} or above it. Go to the folder that holds info.toml, or \
                 say where it is: `kit --course DIR`.",
                path.display()
            )
        );
    }
}
