//! The search for a run that refutes a program: schedule after schedule, until one fails, all were
//! run, or the budget is used up.
//!
//! Knows nothing of what is expected but that it can be asked of a run, nor of how a schedule is
//! run.

#[cfg(test)]
mod generated;

use crate::explore::{Budget, Explorer, Manner, Noticed};
use crate::recorder::needs_room;
use crate::repeating;
use crate::world::{self, PULSE, Tried};
use kit_record::{
    Assumption, Attempt, Basis, Expect, Exploration, Holder, Limit, Outcome, Request, Run,
    Schedule, Seen, Turn, Violation, What,
};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Steps over all schedules of one search, after which it is no longer exhaustive.
const STEP_BUDGET: u64 = 1_500_000;
/// The same for each schedule of a budget that is larger than usual.
const STEPS_PER_SCHEDULE: u64 = 75;
/// Schedules of a program that is about something else than its interleavings, in order: so many, or fewer
/// where their runs have more events together than nobody would notice. Half as many random ones follow.
const BY_THE_WAY: std::ops::RangeInclusive<u64> = 8..=60;
const EVENTS_BY_THE_WAY: u64 = 1_000;
/// Runs after which the memory that is left is looked at.
const LOOK_FOR_ROOM: u64 = 64;
/// How often a run is repeated to see whether the same schedule does the same. A map of two walks
/// them in the same order every other time, so that one such map is missed once in a million.
const REPEATS: usize = 20;
/// Events in all repetitions of a run, about.
const REPEATED_EVENTS: usize = 100_000;
/// Runs without an end after which no more is to be learnt: each takes very long.
const MOST_ENDLESS: u64 = 3;
/// Looks in vain of a loop that ends by itself, up to which all of them are explored.
const MOST_PATIENCE: u32 = 128;
/// Different endings that are kept. What ends in yet another way is run, and not listed.
const MOST_SEEN: usize = 1_000;
/// What all that they printed may come to, in bytes.
const MOST_PRINTED: usize = 8 << 20;

/// What is searched: a program and what each of its runs has to be.
pub(crate) struct Search<'a> {
    pub(crate) name: &'a str,
    pub(crate) expects: &'a [Expect],
    pub(crate) latencies: Arc<HashMap<String, Duration>>,
    /// Whether to go on after a failure and keep every different ending.
    pub(crate) all_outcomes: bool,
    /// Whether atomics are also explored with the memory orders that are written.
    pub(crate) memory_orders: bool,
    /// What all its schedules rest on.
    pub(crate) premises: BTreeSet<Turn>,
    pub(crate) body: &'a (dyn Fn() -> Option<String> + Sync),
}

/// What came of it.
pub(crate) struct Found {
    /// The first run that failed, or the first of all.
    pub(crate) run: Run,
    pub(crate) exploration: Exploration,
    pub(crate) seen: Vec<Seen>,
}

impl Found {
    /// The same, if its run refutes the program: what cannot be run to an end is no fault.
    fn if_refuted(self) -> Option<Found> {
        let ends = matches!(
            self.run.outcome,
            Outcome::Finished | Outcome::Panicked { .. } | Outcome::Stuck { .. }
        );
        (ends && self.run.failed()).then_some(self)
    }
}

/// One run of `body` on the first schedule.
pub(crate) fn observe(body: &dyn Fn() -> Option<String>) -> Run {
    match world::run_schedule(Explorer::first(), &Arc::default(), false, false, body).0 {
        Tried::Ran(run) => *run,
        Tried::Pruned => unreachable!("a single schedule is not pruned"),
    }
}

/// For each different ending of `body`, the first run that came to it, in the order in which they were
/// found. `None`: there are too many schedules to try them all.
pub(crate) fn observe_outcomes(
    body: &(dyn Fn() -> Option<String> + Sync),
    memory_orders: bool,
) -> Option<Vec<Run>> {
    let search = Search {
        name: "what is observed",
        expects: &[],
        latencies: Arc::default(),
        all_outcomes: true,
        memory_orders,
        premises: BTreeSet::new(),
        body,
    };
    let found = search.all(Budget::of_a_check(), &[], true);
    let first_of = |seen: &Seen| search.follow(&seen.schedule, false, true).run;
    let all = found.exploration.exhaustive;
    all.then(|| found.seen.iter().map(first_of).collect())
}

