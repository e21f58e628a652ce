//! What the watcher does: a pure function from what happened to what follows,
//! `(State, Event, now) → (State, Effects)`. All decisions are here and in [`super::press`], and
//! none of it touches a file, a process, a clock or a terminal.

use super::files::{Change, Found};
use super::keys::Key;
use super::press::press;
use super::state::{Inputs, Job, Lab, Mode, Shown, State, Sweep};
use super::terminal::Size;
use crate::course::{Course, INFO};
use crate::feedback::SourceLines;
use crate::grade::{BuildProgress, Graded};
use crate::state::Progress;
use std::time::Duration;

/// Everything that can happen to the watcher.
#[derive(Debug)]
pub enum Event {
    Key(Key),
    Resized(Size),
    /// A file may have changed.
    Changed(Change),
    /// The moment that [`super::state::Pending::due`] named has come.
    Due,
    Looked(Vec<Look>),
    CourseRead(Result<Course, String>),
    LabBuilding(BuildProgress),
    LabOpened(Result<(), String>),
    Graded(Job, Result<Box<Graded>, String>),
    /// The progress as it is now, with what other kits in this folder have added to it.
    Saved(Progress),
    SolutionRead(Result<String, String>),
    LessonRead(Result<String, String>),
    /// A sentence about something that was asked for: it is done, or why not.
    Told(String),
    /// A signal asked the process to end, or the terminal is gone.
    Ended,
}

/// What an exercise's files held when they were looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub exercise: String,
    pub source: Found,
    /// The check file's hash.
    pub check: Option<String>,
}

/// Everything that the watcher can do to the world. Exercises are given by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    OpenLab,
    Look(Vec<String>),
    Grade(Job, String),
    /// Ends a check and whatever it started. Its result is never seen.
    Cancel(Job),
    ReadCourse,
    WatchAgain,
    Remember(Memory),
    ReadSolution(String),
    Reset(String),
    OpenEditor(String),
    /// Of a chapter.
    ReadLesson(String),
    /// Gives the terminal to a command of the kit, which is about this exercise: `replay`, `break`.
    Play(&'static str, String),
    /// For those who read lines and not a screen.
    Say(Saying),
    Redraw,
    Suspend,
    Quit,
}

