//! `kit watch`: save a file, see the verdict.
//!
//! One loop turns whatever happens (a key, a saved file, a finished check, a signal) into an
//! [`Event`], asks the pure [`update`](update::update) what follows, draws the pure
//! [`view`](view::view), and carries out the effects. This file is that loop and nothing else; it
//! decides nothing.

mod editor;
mod files;
pub(crate) mod keys;
mod press;
pub(crate) mod signals;
mod state;
pub(crate) mod terminal;
#[cfg(test)]
mod tests;
mod update;
mod view;

use crate::commands::{Reset, put_back};
use crate::course::{Course, Exercise};
use crate::feedback::Style;
use crate::grade::{BuildProgress, Graded, Grader};
use crate::state::{Progress, Store, WatchLock};
use anyhow::Context;
use editor::Place;
use files::Files;
use signals::{Signal, Signals};
use state::{Job, State};
use std::collections::{HashMap, VecDeque};
use std::io;
use std::path::PathBuf;
use terminal::{Kind, Terminal};
use tokio::process::Child;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{Instant, sleep_until};
use update::{Effect, Event, Look};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Look at the files regularly instead of waiting for the system to report saves.
    pub poll: bool,
}

/// Watches the course until the learner quits.
///
/// # Errors
/// Another watcher has the folder, its files cannot be watched, or the terminal cannot be used.
pub fn run(course: Course, options: Options) -> anyhow::Result<()> {
    // One thread is enough: everything here waits nearly all of the time.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let lock = WatchLock::acquire(&course.root)?;
        // Signals before the terminal: from here on, none of them ends the process before the
        // terminal is as it was found.
        let signals = Signals::listen()?;
        let terminal = Terminal::open().context("cannot use the terminal")?;
        let mailbox = unbounded_channel();
        let mut watcher: Watcher<Grader> =
            Watcher::new(course, options, terminal, signals, mailbox)?;
        watcher.run().await;
        drop(lock);
        Ok(())
    })
}

/// The part of the kit that checks programs: a seam, so that the loop can be tested without a lab.
trait Engine: Clone + Send + Sync + 'static {
    fn open(
        root: PathBuf,
        progress: impl FnMut(BuildProgress) + Send + 'static,
    ) -> impl Future<Output = anyhow::Result<Self>> + Send;

    /// Dropping the future ends whatever it started.
    fn check(
        &self,
        exercise: Exercise,
        file: PathBuf,
    ) -> impl Future<Output = anyhow::Result<Graded>> + Send;
}

impl Engine for Grader {
    async fn open(
        root: PathBuf,
        mut progress: impl FnMut(BuildProgress) + Send + 'static,
    ) -> anyhow::Result<Grader> {
        Grader::open(&root, &mut progress).await
    }

    async fn check(&self, exercise: Exercise, _own_file: PathBuf) -> anyhow::Result<Graded> {
        self.grade_own(&exercise).await
    }
}

/// What the loop holds on to. Dropping it ends everything that it has started.
struct Watcher<E> {
    state: State,
    root: PathBuf,
    began: Instant,
    terminal: Terminal,
    style: Style,
    signals: Signals,
    files: Files,
    store: Store,
    /// As on the disk; the state has a copy.
    progress: Progress,
    engine: Option<E>,
    /// All that runs beside the loop: checks, and the opening of the lab.
    work: JoinSet<Done<E>>,
    checks: HashMap<Job, AbortHandle>,
    /// Another program that has the terminal. While it has, nothing is drawn and no key is read, but
    /// saves are checked.
    guest: Option<(Child, Guest)>,
    mailbox: UnboundedReceiver<Event>,
    post: UnboundedSender<Event>,
    ended: bool,
}

