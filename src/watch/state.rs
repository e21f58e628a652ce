//! What the watcher knows: plain data, and questions about it. Everything on the screen is a
//! function of this. Knows nothing of files, processes, clocks or terminals.

use super::files::Found;
use super::terminal::Size;
use crate::course::{Course, Exercise};
use crate::feedback::SourceLines;
use crate::grade::{BuildProgress, Graded};
use crate::state::{Finished, Progress, Standing, count_done};
use crate::verdict::Word;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

#[derive(Clone, Debug)]
pub struct State {
    pub course: Course,
    pub progress: Progress,
    /// Index of the exercise on the screen. Only keys change it.
    pub current: usize,
    pub lab: Lab,
    /// The last result for the exercise on the screen. It stays while the next one is awaited.
    pub shown: Shown,
    /// What the pass on the screen has completed.
    pub finished: Option<Finished>,
    /// What the last check of the exercise on the screen was about; absent if it has to be checked
    /// whatever is in its file.
    pub inputs: Option<Inputs>,
    /// The check of the exercise on the screen, while it runs.
    pub checking: Option<Job>,
    pub sweep: Option<Sweep>,
    /// The hash of each exercise's file when it was last looked at.
    pub hashes: BTreeMap<String, String>,
    /// Exercises that were saved since the watcher began. With any, the learner knows how.
    pub saved: BTreeSet<String>,
    /// Whether the learner wants to see what the kit found, rather than to look for it first.
    pub wants_the_verdict: bool,
    pub pending: Pending,
    pub mode: Mode,
    /// How many lines of the body are above the screen.
    pub scroll: usize,
    pub size: Size,
    /// A sentence about what just happened. The next key takes it away.
    pub notice: Option<String>,
    /// What is wrong with `info.toml`, until it is right again.
    pub course_error: Option<String>,
    /// How many checks may run at the same time when all are checked.
    pub workers: usize,
    pub last_job: Job,
}

/// Number of a check. Results of a check that nobody waits for any more are told by it.
pub type Job = u64;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lab {
    /// Being opened, which takes a moment, or built, which takes minutes.
    Opening(Option<BuildProgress>),
    Ready,
    /// One sentence: why, and what to do.
    Failed(String),
}

#[derive(Clone, Debug)]
pub enum Shown {
    Nothing,
    Verdict(Box<Graded>, SourceLines),
    /// The exercise's file is not there.
    Missing,
    /// The kit could not grade: a sentence.
    Failed(String),
}

/// Everything that decides about a verdict and can change under the watcher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    pub source: Found,
    /// The check file's hash.
    pub check: Option<String>,
}

/// What was reported as changed and has not been looked at yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    pub exercises: BTreeSet<String>,
    pub course: bool,
    /// When to look. Absent when nothing is pending, and then no timer runs.
    pub due: Option<Duration>,
    /// The current file was found missing or empty, as it is for a moment in the middle of some
    /// saves. The second time it is believed.
    pub doubt: bool,
}

/// Checking all exercises.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    pub waiting: VecDeque<String>,
    pub running: BTreeMap<Job, String>,
    pub passed: usize,
    pub finished: usize,
}

impl Sweep {
    #[must_use]
    pub fn total(&self) -> usize {
        self.waiting.len() + self.running.len() + self.finished
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    Exercise,
    List(List),
    Help,
    /// The text of a solution.
    Solution(String),
    /// The text of the chapter's lesson.
    Lesson(String),
    Glossary,
    Ask(Question),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Index among the exercises that the filter lets through.
    pub selected: usize,
    pub filter: String,
    /// Whether letters go to the filter.
    pub typing: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Reset,
    Solution,
    SolutionReally,
}

impl State {
    #[must_use]
    pub fn new(
        course: Course,
        progress: Progress,
        current: usize,
        size: Size,
        workers: usize,
    ) -> State {
        State {
            course,
            progress,
            current,
            lab: Lab::Opening(None),
            shown: Shown::Nothing,
            finished: None,
            inputs: None,
            checking: None,
            sweep: None,
            hashes: BTreeMap::new(),
            saved: BTreeSet::new(),
            wants_the_verdict: false,
            pending: Pending::default(),
            mode: Mode::Exercise,
            scroll: 0,
            size,
            notice: None,
            course_error: None,
            workers: workers.max(1),
            last_job: 0,
        }
    }

    #[must_use]
    pub fn exercise(&self) -> &Exercise {
        &self.course.exercises[self.current]
    }

    /// Whether there is a run of the exercise on the screen that failed, and can be walked through.
    #[must_use]
    pub fn shows_a_walk(&self) -> bool {
        matches!(&self.shown, Shown::Verdict(graded, _) if graded.witness.is_some())
    }

    /// Whether the exercise on the screen can be played: who goes next is to be chosen.
    #[must_use]
    pub fn can_be_played(&self) -> bool {
        let compiles = |graded: &Graded| graded.verdict.word != Word::CompileError;
        self.exercise().is_about_orders()
            && matches!(&self.shown, Shown::Verdict(graded, _) if compiles(graded))
    }

    /// Whether the learner is to look for what goes wrong before they are told: the file is as it was at the
    /// start, and nobody has seen yet what becomes of it.
    #[must_use]
    pub fn is_a_dare(&self) -> bool {
        let exercise = self.exercise();
        let untouched = !self.saved.contains(&exercise.name)
            && self.standing(exercise).is_open()
            && self.progress.rung(&exercise.name) == 0;
        let is_starters = |graded: &Graded| graded.verdict.signature == exercise.starter;
        let fails = matches!(&self.shown, Shown::Verdict(graded, _) if is_starters(graded));
        !self.wants_the_verdict && untouched && fails && self.can_be_played()
    }

    /// Where each exercise stands, in the course's order.
    #[must_use]
    pub fn standings(&self) -> Vec<Standing> {
        let exercises = self.course.exercises.iter();
        exercises.map(|exercise| self.standing(exercise)).collect()
    }

    #[must_use]
    pub fn standing(&self, exercise: &Exercise) -> Standing {
        let hash = self.hashes.get(&exercise.name).map(String::as_str);
        self.progress.standing(&exercise.name, hash)
    }

    #[must_use]
    pub fn count_done(&self) -> usize {
        count_done(&self.standings())
    }

    /// Indices of the exercises that the list shows.
    #[must_use]
    pub fn listed(&self, list: &List) -> Vec<usize> {
        let wanted = list.filter.to_lowercase();
        let matches = |exercise: &Exercise| {
            [&exercise.name, &exercise.chapter, &exercise.title]
                .into_iter()
                .chain(&exercise.topics)
                .any(|text| text.to_lowercase().contains(&wanted))
        };
        let all = self.course.exercises.iter().enumerate();
        all.filter(|(_, exercise)| matches(exercise))
            .map(|(index, _)| index)
            .collect()
    }
}
