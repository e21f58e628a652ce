//! Which of the things that could happen next does: the choices of one schedule, and the walk
//! through all schedules. Pure: it knows threads as numbers and accesses as keys.
//!
//! Depth first, with sleep sets (Godefroid, *Partial-Order Methods for the Verification of
//! Concurrent Systems*, 1996): after a thread's step was explored at some point, that step is
//! not tried again there later until something that depends on it has happened. Each class of
//! schedules that differ only in the order of independent steps is run at least once.

mod footprint;

pub use footprint::Footprint;
pub(crate) use footprint::Numbered;

use kit_record::{Assumption, Basis, Limit, Schedule, Turn};
use std::collections::{BTreeMap, BTreeSet};

/// What the explorer says at a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Take(usize),
    /// Everything that could follow was seen before: give up this schedule.
    Prune,
    /// The program did something else than in the last run with the same choices.
    Diverged,
    /// The schedule that is followed has come to its end, and asks what to do.
    Open,
    /// The schedule that is followed asks at this place, counted from 1, for what cannot be done.
    Off(usize),
}

/// How often somebody looks at the same thing in vain before it is said to spin, at first: one line
/// may well look twice.
const LOOKS: u32 = 1;
/// Rounds of somebody whom nobody disturbs, after which it does not leave its loop by itself.
const FOR_EVER: u32 = 2_500;
/// The same of somebody who was tried on the same line before.
const VERY_LONG: u32 = 250;
/// So many are tried on the same line.
const TRIED: usize = 8;
/// Rounds that somebody goes round before the others go on.
const A_WHILE: u32 = 40;

/// How far to explore.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Schedules to run depth first, at most.
    pub schedules: u64,
    /// If that was not enough: schedules to run with random choices.
    pub random: u64,
}

impl Budget {
    /// At most so many schedules, divided as usual.
    #[must_use]
    pub fn of(schedules: u64) -> Budget {
        let random = schedules / 5;
        Budget {
            schedules: schedules - random,
            random,
        }
    }
}

impl Budget {
    /// What a check has, whose verdict somebody waits for who has just saved: with programs of an
    /// exercise's size, less than a second.
    #[must_use]
    pub fn of_a_check() -> Budget {
        Budget {
            schedules: 3_000,
            random: 500,
        }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Budget {
            schedules: 20_000,
            random: 5_000,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Mode {
    /// Always the first option.
    First,
    /// The last, so many times, and then the first.
    Last {
        left: usize,
    },
    Depth,
    Random {
        state: u64,
    },
    Follow(Following),
}

/// A schedule that is followed.
#[derive(Debug, PartialEq, Eq)]
struct Following {
    schedule: Schedule,
    /// How many of its turns were taken.
    at: usize,
    manner: Manner,
}

/// What to do where a schedule does not fit or has come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Take the first possibility instead: the program may have been changed since.
    Loosely,
    /// Say so if it does not fit; take the first possibilities after its end.
    Exactly,
    /// The same, but ask what to do after its end.
    Asking,
}

#[derive(Debug)]
struct Node {
    options: Vec<usize>,
    chosen: usize,
    /// Of the steps taken here before the chosen one.
    footprints: Vec<Footprint>,
    /// Whether this was a choice between threads.
    threads: bool,
}

/// Somebody who goes on alone, after the end of a schedule that is followed.
#[derive(Debug, Default)]
struct Persisting {
    /// After so many rounds it goes round for ever, or the others go on.
    rounds: u32,
    then_others: bool,
    /// How often it went round, and whether it left its loop then.
    came_to: Option<(u32, bool)>,
    /// Whether time would have passed meanwhile: then no schedule leads to the same run.
    held_up: bool,
}

#[derive(Debug)]
pub struct Explorer {
    mode: Mode,
    reduce: bool,
    stack: Vec<Node>,
    depth: usize,
    sleeping: Vec<(usize, Footprint)>,
    /// The node at which the step that runs now was chosen, if it was one.
    deciding: Option<usize>,
    stepping: Option<usize>,
    /// Whether a value was chosen during that step: it may touch other things with another value.
    valued: bool,
    /// What was assumed, and what was left out, in any of the runs.
    basis: Basis,
    /// Whether all that can follow in this run is known from others.
    known: bool,
    /// What was decided in this run.
    taken: Vec<Turn>,
    /// Whether to go on where the run would be stuck for want of room in a channel.
    beyond: bool,
    /// By the line, who spins there, and how often it had looked at something else before.
    spins: BTreeMap<(Option<u32>, usize, u32), Schedule>,
    /// Whom to let go on alone, if anybody.
    persisting: Option<Persisting>,
    /// How often somebody looks at the same thing in vain before it is said to spin.
    patience: u32,
    /// After how many looks in vain somebody left its loop by itself, and on which line.
    left: Option<(u32, Option<u32>)>,
    /// What its schedules rest on, and what has turned out to belong there: see [`Explorer::note`].
    premises: BTreeSet<Turn>,
    noted: BTreeSet<Turn>,
    /// Whether it makes a difference which thread a task or a job is on.
    tracks_threads: bool,
    noticed: Noticed,
}

/// What runs showed of how a program uses the threads of its runtimes. It decides what else there is
/// to explore.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// So many tasks, at most, kept a worker from running others while they waited, in one run.
    pub blocking_tasks: usize,
    /// One of them had woken another before, in the same poll.
    pub keeps_next: bool,
    /// A task or a job looked at which thread it is on.
    pub looks: bool,
    /// So many tasks, at most, were on the workers of one runtime.
    pub most_tasks: usize,
    /// There was a runtime with several threads whose number is not written.
    pub open: bool,
    /// On a runtime with several threads, all of which are one here, somebody kept that one.
    pub keeps_all: bool,
}

impl Explorer {
    /// The one schedule in which the first option is always taken.
    #[must_use]
    pub fn first() -> Explorer {
        Explorer::new(Mode::First, false)
    }

