//! The command line, and the `--help` that documents it. Knows nothing of what the commands do.

use clap::builder::RangedU64ValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

const EXIT_CODES: &str = "\
Exit codes:
  0  passed, or done
  1  not passed
  2  usage error, or the kit could not do its work";

const RUN_HELP: &str = "\
Verdicts (`verdict` in --format json; the words are stable):
  passed           every expectation of the check held
  compile_error    rustc refused the file
  refused          a token the kit does not grade: `unsafe`, `extern`
  wrong_output     printed something else
  wrong_result     returned something else
  wrong_order      two events came the wrong way round
  wrong_answer     an answer in the file is not what the run did
  too_slow         right, but the waits were not overlapped
  blocked          a thread stood still inside async code
  race             an interleaving exists that breaks it
  deadlock         everyone waits for someone
  never_ends       no end within the steps any sensible run takes
  no_concurrency   right only because nothing runs at the same time any more
  panic            panicked
  exited_early     left the process before the work was done
  too_much_output  printed without end
  too_much_memory  asked for more memory than a run may have
  timed_out        kept the processor busy, or stood still, until it was killed
  not_modelled     the kit's own limit, not your mistake

A signature adds what exactly happened: too_slow/awaited_in_turn.

Exit codes:
  0  passed
  1  not passed
  2  usage error, or the kit could not do its work; --format json prints
     {\"error\": \"...\"} for the latter";

const EXPLORE_HELP: &str = "\
The file is an ordinary program: `fn main`, or `#[tokio::main] async fn main`,
with `std`, `tokio` and `futures`. It may lie in any folder.

A program fails where an assertion fails, where it panics, where nothing can go
on, or where it never ends, on any interleaving. One that only prints different
things passes; the different outputs are shown, and how often each came.

Verdicts are those of `kit run --help`: race (a panic on some interleavings),
panic (on every one), deadlock, never_ends, not_modelled, ...

Exit codes:
  0  passed
  1  not passed
  2  usage error, or the kit could not do its work; --format json prints
     {\"error\": \"...\"} for the latter";

const REPLAY_HELP: &str = "\
The kit keeps the order of steps on which an exercise failed. The program is run
again in that order, and you walk through it: the line that everybody is at, the
values, who holds which lock, who waits for what, and the clock.

Any other file is explored first, as by `kit explore FILE`. You walk through the
run on which it fails; if none does, through the first; with `--ending N`,
through one that ends in the Nth of the ways that `kit explore` lists.

In a pipe, every step is printed.

Exit codes:
  0  shown
  1  the file has no run to walk through: you get what `kit explore` says
  2  there is nothing to show, or the kit could not do its work: it says why";

const BREAK_HELP: &str = "\
The program stops wherever more than one thing could happen next, and you choose
which does. What can only go one way goes by itself. Orders that break a program
of your own are not kept.

Exit codes:
  0  done
  1  the file is no program that runs: you get what `kit explore` says
  2  there is nothing to choose, or the kit could not do its work: it says why";

/// Learn async and concurrency in Rust: edit an exercise, and see how your program ran.
///
/// Without a command: `kit watch`.
#[derive(Clone, Debug, Parser)]
#[command(name = "kit", version, after_help = EXIT_CODES, max_term_width = 80)]
pub struct Cli {
    /// The folder of the course; without it, the one around the current folder.
    #[arg(long, global = true, value_name = "DIR", hide_short_help = true)]
    pub course: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Grade the current exercise at every save.
    Watch(Watch),
    /// Grade one exercise once.
    #[command(after_help = RUN_HELP)]
    Run(Run),
    /// Run any program of one file on every interleaving: what it can come to, and how.
    #[command(after_help = EXPLORE_HELP)]
    Explore(Explore),
    /// Step through the run on which an exercise or a program failed, forward and back.
    #[command(after_help = REPLAY_HELP)]
    Replay(Replay),
    /// Be the scheduler: choose who goes next, until the program goes wrong.
    #[command(after_help = BREAK_HELP)]
    Break(Break),
    /// Show the next hint; the kit remembers how many you have seen.
    Hint {
        /// Without it: the first exercise that is not done.
        name: Option<String>,
    },
    /// Read the lesson of a chapter.
    Lesson {
        /// The chapter (02_overlap, or 02, or overlap), or one of its exercises. Without it: that of the
        /// first exercise that is not done.
        chapter: Option<String>,
    },
    /// What the words mean that the course uses.
    Glossary {
        /// Without it: all of them.
        word: Option<String>,
    },
    /// The same program in Python, JavaScript, Java, Go and Rust: two beside each other, or all run.
    Languages(Languages),
    /// Run three workloads for real, with async and without, and show what it was good for.
    Evidence,
    /// Show the course, and what is done.
    List {
        /// Only what is about this: cancellation.
        #[arg(long)]
        topic: Option<String>,
        #[command(flatten)]
        format: FormatArg,
    },
    /// Put an exercise back to how it was; your version is kept as a backup.
    Reset { name: String },
    /// Show one solution, once you have your own or have seen every hint.
    Solution {
        name: String,
        /// Show it now.
        #[arg(long)]
        yes: bool,
    },
    /// Grade every exercise, and remember what passes.
    #[command(after_help = EXIT_CODES)]
    CheckAll {
        #[command(flatten)]
        format: FormatArg,
    },
    /// For those who write the course.
    #[command(subcommand)]
    Dev(Dev),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Watch {
    /// Look for saves every half second, where the system does not report them (network drives).
    #[arg(long)]
    pub poll: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Run {
    /// Its name, or the path of its file. Without it: the first exercise that is not done.
    pub name: Option<String>,
    /// Grade this file as the exercise. A pass is then not remembered.
    #[arg(long, value_name = "PATH", requires = "name")]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub format: FormatArg,
}

#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Explore {
    pub file: PathBuf,
    #[command(flatten)]
    pub search: Search,
    #[command(flatten)]
    pub format: FormatArg,
}

/// How far a program is explored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Args)]
pub struct Search {
    /// Try at most so many interleavings, a fifth of them at random if those are not all. Without
    /// it: 25000.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    pub schedules: Option<u64>,
    /// Also those that differ only in the order of independent steps.
    #[arg(long, hide = true)]
    pub unreduced: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Languages {
    /// Which: python, javascript, java, go, rust. Without it: Python and Rust, or all with --run.
    #[arg(value_name = "LANGUAGE")]
    pub names: Vec<String>,
    /// Run them, as far as they are installed here, and show what they took.
    #[arg(long)]
    pub run: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Replay {
    /// An exercise, by its name or the path of its file, or the file of any other program. Without
    /// it: the first exercise that is not done.
    #[arg(value_name = "NAME|FILE")]
    pub name: Option<String>,
    /// Print every step instead: as text, or as one object for programs.
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    #[command(flatten, next_help_heading = "Of a file that is no exercise")]
    pub own: OwnRun,
}

/// Which run of a program of one's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Args)]
pub struct OwnRun {
    /// Walk through a run that ends in the Nth way, as `kit explore FILE` numbers them.
    #[arg(long, value_name = "N", requires = "name", value_parser = RangedU64ValueParser::<usize>::new().range(1..))]
    pub ending: Option<usize>,
    #[command(flatten)]
    pub search: Search,
}

#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Break {
    /// An exercise, by its name or the path of its file, or the file of any other program.
    #[arg(value_name = "NAME|FILE")]
    pub name: String,
    /// Which of the situations that the check explores, counted from 1.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub scenario: usize,
    /// Print what is to be seen after these turns (`g1 p0`), and end.
    #[arg(long, value_name = "TURNS", hide = true)]
    pub turns: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Dev {
    /// Prove the course: starters fail as declared, solutions pass, nothing is missing or left over.
    #[command(after_help = EXIT_CODES)]
    Check {
        #[command(flatten)]
        format: FormatArg,
    },
    /// Make the files of a new exercise, and list it in info.toml.
    New {
        name: String,
        /// The chapter's folder, as info.toml names it: 02_overlap.
        #[arg(long, value_name = "CHAPTER")]
        chapter: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Args)]
pub struct FormatArg {
    /// For people, or for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

impl Command {
    /// How the command is asked to speak, its errors included.
    #[must_use]
    pub fn format(&self) -> Format {
        match self {
            Command::Run(run) => run.format.format,
            Command::Explore(explore) => explore.format.format,
            Command::Replay(replay) => replay.format.unwrap_or(Format::Text),
            Command::List { format, .. }
            | Command::CheckAll { format }
            | Command::Dev(Dev::Check { format }) => format.format,
            Command::Watch(_)
            | Command::Break(_)
            | Command::Hint { .. }
            | Command::Lesson { .. }
            | Command::Glossary { .. }
            | Command::Reset { .. }
            | Command::Solution { .. }
            | Command::Languages(_)
            | Command::Evidence
            | Command::Dev(Dev::New { .. }) => Format::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Word;
    use clap::CommandFactory;

    fn command(args: &[&str]) -> Option<Command> {
        let args = std::iter::once("kit").chain(args.iter().copied());
        Cli::try_parse_from(args).unwrap().command
    }

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_help_of_run_documents_every_verdict_word_once() {
        let documented = |word: &Word| {
            let starts = format!("  {} ", word.as_str());
            RUN_HELP
                .lines()
                .filter(|line| line.starts_with(&starts))
                .count()
        };
        for word in Word::ALL {
            assert_eq!(documented(&word), 1, "{}", word.as_str());
        }
    }

    #[test]
    fn commands_are_read() {
        assert_eq!(command(&[]), None);
        assert_eq!(
            command(&["watch", "--poll"]),
            Some(Command::Watch(Watch { poll: true }))
        );
        let json = FormatArg {
            format: Format::Json,
        };
        assert_eq!(
            command(&["list", "--format", "json"]),
            Some(Command::List {
                topic: None,
                format: json
            })
        );
        let explore = Explore {
            file: "a.rs".into(),
            search: Search {
                schedules: Some(100),
                unreduced: false,
            },
            format: json,
        };
        assert_eq!(
            command(&["explore", "a.rs", "--schedules", "100", "--format", "json"]),
            Some(Command::Explore(explore))
        );
        let run = Run {
            name: Some("two_users".into()),
            file: Some("a.rs".into()),
            format: FormatArg {
                format: Format::Text,
            },
        };
        assert_eq!(
            command(&["run", "two_users", "--file", "a.rs"]),
            Some(Command::Run(run))
        );
        assert_eq!(
            command(&["dev", "new", "x", "--chapter", "01_waiting"]),
            Some(Command::Dev(Dev::New {
                name: "x".into(),
                chapter: "01_waiting".into()
            }))
        );
    }

    #[test]
    fn usage_errors_end_with_2() {
        for args in [
            &["kit", "nosuch"][..],
            &["kit", "run", "--file", "a.rs"],
            &["kit", "run", "a", "b"],
            &["kit", "list", "--format", "yaml"],
            &["kit", "reset"],
            &["kit", "explore"],
            &["kit", "explore", "a.rs", "--schedules", "0"],
            &["kit", "replay", "a.rs", "--ending", "0"],
            &["kit", "replay", "--ending", "1"],
            &["kit", "dev", "new", "x"],
        ] {
            assert_eq!(
                Cli::try_parse_from(args).unwrap_err().exit_code(),
                2,
                "{args:?}"
            );
        }
    }
}