/// What exploring a program in this process came to: for benchmarks and comparisons with other
/// explorers.
#[derive(Debug)]
pub struct Explored {
    /// Schedules that were run to their end.
    pub schedules: u64,
    /// Schedules that were begun, with those that were given up because nothing new could follow.
    pub attempts: u64,
    pub exhaustive: bool,
    pub seen: Vec<Seen>,
}

/// How a program is explored in this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct How {
    /// Leave out schedules that differ only in the order of independent steps.
    pub reduce: bool,
    /// Explore atomics also with the memory orders that are written.
    pub memory_orders: bool,
    pub budget: Budget,
}

impl Default for How {
    fn default() -> How {
        How {
            reduce: true,
            memory_orders: false,
            budget: Budget::default(),
        }
    }
}

/// Runs `body` on all its schedules within the budget.
pub fn explore(how: How, body: impl Fn() + Sync) -> Explored {
    let search = Search {
        name: "",
        expects: &[],
        latencies: Arc::default(),
        all_outcomes: true,
        memory_orders: how.memory_orders,
        premises: BTreeSet::new(),
        body: &|| {
            body();
            None
        },
    };
    let mut tally = Tally::new(&search);
    let exhaustive = search.depth_first(how.budget, how.reduce, &mut tally) == Depth::Exhausted;
    Explored {
        schedules: tally.runs,
        attempts: tally.attempts,
        exhaustive,
        seen: tally.seen,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// There are no other schedules.
    Exhausted,
    /// There are more than the budget allows.
    GaveUp,
    /// One failed, and that was all that was asked for.
    Failed,
}

impl Search<'_> {
    pub(crate) fn run(&self, request: &Request, budget: Option<Budget>) -> Found {
        match (request, budget) {
            (Request::Follow { attempt, open }, budget) => {
                self.follow(&attempt.schedule, *open, budget.is_some())
            }
            (Request::Check { .. }, None) => self.once(),
            (
                Request::Check {
                    first,
                    unreduced,
                    schedules,
                    ..
                },
                Some(budget),
            ) => self.all(schedules.map_or(budget, Budget::of), first, !unreduced),
        }
    }

    fn once(&self) -> Found {
        let (run, mut used) = self.schedule(Explorer::first(), true);
        if used.noticed().keeps_all {
            return self.once_on_several_threads();
        }
        let run = run.expect("a single schedule is not pruned");
        let run = self.with_receivers(run, Explorer::first());
        alone(self.judge_together(run, None), false)
    }

    /// The same where somebody keeps a thread, which is not the only one: as if it were explored, since only
    /// then there are several.
    fn once_on_several_threads(&self) -> Found {
        let first = || Explorer::depth_first(false).resting_on(BTreeSet::from([Turn::Exact]));
        let (run, _) = self.schedule(first(), true);
        let run = run.expect("the first schedule is not pruned");
        let run = self.with_receivers(run, first());
        alone(self.judge_together(run, None), false)
    }

    /// Runs it twice in one run: what the first call leaves behind must make no difference to the second.
    /// `None`: it does not.
    pub(crate) fn second_call(&self) -> Option<Found> {
        let returns = |expect: &&Expect| matches!(expect, Expect::Returns { .. });
        let expects: Vec<Expect> = self.expects.iter().filter(returns).cloned().collect();
        let twice = Search {
            expects: &expects,
            latencies: Arc::clone(&self.latencies),
            premises: BTreeSet::new(),
            body: &|| {
                (self.body)();
                (self.body)()
            },
            ..*self
        };
        twice.once().if_refuted()
    }

    /// What comes of a program that is about something else than its interleavings must not be luck: so
    /// the result has to be right in any order of what is open, as far as a small budget goes. `None`:
    /// it is.
    pub(crate) fn by_the_way(&self, request: &Request, usual: &Run) -> Option<Found> {
        let Request::Check { first, .. } = request else {
            return None;
        };
        let results = self.expects.iter().filter(|it| it.is_about_the_result());
        let results: Vec<Expect> = results.cloned().collect();
        let in_any_order = Search {
            expects: &results,
            latencies: Arc::clone(&self.latencies),
            premises: BTreeSet::from([Turn::Exact]),
            all_outcomes: false,
            ..*self
        };
        let events = u64::try_from(usual.trace.events.len()).unwrap_or(u64::MAX);
        let schedules = EVENTS_BY_THE_WAY / events.max(1);
        let schedules = schedules.clamp(*BY_THE_WAY.start(), *BY_THE_WAY.end());
        let budget = Budget {
            schedules,
            random: schedules / 2,
        };
        in_any_order.all(budget, first, true).if_refuted()
    }

    fn follow(&self, schedule: &Schedule, open: bool, explored: bool) -> Found {
        let manner = if open {
            Manner::Asking
        } else {
            Manner::Exactly
        };
        let explored = explored || schedule.premises().contains(&Turn::Exact);
        let explorer = |manner| match explored {
            true => Explorer::follow(schedule.clone(), manner),
            false => Explorer::first(),
        };
        let (run, _) = self.schedule(explorer(manner), true);
        let run = run.expect("a single schedule is not pruned");
        alone(
            self.with_receivers(run, explorer(Manner::Exactly)),
            explored,
        )
    }

    fn all(&self, budget: Budget, first: &[Attempt], reduce: bool) -> Found {
        let mut tally = Tally::new(self);
        let mut depth = Depth::GaveUp;
        if !first.is_empty() {
            // What fails without any luck is told first, as it would be without that knowledge.
            let once = Budget {
                schedules: 1,
                ..budget
            };
            depth = self.depth_first(once, reduce, &mut tally);
        }
        if depth == Depth::GaveUp {
            depth = self.again(first, &mut tally);
        }
        if depth == Depth::GaveUp {
            let mut rest = Tally::resting_on(self, tally.premises);
            depth = self.depth_first(budget, reduce, &mut rest);
            tally = rest;
        }
        if depth == Depth::GaveUp {
            self.at_random(budget, &mut tally);
        }
        if tally.failed.is_none() && !self.with_workers(budget, reduce, &mut tally) {
            depth = Depth::GaveUp;
        }
        tally.conclude(depth == Depth::Exhausted)
    }

    /// Tries what failed before.
    fn again(&self, first: &[Attempt], tally: &mut Tally<'_>) -> Depth {
        for attempt in first.iter().filter(|attempt| attempt.scenario == self.name) {
            let explorer = Explorer::follow(attempt.schedule.clone(), Manner::Loosely);
            let (run, _) = self.schedule(explorer, false);
            let run = run.expect("a single schedule is not pruned");
            if run.failed() && tally.take(run) {
                return Depth::Failed;
            }
        }
        Depth::GaveUp
    }

    /// A task that waits for another and keeps its worker meanwhile may keep that other one from
    /// running. What the workers hand on to each other is tried first, with one for each task. Then,
    /// where their number is not written and so the machine's: with one, with two, until nothing fails
    /// or there is one for each task that waits so and one more, with which nothing can. The number
    /// that it takes is assumed. False if that could not be tried to its end.
    fn with_workers(&self, budget: Budget, reduce: bool, tally: &mut Tally<'_>) -> bool {
        let (noticed, premises) = (tally.noticed, tally.premises.clone());
        let tasks = noticed.most_tasks.max(1);
        let few = |number, budget| {
            let mut few = Tally::resting_on(self, premises.clone());
            few.stops_at_failure = true;
            let explorer = Explorer::depth_first(reduce).resting_on(premises.clone());
            let explorer = explorer.with_workers(number);
            let depth = self.depth_first_from(explorer, budget, &mut few);
            (few, depth)
        };
        if noticed.keeps_next {
            let (handed_on, depth) = few(tasks, budget);
            if handed_on.failed.is_some() {
                tally.join(handed_on.failed, handed_on.seen);
                return true;
            }
            if depth != Depth::Exhausted {
                tally.basis.join(&handed_on.basis);
                return false;
            }
        }
        if !noticed.open || noticed.blocking_tasks == 0 {
            return true;
        }
        let enough = tasks.min(noticed.blocking_tasks + 1);
        let small = Budget {
            schedules: budget.schedules / 4,
            ..budget
        };
        let holds = |number: &usize| {
            let (few, depth) = few(*number, small);
            few.failed.is_none() && depth == Depth::Exhausted
        };
        let needed = (1..enough).find(holds).unwrap_or(enough);
        if needed > 1 {
            let needed = u32::try_from(needed).unwrap_or(u32::MAX);
            tally
                .basis
                .assumptions
                .insert(Assumption::Threads { needed });
        }
        true
    }

    fn depth_first(&self, budget: Budget, reduce: bool, tally: &mut Tally<'_>) -> Depth {
        let explorer = Explorer::depth_first(reduce).resting_on(tally.premises.clone());
        self.depth_first_from(explorer, budget, tally)
    }

    fn depth_first_from(
        &self,
        mut explorer: Explorer,
        budget: Budget,
        tally: &mut Tally<'_>,
    ) -> Depth {
        let began = PULSE.load(Ordering::Relaxed);
        leave_out_unseen(&mut explorer);
        let depth = loop {
            let (run, used) = self.schedule(explorer, tally.runs == 0);
            explorer = used;
            let tracks = explorer.tracks_threads() || explorer.noticed().looks;
            let better = explorer.better_premises();
            if better.is_some() || tracks != explorer.tracks_threads() {
                // From the start: all its schedules have the same steps, and which of them are
                // independent is now another question.
                let premises = better.unwrap_or_else(|| explorer.premises().clone());
                *tally = Tally::anew(tally, premises.clone());
                explorer = explorer.anew(tracks, premises);
                leave_out_unseen(&mut explorer);
                continue;
            }
            if let Some((rounds, line)) = explorer.take_left() {
                if let Some(patient) = more_patient(&explorer, rounds) {
                    *tally = Tally::anew_after_all_held(tally, patient.premises().clone());
                    explorer = patient;
                    leave_out_unseen(&mut explorer);
                    continue;
                }
                explorer.refute_spin(line);
            }
            tally.attempts += 1;
            if run.is_some_and(|run| tally.take(run)) {
                break Depth::Failed;
            }
            if !explorer.advance() {
                let (rounds, runs) = self.try_spins(&mut explorer);
                if let Some(patient) = more_patient(&explorer, rounds) {
                    *tally = Tally::anew_after_all_held(tally, patient.premises().clone());
                    explorer = patient;
                    leave_out_unseen(&mut explorer);
                    continue;
                }
                let mut over = false;
                let news = runs.into_iter().filter(|(_, run)| self.is_new(run, tally));
                for (line, run) in news.collect::<Vec<_>>() {
                    let again = Explorer::follow(run.schedule, Manner::Exactly);
                    let again = again.resting_on(explorer.premises().clone());
                    let (run, _) = self.schedule(again, false);
                    let run = run.expect("a single schedule is not pruned");
                    // It counts how often it goes round: what was not explored makes a difference.
                    if self.is_new(&run, tally) {
                        explorer.refute_spin(line);
                        over |= tally.take(run);
                    }
                }
                if over {
                    break Depth::Failed;
                }
                break match explorer.has_left_out() {
                    true => Depth::GaveUp,
                    false => Depth::Exhausted,
                };
            }
            if tally.runs >= budget.schedules
                || tally.attempts >= 4 * budget.schedules
                || PULSE.load(Ordering::Relaxed) - began > steps_within(budget)
            {
                explorer.leave_out(Limit::Budget);
                break Depth::GaveUp;
            }
            if leaves_no_room(tally.attempts) {
                explorer.leave_out(Limit::Memory);
                break Depth::GaveUp;
            }
        };
        tally.basis.join(explorer.basis());
        tally.noticed = *explorer.noticed();
        depth
    }

    /// Whoever spins is not run again before something has changed. Whether it would leave its loop by
    /// itself is tried for each such line. If it does, and soon: after how many looks at most.
    /// And its runs, if they come to an end that matters.
    fn try_spins(&self, explorer: &mut Explorer) -> (u32, Vec<(Option<u32>, Run)>) {
        let (mut patience, mut runs) = (0, Vec::new());
        let tries: Vec<_> = explorer.spins().collect();
        for (line, alone) in tries {
            let (run, tried) = self.schedule(alone, false);
            match tried.rounds() {
                Some((_, false)) => {}
                Some((rounds, true)) if rounds <= MOST_PATIENCE => {
                    patience = patience.max(rounds);
                }
                _ => explorer.refute_spin(line),
            }
            let run = run.filter(|_| !tried.is_held_up());
            runs.extend(run.map(|run| (line, run)));
        }
        (patience, runs)
    }

    /// Whether a run that was not among those explored ends in a way that none of them did.
    fn is_new(&self, run: &Run, tally: &Tally<'_>) -> bool {
        match (self.all_outcomes, &run.outcome) {
            // What goes on and on has its turn elsewhere.
            (_, Outcome::StepLimit { .. } | Outcome::TwoWays { .. }) => false,
            (true, _) => !tally.has_seen(run),
            (false, _) => run.failed(),
        }
    }

    fn at_random(&self, budget: Budget, tally: &mut Tally<'_>) {
        let began = PULSE.load(Ordering::Relaxed);
        for seed in 0..budget.random {
            if PULSE.load(Ordering::Relaxed) - began > steps_within(budget) || leaves_no_room(seed)
            {
                return;
            }
            let explorer = match seed {
                // What is furthest from the order in which it runs by itself.
                0 if tally.premises.contains(&Turn::Exact) => Explorer::last(),
                _ => Explorer::random(seed),
            };
            let explorer = explorer.resting_on(tally.premises.clone());
            let (run, used) = self.schedule(explorer, false);
            if let Some(premises) = used.better_premises() {
                tally.premises = premises;
            }
            if run.is_some_and(|run| tally.take(run)) {
                return;
            }
        }
    }

    /// Runs one schedule and says what each single run must not do.
    fn schedule(&self, explorer: Explorer, stream: bool) -> (Option<Run>, Explorer) {
        // Of a single schedule, memory orders are no part.
        let memory_orders = self.memory_orders && explorer.explores();
        let (latencies, body) = (&self.latencies, self.body);
        let run = || world::run_schedule(explorer, latencies, memory_orders, stream, body);
        let (tried, explorer) = match is_spoilt() {
            false => run(),
            true => on_a_clean_thread(run),
        };
        let run = match tried {
            Tried::Pruned => None,
            Tried::Ran(mut run) => {
                if run.outcome == Outcome::Finished {
                    run.violation = self.violation(&run, Expect::holds_per_run);
                }
                Some(*run)
            }
        };
        (run, explorer)
    }

    fn violation(&self, run: &Run, which: impl Fn(&Expect) -> bool) -> Option<Violation> {
        self.expects
            .iter()
            .filter(|expect| which(expect))
            .find_map(|e| e.violated_by(run))
    }

    /// Adds to a run that held by itself what must hold of some run: `enough` says that it did.
    fn judge_together(&self, mut run: Run, enough: Option<&[bool]>) -> Run {
        if run.failed() {
            return run;
        }
        run.violation = self.expects.iter().enumerate().find_map(|(index, expect)| {
            let held = enough.is_some_and(|enough| enough[index]);
            if held || expect.holds_per_run() {
                None
            } else {
                expect.violated_by(&run)
            }
        });
        run
    }

    /// Runs the same schedule again, and more than once: what cannot be repeated proves nothing, and
    /// a map of two walks them in the same order every other time.
    fn confirm(&self, run: Run) -> Run {
        // What goes round for long is not gone round for ever.
        let repeats = match run.outcome {
            Outcome::StepLimit { .. } => 1,
            // And what is long takes its time.
            _ => (REPEATED_EVENTS / run.trace.events.len().max(1)).clamp(1, REPEATS),
        };
        let other_way = (0..repeats).find_map(|_| {
            let explorer = Explorer::follow(run.schedule.clone(), Manner::Exactly);
            let (again, _) = self.schedule(explorer, false);
            let again = again.expect("a single schedule is not pruned");
            repeating::two_ways(&run, &again, self.all_outcomes)
        });
        match other_way {
            Some(outcome) => Run {
                outcome,
                violation: None,
                ..run
            },
            None => {
                let explorer = Explorer::follow(run.schedule.clone(), Manner::Exactly);
                self.with_receivers(run, explorer)
            }
        }
    }

    /// Adds to a run that is stuck who would have received from the channels whose senders wait for
    /// room. `explorer` leads to the same run.
    fn with_receivers(&self, mut run: Run, explorer: Explorer) -> Run {
        let Outcome::Stuck { waits } = &mut run.outcome else {
            return run;
        };
        let mut senders = waits.iter_mut().filter(|wait| needs_room(&wait.call));
        let Some(first) = senders.next() else {
            return run;
        };
        let (beyond, _) = self.schedule(explorer.beyond(), false);
        let beyond = beyond.expect("a single schedule is not pruned");
        let later = beyond.trace.events.get(run.trace.events.len()..);
        for wait in std::iter::once(first).chain(senders) {
            let received = wait.object.map(|object| What::Received { object });
            let mut later = later.into_iter().flatten();
            let receiver = later.find(|event| Some(&event.what) == received.as_ref());
            wait.holders.extend(receiver.map(|event| Holder {
                actor: Some(event.actor),
                role: "would receive".to_owned(),
                line: event.line,
            }));
        }
        run
    }
}