/// Who may have the terminal for a while.
enum Guest {
    /// An editor, by its program's name.
    Editor(String),
    /// A command of the kit's own.
    Kit(&'static str),
}

/// What a piece of work beside the loop comes back with.
enum Done<E> {
    Opened(anyhow::Result<E>),
    Checked(Job, anyhow::Result<Box<Graded>>),
}

/// One thing that woke the loop.
enum Woken<E> {
    Event(Event),
    Keys(io::Result<Vec<keys::Key>>),
    Work(Done<E>),
    Signal(Signal),
    GuestLeft(io::Result<std::process::ExitStatus>),
}

impl<E: Engine> Watcher<E> {
    fn new(
        mut course: Course,
        options: Options,
        terminal: Terminal,
        signals: Signals,
        (post, mailbox): (UnboundedSender<Event>, UnboundedReceiver<Event>),
    ) -> anyhow::Result<Watcher<E>> {
        // File events come with canonical paths.
        let root = course
            .root
            .canonicalize()
            .with_context(|| course.root.display().to_string())?;
        course.root.clone_from(&root);
        let tell = post.clone();
        // The loop is gone when nobody receives; then nothing needs to be told.
        let (files, unusual) = Files::watch(&root, options.poll, move |change| {
            let _ = tell.send(Event::Changed(change));
        })?;
        let (store, progress, notice) = Store::open(&root);
        for sentence in notice.map(|notice| notice.0).into_iter().chain(unusual) {
            post.send(Event::Told(sentence))?;
        }
        let current = first_shown(&course, &progress);
        let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let state = State::new(course, progress.clone(), current, terminal.size(), workers);
        let style = match terminal.kind() {
            Kind::Screen if wants_colour() => Style::coloured(),
            Kind::Screen | Kind::Lines => Style::plain(),
        };
        Ok(Watcher {
            state,
            root,
            began: Instant::now(),
            terminal,
            style,
            signals,
            files,
            store,
            progress,
            engine: None,
            work: JoinSet::new(),
            checks: HashMap::new(),
            guest: None,
            mailbox,
            post,
            ended: false,
        })
    }

    /// Runs until the learner quits, a signal ends it, or nobody can see it any more.
    async fn run(&mut self) {
        let mut effects = update::start(&self.state);
        let mut events = VecDeque::new();
        loop {
            // The screen first: some effects take a moment, such as writing to a slow disk.
            if self.draw().is_err() {
                return;
            }
            for effect in effects {
                events.extend(self.perform(effect));
            }
            if self.ended {
                return;
            }
            if events.is_empty() {
                let woken = self.sleep().await;
                events.extend(self.translate(woken));
            }
            effects = match events.pop_front() {
                Some(event) => update::update(&mut self.state, event, self.began.elapsed()),
                None => Vec::new(),
            };
        }
    }

    /// Waits for the next thing to happen. Every branch can be dropped at its `await` without
    /// losing anything, so the ones that did not win simply wait again the next time.
    async fn sleep(&mut self) -> Woken<E> {
        let due = self.state.pending.due.map(|due| self.began + due);
        tokio::select! {
            // From above: a flood of changes cannot keep `q` waiting, and the news of a lab that
            // is being built, which were sent before its end, are read before it.
            biased;
            signal = self.signals.next() => Woken::Signal(signal),
            keys = self.terminal.keys(), if self.guest.is_none() => Woken::Keys(keys),
            Some(event) = self.mailbox.recv() => Woken::Event(event),
            done = next_done(&mut self.work) => Woken::Work(done),
            status = closed(&mut self.guest) => Woken::GuestLeft(status),
            () = at(due) => Woken::Event(Event::Due),
        }
    }