/// A change to what is kept between runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Memory {
    Passed {
        exercise: String,
        sha256: String,
    },
    Failed {
        exercise: String,
        sha256: String,
        signature: String,
    },
    Climbed {
        exercise: String,
    },
    MovedTo {
        exercise: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saying {
    /// What is shown about the current exercise.
    Result,
    Sentence(String),
}

/// How long to wait for the rest of a save whose end no event tells, from its first event on.
const SAVE_TAKES: Duration = Duration::from_millis(8);
/// How long a file that is missing or empty may be one that is just being saved.
const DOUBT_TAKES: Duration = Duration::from_millis(60);

impl Memory {
    /// Does nothing to an exercise that the course no longer has.
    pub fn apply(&self, progress: &mut Progress, course: &Course) {
        match self {
            Memory::Passed { exercise, sha256 } => progress.pass(exercise, sha256),
            Memory::Failed {
                exercise,
                sha256,
                signature,
            } => {
                progress.fail(exercise, sha256, signature);
            }
            Memory::Climbed { exercise } => {
                if let Some(exercise) = course.exercise(exercise) {
                    progress.climb(exercise);
                }
            }
            Memory::MovedTo { exercise } => progress.current = Some(exercise.clone()),
        }
    }
}

/// The effects to begin with.
#[must_use]
pub fn start(state: &State) -> Vec<Effect> {
    vec![Effect::OpenLab, look_at_all(state)]
}

/// What follows from an event. `now` is the time since the watcher began.
#[must_use]
pub fn update(state: &mut State, event: Event, now: Duration) -> Vec<Effect> {
    match event {
        Event::Key(key) => press(state, key),
        Event::Resized(size) => {
            state.size = size;
            vec![Effect::Redraw]
        }
        Event::Changed(change) => changed(state, change, now),
        Event::Due => settle(state),
        Event::Looked(looks) => looks
            .into_iter()
            .flat_map(|look| looked(state, look, now))
            .collect(),
        Event::CourseRead(read) => course_read(state, read),
        // News of a building that is over may still be under way.
        Event::LabBuilding(_) if !matches!(state.lab, Lab::Opening(_)) => Vec::new(),
        Event::LabBuilding(progress) => {
            let first = state.lab == Lab::Opening(None);
            state.lab = Lab::Opening(Some(progress));
            let sentence = "The lab is being built. That happens once, and takes a minute or two.";
            first
                .then(|| Effect::Say(Saying::Sentence(sentence.to_owned())))
                .into_iter()
                .collect()
        }
        Event::LabOpened(Ok(())) => {
            state.lab = Lab::Ready;
            check_again(state)
        }
        Event::LabOpened(Err(sentence)) => {
            state.lab = Lab::Failed(sentence);
            vec![Effect::Say(Saying::Result)]
        }
        Event::Graded(job, result) => graded(state, job, result),
        Event::Saved(progress) => {
            state.progress = progress;
            Vec::new()
        }
        Event::SolutionRead(Ok(text)) => {
            state.mode = Mode::Solution(text);
            state.scroll = 0;
            Vec::new()
        }
        Event::LessonRead(Ok(text)) => {
            state.mode = Mode::Lesson(text);
            state.scroll = 0;
            Vec::new()
        }
        Event::SolutionRead(Err(sentence))
        | Event::LessonRead(Err(sentence))
        | Event::Told(sentence) => tell(state, sentence),
        Event::Ended => vec![Effect::Quit],
    }
}

/// Has the current exercise checked, whatever is in its file.
pub(super) fn check_again(state: &mut State) -> Vec<Effect> {
    state.inputs = None;
    vec![Effect::Look(vec![state.exercise().name.clone()])]
}

/// Puts another exercise on the screen.
pub(super) fn go_to(state: &mut State, index: usize) -> Vec<Effect> {
    state.mode = Mode::Exercise;
    state.scroll = 0;
    if index == state.current {
        return Vec::new();
    }
    let mut effects = cancel_check(state);
    state.current = index;
    state.shown = Shown::Nothing;
    state.wants_the_verdict = false;
    state.pending.doubt = false;
    let exercise = state.exercise().name.clone();
    effects.push(remember(state, Memory::MovedTo { exercise }));
    effects.extend(check_again(state));
    effects
}

/// Begins to check all exercises, or stops doing so.
pub(super) fn toggle_sweep(state: &mut State) -> Vec<Effect> {
    if let Some(sweep) = state.sweep.take() {
        state.notice = Some("Stopped. What passed until then is kept.".to_owned());
        return sweep.running.into_keys().map(Effect::Cancel).collect();
    }
    if state.lab != Lab::Ready {
        state.notice = Some("The lab is not ready yet.".to_owned());
        return Vec::new();
    }
    let waiting = state
        .course
        .exercises
        .iter()
        .map(|exercise| exercise.name.clone())
        .collect();
    state.sweep = Some(Sweep {
        waiting,
        ..Sweep::default()
    });
    fill_sweep(state)
}

pub(super) fn remember(state: &mut State, memory: Memory) -> Effect {
    memory.apply(&mut state.progress, &state.course);
    Effect::Remember(memory)
}

fn changed(state: &mut State, change: Change, now: Duration) -> Vec<Effect> {
    let complete = match change {
        Change::Everything => {
            let names = state
                .course
                .exercises
                .iter()
                .map(|exercise| exercise.name.clone());
            state.pending.exercises.extend(names);
            state.pending.course = true;
            wait_for_the_rest(state, now, SAVE_TAKES);
            return vec![Effect::WatchAgain];
        }
        Change::File { path, complete } if path == INFO => {
            state.pending.course = true;
            complete
        }
        Change::File { path, complete } => {
            let mut exercises = state.course.exercises.iter();
            let owner =
                exercises.find(|exercise| exercise.file() == path || exercise.check_file() == path);
            let Some(owner) = owner else {
                return Vec::new();
            };
            state.pending.exercises.insert(owner.name.clone());
            complete
        }
    };
    if complete {
        return settle(state);
    }
    wait_for_the_rest(state, now, SAVE_TAKES);
    Vec::new()
}

/// The wait is bounded by its first event: later ones cannot put it off.
fn wait_for_the_rest(state: &mut State, now: Duration, longest: Duration) {
    let due = now + longest;
    state.pending.due = Some(state.pending.due.map_or(due, |earlier| earlier.min(due)));
}

fn settle(state: &mut State) -> Vec<Effect> {
    state.pending.due = None;
    let mut effects = Vec::new();
    if std::mem::take(&mut state.pending.course) {
        effects.push(Effect::ReadCourse);
    }
    let exercises = std::mem::take(&mut state.pending.exercises);
    if !exercises.is_empty() {
        effects.push(Effect::Look(exercises.into_iter().collect()));
    }
    effects
}

fn looked(state: &mut State, look: Look, now: Duration) -> Vec<Effect> {
    if look.exercise == state.exercise().name {
        return looked_at_current(state, look, now);
    }
    let after = look.source.sha256();
    let before = remember_hash(state, &look.exercise, after);
    if before.is_none() || after.is_none() || before.as_deref() == after {
        return Vec::new();
    }
    let sentence = format!(
        "You saved {}, but this screen is about {}. Press l to choose another exercise.",
        look.exercise,
        state.exercise().name
    );
    tell(state, sentence)
}

fn looked_at_current(state: &mut State, look: Look, now: Duration) -> Vec<Effect> {
    let Look {
        exercise,
        source,
        check,
    } = look;
    let may_be_half_saved = match &source {
        Found::Missing => true,
        Found::Text(source) => source.text.is_empty(),
        Found::Odd(_) => false,
    };
    if may_be_half_saved && !state.pending.doubt {
        state.pending.doubt = true;
        state.pending.exercises.insert(exercise);
        wait_for_the_rest(state, now, DOUBT_TAKES);
        return Vec::new();
    }
    state.pending.doubt = may_be_half_saved;
    remember_hash(state, &exercise, source.sha256());
    let inputs = Inputs { source, check };
    if state.lab != Lab::Ready || state.inputs.as_ref() == Some(&inputs) {
        return Vec::new();
    }
    if state.inputs.is_some() {
        state.notice = None;
    }
    let mut effects = cancel_check(state);
    if inputs.source == Found::Missing {
        state.shown = Shown::Missing;
        effects.push(Effect::Say(Saying::Result));
    } else {
        let job = next_job(state);
        state.checking = Some(job);
        effects.push(Effect::Grade(job, exercise));
    }
    state.inputs = Some(inputs);
    effects
}

/// `None` for a file that cannot be a program. Tells what its hash was before.
fn remember_hash(state: &mut State, exercise: &str, sha256: Option<&str>) -> Option<String> {
    let before = match sha256 {
        Some(sha256) => state.hashes.insert(exercise.to_owned(), sha256.to_owned()),
        None => state.hashes.remove(exercise),
    };
    if let (Some(before), Some(after)) = (&before, sha256)
        && before != after
    {
        state.saved.insert(exercise.to_owned());
    }
    before
}

fn graded(state: &mut State, job: Job, result: Result<Box<Graded>, String>) -> Vec<Effect> {
    if state.checking == Some(job) {
        state.checking = None;
        let exercise = state.exercise().name.clone();
        let mut effects = vec![Effect::Say(Saying::Result)];
        state.finished = None;
        if let Ok(graded) = &result {
            let finishes = state.progress.finishes(&state.course, state.exercise());
            state.finished = finishes.filter(|_| graded.verdict.passed());
            effects.extend(keep(state, &exercise, graded));
        }
        show(state, result);
        return effects;
    }
    // Neither awaited nor of the sweep: it was cancelled when it had just ended.
    let running = state
        .sweep
        .as_mut()
        .and_then(|sweep| Some((sweep.running.remove(&job)?, sweep)));
    let Some((exercise, sweep)) = running else {
        return Vec::new();
    };
    sweep.finished += 1;
    let mut effects = Vec::new();
    if let Ok(graded) = result {
        sweep.passed += usize::from(graded.verdict.passed());
        effects.extend(keep(state, &exercise, &graded));
    }
    effects.extend(fill_sweep(state));
    effects
}

fn show(state: &mut State, result: Result<Box<Graded>, String>) {
    // Whoever reads something else keeps their place.
    if state.mode == Mode::Exercise {
        state.scroll = 0;
    }
    state.shown = match result {
        Ok(graded) => {
            let lines = SourceLines::new(&graded.source);
            Shown::Verdict(graded, lines)
        }
        Err(sentence) => Shown::Failed(sentence),
    };
}

/// Remembers a verdict, unless just this is remembered already. The hash that counts is the one of
/// what was graded, which may be newer than what was looked at.
fn keep(state: &mut State, exercise: &str, graded: &Graded) -> Option<Effect> {
    let sha256 = graded.source_sha256.clone();
    remember_hash(state, exercise, Some(&sha256));
    let exercise = exercise.to_owned();
    let memory = if graded.verdict.passed() {
        if state.progress.is_done(&exercise, Some(&sha256)) {
            return None;
        }
        Memory::Passed { exercise, sha256 }
    } else {
        let signature = graded.verdict.signature.clone();
        if state.progress.failure(&exercise, Some(&sha256)) == Some(signature.as_str()) {
            return None;
        }
        Memory::Failed {
            exercise,
            sha256,
            signature,
        }
    };
    Some(remember(state, memory))
}

fn fill_sweep(state: &mut State) -> Vec<Effect> {
    let mut effects = Vec::new();
    while let Some(sweep) = &mut state.sweep {
        if sweep.total() == sweep.finished {
            let (passed, total) = (sweep.passed, sweep.finished);
            state.sweep = None;
            effects.extend(tell(
                state,
                format!("All checked: {passed} of {total} pass."),
            ));
        } else if sweep.running.len() < state.workers
            && let Some(exercise) = sweep.waiting.pop_front()
        {
            state.last_job += 1;
            sweep.running.insert(state.last_job, exercise.clone());
            effects.push(Effect::Grade(state.last_job, exercise));
        } else {
            break;
        }
    }
    effects
}

fn course_read(state: &mut State, read: Result<Course, String>) -> Vec<Effect> {
    let course = match read {
        Ok(course) => course,
        Err(sentence) => {
            state.course_error = Some(sentence.clone());
            return vec![Effect::Say(Saying::Sentence(sentence))];
        }
    };
    state.course_error = None;
    let before = state.exercise().clone();
    state.course = course;
    let last = state.course.exercises.len() - 1;
    state.current = state
        .course
        .position(&before.name)
        .unwrap_or(state.current.min(last));
    let mut effects = Vec::new();
    if *state.exercise() != before {
        effects.extend(cancel_check(state));
        state.inputs = None;
        if state.exercise().name != before.name {
            state.shown = Shown::Nothing;
        }
    }
    effects.push(look_at_all(state));
    effects
}

fn look_at_all(state: &State) -> Effect {
    Effect::Look(
        state
            .course
            .exercises
            .iter()
            .map(|exercise| exercise.name.clone())
            .collect(),
    )
}

fn cancel_check(state: &mut State) -> Vec<Effect> {
    state
        .checking
        .take()
        .map(Effect::Cancel)
        .into_iter()
        .collect()
}

fn next_job(state: &mut State) -> Job {
    state.last_job += 1;
    state.last_job
}

fn tell(state: &mut State, sentence: String) -> Vec<Effect> {
    state.notice = Some(sentence.clone());
    vec![Effect::Say(Saying::Sentence(sentence))]
}