    /// All schedules, depth first.
    #[must_use]
    pub fn depth_first(reduce: bool) -> Explorer {
        Explorer::new(Mode::Depth, reduce)
    }

    /// One schedule, with the last of what is possible at each choice: not for ever, because it may be
    /// somebody who only looks whether the others have done something.
    #[must_use]
    pub fn last() -> Explorer {
        Explorer::new(Mode::Last { left: 200 }, false)
    }

    /// One schedule with random choices.
    #[must_use]
    pub fn random(seed: u64) -> Explorer {
        // SplitMix64's first step, so that small seeds differ in all bits.
        let state = (seed.wrapping_add(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        Explorer::new(Mode::Random { state: state | 1 }, false)
    }

    fn new(mode: Mode, reduce: bool) -> Explorer {
        Explorer {
            mode,
            reduce,
            stack: Vec::new(),
            depth: 0,
            sleeping: Vec::new(),
            deciding: None,
            stepping: None,
            valued: false,
            basis: Basis::default(),
            known: false,
            taken: Vec::new(),
            beyond: false,
            spins: BTreeMap::new(),
            persisting: None,
            patience: LOOKS,
            left: None,
            premises: BTreeSet::new(),
            noted: BTreeSet::new(),
            tracks_threads: false,
            noticed: Noticed::default(),
        }
    }

    /// The same, with schedules that rest on these.
    #[must_use]
    pub fn resting_on(self, premises: impl IntoIterator<Item = Turn>) -> Explorer {
        let premises = premises.into_iter().collect();
        Explorer { premises, ..self }
    }

    /// All schedules once more, from the first.
    #[must_use]
    pub fn anew(&self, tracks_threads: bool, premises: BTreeSet<Turn>) -> Explorer {
        Explorer::depth_first(self.reduce)
            .tracking_threads(tracks_threads)
            .with_patience(self.patience)
            .resting_on(premises)
    }

    #[must_use]
    pub fn premises(&self) -> &BTreeSet<Turn> {
        &self.premises
    }

    /// Whether that is one of the premises.
    #[must_use]
    pub fn rests_on(&self, premise: Turn) -> bool {
        self.premises.contains(&premise)
    }

    /// Some steps are of no interest to anybody before somebody has looked at what they change. To
    /// be called where that happens: all schedules are to have those steps then.
    pub fn note(&mut self, premise: Turn) {
        if !self.premises.contains(&premise) {
            self.noted.insert(premise);
        }
    }

    /// If there is something that the schedules should have rested on: all that they must.
    #[must_use]
    pub fn better_premises(&self) -> Option<BTreeSet<Turn>> {
        let all = || self.premises.union(&self.noted).copied().collect();
        (!self.noted.is_empty()).then(all)
    }

    /// The same, and where nothing can go on, on as if every channel had room: to see who would
    /// have received.
    #[must_use]
    pub fn beyond(self) -> Explorer {
        Explorer {
            beyond: true,
            ..self
        }
    }

    #[must_use]
    pub fn goes_beyond(&self) -> bool {
        self.beyond
    }

    /// The same, with so many workers where their number is not written, each of which alone runs the
    /// task that it is handed next.
    #[must_use]
    pub fn with_workers(mut self, workers: usize) -> Explorer {
        self.premises.insert(Turn::Workers(number(workers)));
        self
    }

    #[must_use]
    pub fn few_workers(&self) -> Option<usize> {
        self.premises.iter().find_map(|premise| match premise {
            Turn::Workers(number) => usize::try_from(*number).ok(),
            _ => None,
        })
    }

    /// The same, where it makes a difference which thread a task or a job is on.
    #[must_use]
    pub fn tracking_threads(self, tracks: bool) -> Explorer {
        Explorer {
            tracks_threads: tracks,
            ..self
        }
    }

    #[must_use]
    pub fn tracks_threads(&self) -> bool {
        self.tracks_threads
    }

    pub fn noticed(&mut self) -> &mut Noticed {
        &mut self.noticed
    }

    /// One schedule that is known.
    #[must_use]
    pub fn follow(schedule: Schedule, manner: Manner) -> Explorer {
        let premises = schedule.premises().to_vec();
        let following = Following {
            schedule,
            at: 0,
            manner,
        };
        Explorer::new(Mode::Follow(following), false).resting_on(premises)
    }

    /// Whether other schedules than this one are of interest.
    #[must_use]
    pub fn explores(&self) -> bool {
        !matches!(self.mode, Mode::First)
    }

    /// Whether whoever could go is to be a candidate: because each is to get its turn sooner or
    /// later, whatever the others do, or because somebody else has chosen.
    #[must_use]
    pub fn takes_all(&self) -> bool {
        matches!(self.mode, Mode::Random { .. } | Mode::Follow(_))
    }

    /// To be called where some schedules are not explored: a thread that could go is not named as a
    /// candidate, or something happens between whose steps others could come.
    pub fn leave_out(&mut self, why: Limit) {
        if !self.known {
            self.basis.limits.insert(why);
        }
    }

    /// Whether that was so in any of the runs.
    #[must_use]
    pub fn has_left_out(&self) -> bool {
        !self.basis.limits.is_empty()
    }

    /// To be called where `thread` could go, and is not named as a candidate, because it looks again
    /// and again at what does not change.
    /// `before` tells one such loop from others.
    pub fn spin(&mut self, thread: usize, line: Option<u32>, before: u32) {
        let key = (line, thread, before);
        if self.known || self.mode != Mode::Depth || self.spins.contains_key(&key) {
            return;
        }
        let alike = self.spins.keys().filter(|(other, ..)| *other == line);
        if alike.count() < TRIED {
            let turn = Turn::Go(number(thread));
            let turns = self.taken.iter().copied().chain([turn]).collect();
            self.spins.insert(key, Schedule(turns));
        }
        self.assume(Assumption::Spin { line });
    }

    /// Runs that let those go on who spin, each on which line: alone for very long, and alone for a
    /// while before the others.
    pub fn spins(&self) -> impl Iterator<Item = (Option<u32>, Explorer)> {
        let mut last = None;
        self.spins.iter().flat_map(move |((line, ..), schedule)| {
            let first = last.replace(*line) != Some(*line);
            let alone = Persisting {
                rounds: if first { FOR_EVER } else { VERY_LONG },
                ..Persisting::default()
            };
            let a_while = Persisting {
                rounds: A_WHILE,
                then_others: true,
                ..Persisting::default()
            };
            let (line, premises) = (*line, self.premises.clone());
            [alone, a_while].into_iter().map(move |persisting| {
                let follow = Explorer::follow(schedule.clone(), Manner::Loosely);
                let explorer = Explorer {
                    persisting: Some(persisting),
                    ..follow.resting_on(premises.clone())
                };
                (line, explorer)
            })
        })
    }

    /// Somebody went round so often in vain that it was said to spin, and left its loop all the same.
    pub fn note_left(&mut self, rounds: u32, line: Option<u32>) {
        if self.mode == Mode::Depth && self.left.is_none_or(|(most, _)| most < rounds) {
            self.left = Some((rounds, line));
        }
    }

    /// After how many rounds, and on which line.
    pub fn take_left(&mut self) -> Option<(u32, Option<u32>)> {
        self.left.take()
    }

    /// The same, where whoever looks at something so often in vain goes on looking.
    #[must_use]
    pub fn with_patience(self, looks: u32) -> Explorer {
        Explorer {
            patience: looks,
            ..self
        }
    }

    #[must_use]
    pub fn patience(&self) -> u32 {
        self.patience
    }

    /// It is not so that whoever spins on this line does so until something changes.
    pub fn refute_spin(&mut self, line: Option<u32>) {
        self.basis.assumptions.remove(&Assumption::Spin { line });
        self.leave_out(Limit::Spin { line });
    }

    /// Whether the run has come so far that nobody but the one who goes then is to go on.
    #[must_use]
    pub fn persists(&self) -> bool {
        let Mode::Follow(following) = &self.mode else {
            return false;
        };
        let persists = |p: &Persisting| p.came_to.is_none();
        self.persisting.as_ref().is_some_and(persists) && following.at >= following.schedule.0.len()
    }

    /// That one goes round, so often until now. Whether there is no more to see of it.
    pub fn note_round(&mut self, rounds: u32) -> bool {
        let Some(persisting) = &mut self.persisting else {
            return false;
        };
        let enough = persisting.came_to.is_none() && rounds > persisting.rounds;
        if enough {
            persisting.came_to = Some((rounds, false));
        }
        enough && !persisting.then_others
    }

    /// That one went round so often, and then left its loop by itself, or did not at all.
    pub fn note_rounds(&mut self, rounds: u32, leaves: bool) {
        if let Some(persisting) = &mut self.persisting {
            persisting.came_to.get_or_insert((rounds, leaves));
        }
    }

    /// Time would pass if that one were not to go on.
    pub fn note_held_up(&mut self) {
        if let Some(persisting) = &mut self.persisting {
            persisting.held_up = true;
        }
    }

    /// Whether that was so.
    #[must_use]
    pub fn is_held_up(&self) -> bool {
        self.persisting.as_ref().is_some_and(|p| p.held_up)
    }

    /// How often it went round, and whether it left its loop then.
    #[must_use]
    pub fn rounds(&self) -> Option<(u32, bool)> {
        self.persisting.as_ref().and_then(|p| p.came_to)
    }

    /// To be called where the program would notice if this were not so.
    pub fn assume(&mut self, assumption: Assumption) {
        self.basis.assumptions.insert(assumption);
    }

    /// What was assumed, and what was left out, in any of the runs.
    #[must_use]
    pub fn basis(&self) -> &Basis {
        &self.basis
    }

    /// To be called where an earlier run was the same from here on: there is nothing to choose any
    /// more. The run goes on, because one that is abandoned leaves behind what it had, but it is
    /// not one more schedule. Somebody else's choices are followed all the same.
    pub fn know_the_rest(&mut self) {
        self.known = matches!(self.mode, Mode::Depth);
    }

    /// Whether that was so in the last run.
    #[must_use]
    pub fn knows_the_rest(&self) -> bool {
        self.known
    }

    /// To be called before each run with the same explorer.
    pub fn begin(&mut self) {
        self.depth = 0;
        self.known = false;
        self.sleeping.clear();
        self.deciding = None;
        self.stepping = None;
        self.taken.clear();
        self.taken.extend(&self.premises);
        if let Mode::Follow(following) = &mut self.mode {
            following.at = following.schedule.premises().len();
        }
    }

    /// What was decided in the last run.
    pub fn take_schedule(&mut self) -> Schedule {
        Schedule(std::mem::take(&mut self.taken))
    }

    /// Prepares the next schedule. False if there is none: all were run.
    pub fn advance(&mut self) -> bool {
        while let Some(node) = self.stack.last_mut() {
            if node.chosen + 1 < node.options.len() {
                node.chosen += 1;
                return true;
            }
            self.stack.pop();
        }
        false
    }

    /// To be called after each run; `ran` is what its last step touched.
    pub fn end(&mut self, ran: Footprint) {
        self.end_step(ran);
    }

    /// Chooses which thread takes its next step; `ran` is what the last step touched, and `several`
    /// says whether more than one could, candidate or not.
    pub fn thread(&mut self, candidates: &[usize], several: bool, ran: Footprint) -> Choice {
        let choice = self.choose_thread(candidates, several, ran);
        if let (Choice::Take(index), true) = (choice, several) {
            self.taken.push(Turn::Go(number(candidates[index])));
        }
        choice
    }

    fn choose_thread(&mut self, candidates: &[usize], several: bool, ran: Footprint) -> Choice {
        match &mut self.mode {
            Mode::Depth => {}
            Mode::Follow(_) if !several => return Choice::Take(0),
            Mode::Follow(following) => {
                return following.next(|turn| match turn {
                    Turn::Go(who) => candidates.iter().position(|c| number(*c) == who),
                    _ => None,
                });
            }
            Mode::First | Mode::Last { .. } | Mode::Random { .. } => {
                return Choice::Take(self.pick(candidates.len()));
            }
        }
        self.end_step(ran);
        if self.known {
            return Choice::Take(0);
        }
        let awake: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|c| !self.reduce || self.sleeping.iter().all(|(asleep, _)| asleep != c))
            .collect();
        if awake.is_empty() {
            return Choice::Prune;
        }
        let thread = if awake.len() == 1 {
            self.deciding = None;
            awake[0]
        } else {
            match self.decide(awake, true) {
                Some(thread) => thread,
                None => return Choice::Diverged,
            }
        };
        self.stepping = Some(thread);
        match candidates.iter().position(|c| *c == thread) {
            Some(index) => Choice::Take(index),
            None => Choice::Diverged,
        }
    }

    /// Chooses among `count` other possibilities: which timer fires, which waiter is notified.
    pub fn value(&mut self, count: usize) -> Choice {
        if count <= 1 {
            return Choice::Take(0);
        }
        let choice = self.choose_value(count);
        if let Choice::Take(index) = choice {
            self.taken.push(Turn::Pick(number(index)));
        }
        choice
    }

    fn choose_value(&mut self, count: usize) -> Choice {
        match &mut self.mode {
            Mode::Depth if self.known => return Choice::Take(0),
            Mode::Depth => {}
            Mode::Follow(following) => {
                return following.next(|turn| match turn {
                    Turn::Pick(which) => (0..count).find(|index| number(*index) == which),
                    _ => None,
                });
            }
            Mode::First | Mode::Last { .. } | Mode::Random { .. } => {
                return Choice::Take(self.pick(count));
            }
        }
        // Whoever sleeps was explored with every value, so it sleeps on until something that depends
        // on it happens.
        self.valued = true;
        let deciding = self.deciding;
        let choice = self.decide((0..count).collect(), false);
        self.deciding = deciding;
        choice.map_or(Choice::Diverged, Choice::Take)
    }

    fn decide(&mut self, options: Vec<usize>, threads: bool) -> Option<usize> {
        let depth = self.depth;
        self.depth += 1;
        if depth == self.stack.len() {
            self.stack.push(Node {
                options,
                chosen: 0,
                footprints: Vec::new(),
                threads,
            });
        } else if self.stack[depth].options != options || self.stack[depth].threads != threads {
            return None;
        }
        let node = &self.stack[depth];
        if threads && self.reduce {
            let done = node
                .options
                .iter()
                .copied()
                .zip(node.footprints.iter().cloned());
            self.sleeping.extend(done.take(node.chosen));
        }
        self.deciding = Some(depth);
        Some(node.options[node.chosen])
    }

    fn end_step(&mut self, ran: Footprint) {
        let Some(thread) = self.stepping.take() else {
            return;
        };
        self.sleeping
            .retain(|(asleep, footprint)| *asleep != thread && footprint.sleeps_through(&ran));
        if let Some(depth) = self.deciding.take() {
            let node = &mut self.stack[depth];
            if node.footprints.len() == node.chosen {
                node.footprints.push(ran);
            } else if self.valued {
                node.footprints[node.chosen].merge(ran);
            }
        }
        self.valued = false;
    }

    fn pick(&mut self, count: usize) -> usize {
        match &mut self.mode {
            Mode::First | Mode::Depth | Mode::Follow(_) => 0,
            Mode::Last { left: 0 } => 0,
            Mode::Last { left } => {
                *left -= 1;
                count - 1
            }
            Mode::Random { state } => {
                // xorshift64 (Marsaglia, 2003).
                *state ^= *state << 13;
                *state ^= *state >> 7;
                *state ^= *state << 17;
                usize::try_from(*state >> 33).unwrap_or(0) % count
            }
        }
    }
}

impl Following {
    /// The next turn, if `place` finds it among the possibilities.
    fn next(&mut self, place: impl Fn(Turn) -> Option<usize>) -> Choice {
        let turn = self.schedule.0.get(self.at).copied();
        self.at += 1;
        match (turn.map(place), self.manner) {
            (Some(Some(index)), _) => Choice::Take(index),
            (Some(None), Manner::Exactly | Manner::Asking) => {
                // What it rests on is no decision.
                Choice::Off(self.at - self.schedule.premises().len())
            }
            (None, Manner::Asking) => Choice::Open,
            (Some(None), Manner::Loosely) | (None, _) => Choice::Take(0),
        }
    }
}

/// As a schedule writes it.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    //! Leaving out schedules must leave out no outcome: small programs are run on all schedules and
    //! on those that remain, and must end in the same ways.