    fn translate(&mut self, woken: Woken<E>) -> Vec<Event> {
        match woken {
            Woken::Event(event) => vec![event],
            Woken::Keys(Ok(keys)) => keys.into_iter().map(Event::Key).collect(),
            Woken::Keys(Err(_)) | Woken::Signal(Signal::End) => vec![Event::Ended],
            // Ctrl-C in an editor is meant for the editor.
            Woken::Signal(Signal::Interrupt) if self.guest.is_some() => Vec::new(),
            Woken::Signal(Signal::Interrupt) => vec![Event::Ended],
            Woken::Signal(Signal::Resized) => vec![Event::Resized(self.terminal.size())],
            Woken::Work(Done::Opened(Ok(engine))) => {
                self.engine = Some(engine);
                vec![Event::LabOpened(Ok(()))]
            }
            Woken::Work(Done::Opened(Err(error))) => {
                vec![Event::LabOpened(Err(format!("{error:#}")))]
            }
            Woken::Work(Done::Checked(job, result)) => {
                self.checks.remove(&job);
                vec![Event::Graded(
                    job,
                    result.map_err(|error| format!("{error:#}")),
                )]
            }
            Woken::GuestLeft(status) => self.take_back(status),
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        if self.guest.is_some() || self.terminal.kind() == Kind::Lines {
            return Ok(());
        }
        self.terminal.draw(view::view(&self.state, self.style))
    }

    /// Carries out one effect. What it leads to at once is an event again.
    fn perform(&mut self, effect: Effect) -> Vec<Event> {
        match effect {
            Effect::OpenLab => {
                let (root, post) = (self.root.clone(), self.post.clone());
                let progress = move |step| {
                    let _ = post.send(Event::LabBuilding(step));
                };
                self.work
                    .spawn(async move { Done::Opened(E::open(root, progress).await) });
            }
            Effect::Look(exercises) => return vec![Event::Looked(self.look(&exercises))],
            Effect::Grade(job, exercise) => return self.check(job, &exercise),
            Effect::Cancel(job) => {
                if let Some(check) = self.checks.remove(&job) {
                    check.abort();
                }
            }
            Effect::ReadCourse => {
                let course = Course::open(&self.root).map_err(|error| error.to_string());
                return vec![Event::CourseRead(course)];
            }
            Effect::WatchAgain => self.files.watch_again(&self.root),
            Effect::Remember(memory) => {
                let course = &self.state.course;
                let change = |progress: &mut Progress| memory.apply(progress, course);
                let notice = self.store.update(&mut self.progress, change);
                let told = notice.map(|notice| Event::Told(notice.0));
                return [Event::Saved(self.progress.clone())]
                    .into_iter()
                    .chain(told)
                    .collect();
            }
            Effect::ReadSolution(name) => return self.read_solution(&name),
            Effect::Reset(name) => return self.reset(&name),
            Effect::OpenEditor(name) => return self.open_editor(&name),
            Effect::ReadLesson(chapter) => return self.read_lesson(&chapter),
            Effect::Play(command, name) => return self.play(command, &name),
            Effect::Say(saying) if self.terminal.kind() == Kind::Lines => {
                let lines = view::lines(&self.state, &saying, self.style);
                self.ended |= self.terminal.print(&lines).is_err();
            }
            Effect::Say(_) => {}
            Effect::Redraw => self.terminal.forget(),
            Effect::Suspend => {
                self.ended |= self.terminal.suspend().is_err();
                return vec![Event::Resized(self.terminal.size())];
            }
            Effect::Quit => self.ended = true,
        }
        Vec::new()
    }

    /// Reads small files without leaving the loop: handing them to another thread and waiting for
    /// it would take longer than reading does.
    fn look(&self, exercises: &[String]) -> Vec<Look> {
        let known = exercises
            .iter()
            .filter_map(|name| self.state.course.exercise(name));
        known
            .map(|exercise| Look {
                exercise: exercise.name.clone(),
                source: files::look(&self.root.join(exercise.file())),
                check: files::look(&self.root.join(exercise.check_file()))
                    .sha256()
                    .map(str::to_owned),
            })
            .collect()
    }

    fn check(&mut self, job: Job, exercise: &str) -> Vec<Event> {
        let (Some(engine), Some(exercise)) = (
            self.engine.clone(),
            self.state.course.exercise(exercise).cloned(),
        ) else {
            let sentence = format!("{exercise} is no longer in the course.");
            return vec![Event::Graded(job, Err(sentence))];
        };
        let file = self.root.join(exercise.file());
        let check = self.work.spawn(async move {
            Done::Checked(job, engine.check(exercise, file).await.map(Box::new))
        });
        self.checks.insert(job, check);
        Vec::new()
    }

    fn read_solution(&self, name: &str) -> Vec<Event> {
        let Some(exercise) = self.state.course.exercise(name) else {
            return Vec::new();
        };
        let file = exercise.solution_file();
        let text = std::fs::read_to_string(self.root.join(&file));
        vec![Event::SolutionRead(
            text.map_err(|error| format!("{file} cannot be read: {error}")),
        )]
    }

    fn read_lesson(&self, chapter: &str) -> Vec<Event> {
        let course = &self.state.course;
        let text = match course.find_chapter(chapter) {
            Ok(chapter) => course
                .read_lesson(chapter)
                .map_err(|error| format!("{error:#}")),
            Err(error) => Err(error.to_string()),
        };
        vec![Event::LessonRead(text)]
    }

    fn reset(&self, name: &str) -> Vec<Event> {
        let Some(exercise) = self.state.course.exercise(name) else {
            return Vec::new();
        };
        let file = exercise.file();
        let sentence = match put_back(&self.state.course, exercise) {
            Ok(Reset::Unchanged) => format!("{file} is already as it was at the start."),
            Ok(Reset::Restored) => format!("{file} is back."),
            Ok(Reset::Replaced { backup }) => {
                format!("{file} is as it was at the start. Your version is kept as {backup}")
            }
            Err(error) => format!("{error:#}"),
        };
        vec![Event::Told(sentence)]
    }

    fn open_editor(&mut self, name: &str) -> Vec<Event> {
        let Some(exercise) = self.state.course.exercise(name) else {
            return Vec::new();
        };
        let launch = match editor::choose(|variable| std::env::var(variable).ok()) {
            Ok(launch) => launch,
            Err(sentence) => return vec![Event::Told(sentence)],
        };
        let file = exercise.file();
        if launch.place == Place::Terminal {
            self.terminal.release();
        }
        let started = launch.command(&self.root.join(&file)).spawn();
        match (started, launch.place) {
            (Ok(editor), Place::Terminal) => {
                self.guest = Some((editor, Guest::Editor(launch.program)));
                Vec::new()
            }
            (Ok(_), Place::Window) => {
                vec![Event::Told(format!(
                    "{file} is open in {}.",
                    launch.program
                ))]
            }
            (Err(error), place) => {
                if place == Place::Terminal {
                    self.ended |= self.terminal.take().is_err();
                }
                let program = launch.program;
                vec![Event::Told(format!(
                    "Your editor did not start ({program}: {error}). Look at $VISUAL and $EDITOR."
                ))]
            }
        }
    }

    fn take_back(&mut self, status: io::Result<std::process::ExitStatus>) -> Vec<Event> {
        let guest = self.guest.take().map(|(_, guest)| guest);
        self.ended |= self.terminal.take().is_err();
        let mut events = vec![Event::Resized(self.terminal.size())];
        let said = match (status, guest) {
            (Ok(status), Some(guest)) if !status.success() => Some(match guest {
                Guest::Editor(program) => format!("{program} ended with {status}."),
                Guest::Kit("replay") => {
                    "That run cannot be walked through any more. Press r to check again.".to_owned()
                }
                Guest::Kit(command) => {
                    format!(
                        "`kit {command}` could not go on. Press r to see what the program does."
                    )
                }
            }),
            _ => None,
        };
        events.extend(said.map(Event::Told));
        events
    }

    /// Gives the terminal to another command of the kit's.
    fn play(&mut self, command: &'static str, name: &str) -> Vec<Event> {
        let kit = std::env::current_exe();
        self.terminal.release();
        let started = kit.and_then(|kit| {
            let mut process = tokio::process::Command::new(kit);
            process.arg("--course").arg(&self.root);
            process.args([command, name]).spawn()
        });
        match started {
            Ok(child) => {
                self.guest = Some((child, Guest::Kit(command)));
                Vec::new()
            }
            Err(error) => {
                self.ended |= self.terminal.take().is_err();
                vec![Event::Told(format!(
                    "`kit {command}` did not start: {error}"
                ))]
            }
        }
    }
}

/// Where the learner left off, even if that is done: only keys move on.
fn first_shown(course: &Course, progress: &Progress) -> usize {
    let left_off = progress
        .current
        .as_deref()
        .and_then(|name| course.position(name));
    left_off.unwrap_or_else(|| progress.current(course, &progress.standings(course)))
}

/// <https://no-color.org>: set to anything but nothing.
fn wants_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// The next piece of work that is done. Cancelled work is never done.
async fn next_done<E: 'static>(work: &mut JoinSet<Done<E>>) -> Done<E> {
    loop {
        match work.join_next().await {
            Some(Ok(done)) => return done,
            Some(Err(error)) if error.is_cancelled() => {}
            Some(Err(error)) => std::panic::resume_unwind(error.into_panic()),
            None => std::future::pending().await,
        }
    }
}

async fn closed(guest: &mut Option<(Child, Guest)>) -> io::Result<std::process::ExitStatus> {
    match guest {
        Some((guest, _)) => guest.wait().await,
        None => std::future::pending().await,
    }
}

/// Without a moment to wait for there is no timer, and so nothing that wakes the process up.
async fn at(due: Option<Instant>) {
    match due {
        Some(due) => sleep_until(due).await,
        None => std::future::pending().await,
    }
}