/// What cannot be followed may have steps that others come between.
fn leave_out_unseen(explorer: &mut Explorer) {
    for what in crate::host::unseen() {
        let what = match what {
            "Arc" => what.to_owned(),
            what => format!("futures: {what}"),
        };
        let line = None;
        explorer.leave_out(Limit::Unseen { what, line });
    }
}

/// The same from the start, with all the looks that it takes. `None` if those are too many, or were
/// all taken.
fn more_patient(explorer: &Explorer, looks: u32) -> Option<Explorer> {
    let more = looks > explorer.patience() && looks <= MOST_PATIENCE;
    let anew = || explorer.anew(explorer.tracks_threads(), explorer.premises().clone());
    more.then(|| anew().with_patience(looks))
}

/// Whether so many runs left behind so much that the next ones might find no memory. Looks now and
/// then.
fn leaves_no_room(runs: u64) -> bool {
    runs.is_multiple_of(LOOK_FOR_ROOM) && crate::host::is_nearly_full()
}

/// Runs it on a thread of its own, which knows nothing of earlier runs.
fn on_a_clean_thread<R: Send>(run: impl FnOnce() -> R + Send) -> R {
    std::thread::scope(|scope| {
        let ran = scope.spawn(run).join();
        ran.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Whether an earlier run was abandoned inside of its runtime, or while it unwound. tokio takes this
/// thread for one that still runs it, and would refuse to run another; and std takes it for one that
/// panics.
fn is_spoilt() -> bool {
    std::thread::panicking() || tokio::runtime::Handle::try_current().is_ok()
}

fn steps_within(budget: Budget) -> u64 {
    STEP_BUDGET.max(budget.schedules.saturating_mul(STEPS_PER_SCHEDULE))
}

fn alone(run: Run, explored: bool) -> Found {
    Found {
        run,
        exploration: Exploration {
            schedules: 1,
            exhaustive: !explored,
            explored,
            basis: Basis::default(),
        },
        seen: Vec::new(),
    }
}

/// What a search has seen so far.
struct Tally<'a> {
    search: &'a Search<'a>,
    /// The first run, to be shown if nothing fails.
    first: Option<Run>,
    /// The first that failed.
    failed: Option<Run>,
    /// For each expectation about all runs together, whether some run met it.
    held: Vec<bool>,
    runs: u64,
    /// Runs that were begun anew for a reason that came up on the way: all of them held.
    held_before: u64,
    endless: u64,
    attempts: u64,
    seen: Vec<Seen>,
    /// The bytes of all that is kept in `seen`.
    seen_bytes: usize,
    /// What all of it rests on.
    basis: Basis,
    /// What its schedules rest on.
    premises: BTreeSet<Turn>,
    noticed: Noticed,
    /// Whether the first failure is enough, whatever was asked for.
    stops_at_failure: bool,
}

impl<'a> Tally<'a> {
    fn new(search: &'a Search<'a>) -> Tally<'a> {
        Tally::resting_on(search, search.premises.clone())
    }

    fn resting_on(search: &'a Search<'a>, premises: BTreeSet<Turn>) -> Tally<'a> {
        Tally {
            premises,
            search,
            first: None,
            failed: None,
            held: vec![false; search.expects.len()],
            runs: 0,
            held_before: 0,
            endless: 0,
            attempts: 0,
            seen: Vec::new(),
            seen_bytes: 0,
            basis: Basis::default(),
            noticed: Noticed::default(),
            stops_at_failure: false,
        }
    }

    /// Nothing seen yet, for the same search.
    fn anew(before: &Tally<'a>, premises: BTreeSet<Turn>) -> Tally<'a> {
        Tally {
            stops_at_failure: before.stops_at_failure,
            ..Tally::resting_on(before.search, premises)
        }
    }

    /// The same, where every run until now held.
    fn anew_after_all_held(before: &Tally<'a>, premises: BTreeSet<Turn>) -> Tally<'a> {
        Tally {
            held_before: before.held_before + before.runs,
            ..Tally::anew(before, premises)
        }
    }

    /// Takes in the failure that another search of the same program found.
    fn join(&mut self, failed: Option<Run>, seen: Vec<Seen>) {
        self.runs += 1;
        let on = failed.as_ref().map(|run| run.schedule.clone());
        let of_it = seen
            .into_iter()
            .filter(|seen| Some(&seen.schedule) == on.as_ref());
        self.seen.extend(of_it);
        self.failed = failed;
    }

    /// Takes in one run. True if the search is over.
    fn take(&mut self, run: Run) -> bool {
        self.runs += 1;
        for (held, expect) in self.held.iter_mut().zip(self.search.expects) {
            *held |= !expect.holds_per_run() && expect.violated_by(&run).is_none();
        }
        if self.search.all_outcomes {
            self.count(&run);
        }
        if let Outcome::StepLimit { steps, repeats, .. } = run.outcome {
            self.endless += 1;
            if !repeats {
                self.basis.limits.insert(Limit::Long { steps });
            }
        }
        // With the first run, it is seen in good time whether runs can be repeated at all.
        let decides = self.runs == 1 || run.failed() && self.failed.is_none();
        let run = if decides {
            self.search.confirm(run)
        } else {
            run
        };
        if self.failed.is_some() || !run.failed() {
            self.first.get_or_insert(run);
            return self.endless >= MOST_ENDLESS;
        }
        let proves_nothing = matches!(run.outcome, Outcome::TwoWays { .. });
        self.failed = Some(run);
        proves_nothing || self.stops_at_failure || !self.search.all_outcomes
    }

    /// Where among the endings that were seen the one of `run` is.
    fn position(&self, run: &Run, printed: &str) -> Option<usize> {
        let same = |seen: &Seen| {
            seen.outcome == run.outcome && seen.printed == printed && seen.returned == run.returned
        };
        self.seen.iter().position(same)
    }

    /// Whether a run has ended so before, or so many did otherwise that nobody knows.
    fn has_seen(&self, run: &Run) -> bool {
        let is_full = self.seen.len() >= MOST_SEEN || self.seen_bytes >= MOST_PRINTED;
        is_full || self.position(run, &run.trace.output()).is_some()
    }

    fn count(&mut self, run: &Run) {
        let printed = run.trace.output();
        match self.position(run, &printed) {
            Some(known) => self.seen[known].count += 1,
            None if self.seen.len() < MOST_SEEN && self.seen_bytes < MOST_PRINTED => {
                self.seen_bytes += printed.len();
                self.seen.push(Seen {
                    outcome: run.outcome.clone(),
                    printed,
                    returned: run.returned.clone(),
                    count: 1,
                    schedule: run.schedule.clone(),
                });
            }
            None => {}
        }
    }

    fn conclude(self, exhausted: bool) -> Found {
        let exhausted = exhausted && self.basis.limits.is_empty();
        let exploration = Exploration {
            schedules: match self.failed {
                Some(_) if !self.search.all_outcomes => self.held_before + self.runs,
                _ => self.runs,
            },
            exhaustive: exhausted && (self.failed.is_none() || self.search.all_outcomes),
            explored: true,
            basis: Basis {
                limits: match exhausted {
                    true => BTreeSet::new(),
                    false => self.basis.limits,
                },
                assumptions: self.basis.assumptions,
            },
        };
        let run = self.failed.unwrap_or_else(|| {
            let first = self.first.expect("the first schedule is not pruned");
            self.search.judge_together(first, Some(&self.held))
        });
        Found {
            run,
            exploration,
            seen: self.seen,
        }
    }
}