    use super::*;

    #[test]
    fn what_is_known_from_another_run_is_run_once_and_not_counted() {
        let mut explorer = Explorer::depth_first(false);
        let (mut runs, mut counted) = (0, 0);
        loop {
            explorer.begin();
            if explorer.value(2) == Choice::Take(1) {
                explorer.know_the_rest();
            }
            explorer.value(3);
            explorer.end(Footprint::default());
            runs += 1;
            counted += u32::from(!explorer.knows_the_rest());
            if !explorer.advance() {
                break;
            }
        }
        assert_eq!((runs, counted), (4, 3));
        assert!(!explorer.has_left_out());
    }

    /// A step of a simulated thread.
    #[derive(Clone, Copy, Debug)]
    enum Step {
        Read(usize),
        Write(usize),
        Add(usize),
        Lock(usize),
        Unlock(usize),
        /// Shares the lock; a reader may have to queue once behind a writer who waits.
        Share(usize),
        Unshare(usize),
        /// Until a signal comes, with whatever came before forgotten.
        Wait(usize),
        /// The same, but once for each thread it may end for no reason.
        LooseWait(usize),
        /// The same, but its time may be up.
        TimedWait(usize),
        /// Wakes one of those who wait.
        Signal(usize),
        Join(usize),
    }

    const PLACES: usize = 2;

    /// What a program did, as far as anybody can tell: the values, what each thread saw, and who
    /// could not go on.
    type Outcome = (Vec<u64>, Vec<Vec<u64>>, Vec<bool>);

    struct Simulation<'a> {
        program: &'a [Vec<Step>],
        next: Vec<usize>,
        values: Vec<u64>,
        holders: Vec<Option<usize>>,
        readers: Vec<Vec<usize>>,
        woken: Vec<bool>,
        /// Who stands behind a writer.
        queued: Vec<bool>,
        /// Whose wait has ended for no reason, and who had to queue.
        ended_early: Vec<bool>,
        had_to_queue: Vec<bool>,
        seen: Vec<Vec<u64>>,
    }

    /// What is touched when somebody may no longer be able to go on.
    const ABLE: u64 = 40;
    /// What is seen by those whose wait ends by itself.
    const EARLY: u64 = 1_000;

    impl Simulation<'_> {
        fn step(&self, thread: usize) -> Option<Step> {
            self.program[thread].get(self.next[thread]).copied()
        }

        fn ended(&self, thread: usize) -> bool {
            self.step(thread).is_none()
        }

        fn able(&self, thread: usize) -> bool {
            match self.step(thread) {
                None => false,
                Some(Step::Lock(lock)) => {
                    self.holders[lock].is_none() && self.readers[lock].is_empty()
                }
                Some(Step::Share(lock)) => {
                    let queues = self.queued[thread] && self.has_writers(lock);
                    self.holders[lock].is_none() && !queues
                }
                Some(Step::Wait(_) | Step::LooseWait(_) | Step::TimedWait(_)) => self.woken[thread],
                Some(Step::Join(other)) => self.ended(other),
                Some(_) => true,
            }
        }

        fn has_writers(&self, lock: usize) -> bool {
            let waits = |thread| matches!(self.step(thread), Some(Step::Lock(of)) if of == lock);
            (0..self.program.len()).any(waits)
        }

        /// Who waits for this, and was not woken.
        fn waits(&self, thread: usize) -> Option<usize> {
            match self.step(thread) {
                Some(Step::Wait(x) | Step::LooseWait(x) | Step::TimedWait(x)) => {
                    (!self.woken[thread]).then_some(x)
                }
                _ => None,
            }
        }

        fn may_end_early(&self, thread: usize) -> bool {
            let may = match self.step(thread) {
                Some(Step::LooseWait(_)) => !self.ended_early[thread],
                Some(Step::TimedWait(_)) => true,
                _ => false,
            };
            may && self.waits(thread).is_some()
        }

        /// Nobody can go on: the time of one wait is up.
        fn fire_timer(&mut self) -> bool {
            let timed = |thread: &usize| {
                matches!(self.step(*thread), Some(Step::TimedWait(_))) && !self.woken[*thread]
            };
            let first = (0..self.program.len()).find(timed);
            if let Some(thread) = first {
                self.woken[thread] = true;
                self.seen[thread].push(EARLY);
            }
            first.is_some()
        }

        /// As the world does: a wait begins in the step before it, and is a step when it ends.
        fn take(&mut self, thread: usize, explorer: &mut Explorer) -> Footprint {
            let mut ran = Footprint::default();
            let step = self.step(thread).expect("an able thread has a step");
            let (place, lock, signal) = (|x| x as u64, |x| 10 + x as u64, |x| 20 + x as u64);
            match step {
                Step::Read(x) => {
                    ran.touch(place(x), false);
                    self.seen[thread].push(self.values[x]);
                }
                Step::Write(x) => {
                    ran.touch(place(x), true);
                    self.values[x] = 100 * (thread as u64 + 1) + self.next[thread] as u64;
                }
                Step::Add(x) => {
                    ran.touch(place(x), true);
                    self.values[x] += 1;
                }
                Step::Lock(x) => {
                    ran.touch(lock(x), true);
                    self.holders[x] = Some(thread);
                }
                Step::Share(x) => {
                    ran.touch(lock(x), false);
                    if !self.queued[thread] && self.must_queue(thread, x, explorer) {
                        return ran;
                    }
                    self.queued[thread] = false;
                    self.readers[x].push(thread);
                }
                Step::Unshare(x) => {
                    ran.touch(lock(x), false);
                    self.readers[x].retain(|reader| *reader != thread);
                }
                Step::Unlock(x) => {
                    ran.touch(lock(x), true);
                    self.holders[x] = None;
                }
                Step::Wait(x) | Step::LooseWait(x) | Step::TimedWait(x) => {
                    ran.touch(signal(x), true);
                    if !std::mem::take(&mut self.woken[thread]) {
                        ran.touch(ABLE, true);
                        self.ended_early[thread] |= matches!(step, Step::LooseWait(_));
                        self.seen[thread].push(EARLY);
                    }
                }
                Step::Signal(x) => {
                    ran.touch(signal(x), true);
                    self.wake_one(x, explorer);
                }
                Step::Join(other) => ran.touch(30 + other as u64, false),
            }
            self.next[thread] += 1;
            match self.step(thread) {
                Some(Step::Wait(x) | Step::LooseWait(x) | Step::TimedWait(x)) => {
                    ran.touch(signal(x), true);
                }
                Some(Step::Lock(x)) => ran.touch(lock(x), true),
                _ => {}
            }
            if self.ended(thread) {
                ran.touch(30 + thread as u64, true);
                if thread == 0 {
                    ran.touch_everything();
                }
            }
            ran
        }

        fn must_queue(&mut self, thread: usize, lock: usize, explorer: &mut Explorer) -> bool {
            if self.had_to_queue[thread] || !self.has_writers(lock) {
                return false;
            }
            let must = explorer.value(2) == Choice::Take(1);
            self.had_to_queue[thread] = must;
            self.queued[thread] = must;
            must
        }

        fn wake_one(&mut self, signal: usize, explorer: &mut Explorer) {
            let waits = |thread: &usize| self.waits(*thread) == Some(signal);
            let waiting: Vec<usize> = (0..self.program.len()).filter(waits).collect();
            if waiting.is_empty() {
                return;
            }
            let Choice::Take(index) = explorer.value(waiting.len()) else {
                panic!("a simulation does the same with the same choices")
            };
            self.woken[waiting[index]] = true;
        }
    }

    /// One schedule: `None` if it was given up.
    fn run(program: &[Vec<Step>], explorer: &mut Explorer) -> Option<Outcome> {
        let threads = program.len();
        let mut simulation = Simulation {
            program,
            next: vec![0; threads],
            values: vec![0; PLACES],
            holders: vec![None; PLACES],
            readers: vec![Vec::new(); PLACES],
            woken: vec![false; threads],
            queued: vec![false; threads],
            ended_early: vec![false; threads],
            had_to_queue: vec![false; threads],
            seen: vec![Vec::new(); threads],
        };
        explorer.begin();
        let mut current = 0;
        let mut ran = Footprint::default();
        // The main thread's end is the program's.
        while !simulation.ended(0) {
            let in_order = (0..threads).map(|k| (current + k) % threads);
            let able: Vec<usize> = in_order.filter(|thread| simulation.able(*thread)).collect();
            if !able.contains(&current) {
                ran.touch(ABLE, false);
            }
            if able.is_empty() {
                if !simulation.fire_timer() {
                    break;
                }
                ran.touch_everything();
                continue;
            }
            let early = (0..threads).filter(|thread| simulation.may_end_early(*thread));
            let candidates: Vec<usize> = able.iter().copied().chain(early).collect();
            match explorer.thread(&candidates, candidates.len() > 1, std::mem::take(&mut ran)) {
                Choice::Take(index) => current = candidates[index],
                Choice::Prune => {
                    explorer.end(ran);
                    return None;
                }
                _ => panic!("a simulation does the same with the same choices"),
            }
            ran = simulation.take(current, explorer);
        }
        explorer.end(ran);
        let stuck = (0..threads)
            .map(|thread| !simulation.ended(thread))
            .collect();
        Some((simulation.values, simulation.seen, stuck))
    }

    fn outcomes(program: &[Vec<Step>], reduce: bool) -> (BTreeSet<Outcome>, u64) {
        let mut explorer = Explorer::depth_first(reduce);
        let (mut outcomes, mut runs) = (BTreeSet::new(), 0);
        loop {
            outcomes.extend(run(program, &mut explorer));
            runs += 1;
            if !explorer.advance() {
                return (outcomes, runs);
            }
        }
    }

    /// A program of two or three threads with a handful of steps each.
    fn program(seed: u64) -> Vec<Vec<Step>> {
        let mut random = Explorer::random(seed);
        let mut threads: Vec<Vec<Step>> = (0..2 + random.pick(2)).map(|_| Vec::new()).collect();
        let lengths = if threads.len() == 2 { 5 } else { 3 };
        for (thread, steps) in threads.iter_mut().enumerate() {
            let mut held = None;
            for _ in 0..1 + random.pick(lengths) {
                let place = random.pick(PLACES);
                let step = match (random.pick(10), held) {
                    (0 | 1, _) => Step::Read(place),
                    (2, _) => Step::Write(place),
                    (3, _) => Step::Add(place),
                    (4, _) => Step::Signal(place),
                    (5, None) => match random.pick(3) {
                        0 => Step::Wait(place),
                        1 => Step::LooseWait(place),
                        _ => Step::TimedWait(place),
                    },
                    (6, None) if thread == 0 => Step::Join(1),
                    (7, None) => {
                        held = Some(Step::Unlock(place));
                        Step::Lock(place)
                    }
                    (_, None) => {
                        held = Some(Step::Unshare(place));
                        Step::Share(place)
                    }
                    // Reads once more, which may wait for a writer who waits for it.
                    (6, Some(Step::Unshare(lock))) => Step::Share(lock),
                    (_, Some(unlock)) => {
                        held = None;
                        unlock
                    }
                };
                steps.push(step);
            }
        }
        threads
    }

    #[test]
    fn leaving_out_schedules_leaves_out_no_outcome() {
        let (mut all, mut fewer) = (0, 0);
        for seed in 0..2_000 {
            let program = program(seed);
            let (everything, runs) = outcomes(&program, false);
            let (remaining, reduced_runs) = outcomes(&program, true);
            assert_eq!(remaining, everything, "{program:?}");
            all += runs;
            fewer += reduced_runs;
        }
        assert!(
            fewer * 2 < all,
            "{fewer} schedules of {all} remain: nothing is left out"
        );
    }
}
