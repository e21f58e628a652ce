//! What a check file is written in: sentences about the learner's program, each a scenario with
//! what is expected of it.
//!
//! ```ignore
//! pub fn check(check: &mut Check) {
//!     check.scenario("two users, one second each")
//!         .takes(secs(1))
//!         .in_flight("fetch_user", 2)
//!         .run_async(|| super::fetch_both());
//! }
//! ```

mod cancel;
mod polls;
mod quiz;

use crate::explore::Budget;
use crate::rt::runtime;
use crate::search::{self, Search};
use kit_record::{
    Basis, Clause, Edge, Expect, Exploration, Moment, Outcome, Record, Request, Scenario, Schedule,
    Unit,
};
use std::collections::{BTreeSet, HashMap};
use std::fmt::Debug;
use std::sync::Arc;
use std::time::Duration;

pub use cancel::{By, aborted, cancelled, cancelled_by};
pub use kit_record::{Answer, Run, Trace, What};
pub use polls::Polls;
pub use quiz::{Given, Quiz};

/// Seconds of the program's time.
#[must_use]
pub fn secs(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Milliseconds of the program's time.
#[must_use]
pub fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// Minutes of the kitchen: 100 ms of the program's time each.
#[must_use]
pub fn minutes(minutes: u32) -> Duration {
    cafe::kitchen::MINUTE * minutes
}

/// The moment when an operation is first polled. `of` is its name or its whole label.
#[must_use]
pub fn starts(of: &str) -> Moment {
    Moment {
        edge: Edge::Starts,
        of: of.to_owned(),
    }
}

/// The moment when an operation ends.
#[must_use]
pub fn ends(of: &str) -> Moment {
    Moment {
        edge: Edge::Ends,
        of: of.to_owned(),
    }
}

/// The moment when a line with this text is printed.
#[must_use]
pub fn prints(text: &str) -> Moment {
    Moment {
        edge: Edge::Prints,
        of: text.to_owned(),
    }
}

/// The moment when a service notes something with this text.
#[must_use]
pub fn notes(text: &str) -> Moment {
    Moment {
        edge: Edge::Notes,
        of: text.to_owned(),
    }
}

/// A check in progress. The first scenario that fails ends it: the later ones are not run.
#[derive(Debug, Default)]
pub struct Check {
    record: Record,
    request: Request,
    /// What each call of an observing method gave.
    observed: Vec<Vec<Run>>,
    /// The second time, when all has held: whether it was luck that it did.
    again: bool,
}

impl Check {
    pub(crate) fn new(request: Request) -> Check {
        Check {
            request,
            ..Check::default()
        }
    }

    /// To be called when the check has been run: whether it is to be run again. What failed without any
    /// luck is told first, in whichever scenario it does.
    pub(crate) fn goes_on(&mut self) -> bool {
        let scenarios = &self.record.scenarios;
        let asked = matches!(self.request, Request::Check { .. });
        self.again = asked && !self.failed() && scenarios.iter().any(Scenario::runs_the_program);
        self.observed.reverse();
        self.again
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }

    fn failed(&self) -> bool {
        self.record.scenarios.last().is_some_and(Scenario::failed)
    }

    /// Whether there is nothing to run under this name: something has failed already, or another
    /// scenario was asked for.
    fn skips(&self, name: &str) -> bool {
        let other = match &self.request {
            Request::Check { .. } => false,
            Request::Follow { attempt, .. } => attempt.scenario != name,
        };
        other || self.failed()
    }

    /// Begins a scenario. `name` is a sentence about the program.
    pub fn scenario(&mut self, name: &str) -> ScenarioBuilder<'_> {
        ScenarioBuilder {
            check: self,
            name: name.to_owned(),
            contract: Vec::new(),
            unit: Unit::Seconds,
            expects: Vec::new(),
            latencies: HashMap::new(),
            explore: None,
            all_outcomes: false,
            memory_orders: false,
            only_once: false,
            is_main: false,
        }
    }

    /// Runs a program once and gives back what it did, for answers to be compared with.
    pub fn observe<T: Debug>(&mut self, program: impl Fn() -> T) -> Run {
        let observe = || vec![search::observe(&|| Some(format!("{:?}", program())))];
        self.observed(observe).remove(0)
    }

    /// Runs a program on every interleaving, and gives back a run for each different ending: for what it
    /// returns, prints, or panics with. In the order in which they were found.
    pub fn observe_outcomes<T: Debug>(&mut self, program: impl Fn() -> T + Sync) -> Vec<Run> {
        self.outcomes(program, false)
    }

    /// The same, with the memory orders that are written: a load may also see a value that was replaced
    /// before.
    pub fn observe_outcomes_with_memory_orders<T: Debug>(
        &mut self,
        program: impl Fn() -> T + Sync,
    ) -> Vec<Run> {
        self.outcomes(program, true)
    }

    fn outcomes<T: Debug>(
        &mut self,
        program: impl Fn() -> T + Sync,
        memory_orders: bool,
    ) -> Vec<Run> {
        self.observed(|| {
            let body = || Some(format!("{:?}", program()));
            search::observe_outcomes(&body, memory_orders).unwrap_or_else(|| {
                misused("what is observed has too many interleavings".to_owned())
            })
        })
    }

    /// What is observed. It is the same when the check is run again.
    fn observed(&mut self, observe: impl FnOnce() -> Vec<Run>) -> Vec<Run> {
        if self.again
            && let Some(runs) = self.observed.pop()
        {
            return runs;
        }
        let runs = observe();
        for run in &runs {
            cancel::refuse_unexplored("what is observed", run);
        }
        self.observed.push(runs.clone());
        runs
    }

    /// The same, for a future.
    pub fn observe_async<F>(&mut self, program: impl Fn() -> F) -> Run
    where
        F: Future<Output: Debug>,
    {
        self.observe(|| block_on(program()))
    }

    /// Compares the answers in the learner's file with what runs showed.
    pub fn answers(&mut self, name: &str, answers: Vec<Answer>) {
        if self.skips(name) || self.again {
            return;
        }
        let expect = Expect::Answers { answers };
        let mut run = Run {
            trace: Trace::default(),
            outcome: Outcome::Finished,
            returned: None,
            elapsed: 0,
            violation: None,
            schedule: Schedule::default(),
        };
        run.violation = expect.violated_by(&run);
        self.record.scenarios.push(Scenario {
            name: name.to_owned(),
            contract: Vec::new(),
            unit: Unit::Seconds,
            expects: vec![expect],
            run,
            exploration: Exploration {
                schedules: 1,
                exhaustive: true,
                explored: false,
                basis: Basis::default(),
            },
            seen: Vec::new(),
            second_call: false,
        });
    }
}

/// A sentence that a check must not say: its author's mistake, and not the learner's.
pub(crate) struct Misused(pub(crate) String);

/// Ends the check.
fn misused(what: String) -> ! {
    std::panic::panic_any(Misused(what))
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut output = None;
    runtime::run(Box::pin(async { output = Some(future.await) }));
    output.expect("a future that has ended left its output")
}

/// What a `main` may return.
pub trait MainResult {
    /// The error, if it is one.
    fn error(self) -> Option<String>;
}

impl MainResult for () {
    fn error(self) -> Option<String> {
        None
    }
}

impl MainResult for std::process::ExitCode {
    fn error(self) -> Option<String> {
        (self != std::process::ExitCode::SUCCESS).then(|| format!("{self:?}"))
    }
}

impl<T: MainResult, E: Debug> MainResult for Result<T, E> {
    fn error(self) -> Option<String> {
        self.map_or_else(|error| Some(format!("{error:?}")), T::error)
    }
}

impl MainResult for Never {
    fn error(self) -> Option<String> {
        self
    }
}

/// What a `main` gives back that never comes back. In stable Rust, the type can be written in the
/// signature of a function only, so it is taken from one.
type Never = <fn() -> ! as GivesBack>::Value;

/// A function, and what it gives back.
pub trait GivesBack {
    type Value;
}

impl<T> GivesBack for fn() -> T {
    type Value = T;
}

/// A scenario that is being described. Nothing runs before one of the `run` methods.
#[derive(Debug)]
#[must_use = "a scenario does nothing until it is run"]
pub struct ScenarioBuilder<'a> {
    check: &'a mut Check,
    name: String,
    contract: Vec<Clause>,
    unit: Unit,
    expects: Vec<Expect>,
    latencies: HashMap<String, Duration>,
    explore: Option<Budget>,
    all_outcomes: bool,
    memory_orders: bool,
    only_once: bool,
    is_main: bool,
}

impl ScenarioBuilder<'_> {
    /// The sentence of the exercise's contract that the following expectations test, word for word: nobody
    /// can keep what they were not told. It is shown where one of them does not hold.
    pub fn contract(mut self, sentence: &str) -> Self {
        self.contract.push(Clause {
            sentence: sentence.to_owned(),
            from: self.expects.len(),
        });
        self
    }

    // ---- what is expected ----

    /// Takes exactly so much virtual time.
    pub fn takes(self, time: Duration) -> Self {
        self.expect(Expect::Takes {
            micros: micros(time),
        })
    }

    /// At least so many calls of `op` are in flight at one time (`""`: of any operation).
    pub fn in_flight(self, op: &str, at_least: u32) -> Self {
        self.expect(Expect::InFlight {
            op: op.to_owned(),
            at_least,
        })
    }

    /// Never more than so many calls of `op` are in flight at one time.
    pub fn at_most(self, op: &str, at_most: u32) -> Self {
        self.expect(Expect::AtMost {
            op: op.to_owned(),
            at_most,
        })
    }

    /// `op` is called and runs to its end exactly so often.
    pub fn completes(self, op: &str, times: u32) -> Self {
        self.expect(Expect::Completes {
            op: op.to_owned(),
            times,
        })
    }

    /// `first` happens before `then`.
    pub fn before(self, first: Moment, then: Moment) -> Self {
        self.expect(Expect::Before { first, then })
    }

    /// The moment comes at exactly this virtual time.
    pub fn at(self, moment: Moment, time: Duration) -> Self {
        self.expect(Expect::At {
            moment,
            micros: micros(time),
        })
    }

    /// This does not happen.
    pub fn never(self, moment: Moment) -> Self {
        self.expect(Expect::Never { moment })
    }

    /// Nobody overwrites what somebody else changed since they looked: a lost update that the
    /// result hides is one all the same. Sees atomics and the story's services, not what is behind
    /// a lock.
    pub fn loses_nothing(self) -> Self {
        self.expect(Expect::LosesNothing)
    }

    /// When it is over, every lock was let go of, and every permit given back: by its guard, or as
    /// one that was added.
    pub fn leaves_nothing_locked(self) -> Self {
        self.expect(Expect::LeavesNothingLocked)
    }

    /// No thread stands still inside async code.
    pub fn never_blocks(self) -> Self {
        self.expect(Expect::NeverBlocks)
    }

    /// At least so many spawned threads or tasks are alive at one time, on some schedule.
    pub fn workers(self, at_least: u32) -> Self {
        self.expect(Expect::Workers { at_least })
    }

    /// Returns this value, compared by `{:?}`.
    pub fn returns(self, value: &impl Debug) -> Self {
        self.expect(Expect::Returns {
            value: format!("{value:?}"),
        })
    }

    /// Prints exactly this.
    pub fn prints(self, text: &str) -> Self {
        self.expect(Expect::Prints {
            text: text.to_owned(),
        })
    }

    fn expect(mut self, expect: Expect) -> Self {
        self.expects.push(expect);
        self
    }

    // ---- how it is run ----

    /// Shows times as minutes of the kitchen.
    pub fn kitchen_minutes(mut self) -> Self {
        self.unit = Unit::KitchenMinutes;
        self
    }

    /// Lets a service take this long instead of what it declares. `of` is its name, or the label
    /// of one call (`fetch_user(2)`).
    pub fn latency(mut self, of: &str, time: Duration) -> Self {
        self.latencies.insert(of.to_owned(), time);
        self
    }

    /// Tries it as the rest of the scenario says, and not once more: what comes of it may depend on the
    /// order, or on how often it is called.
    pub fn once(mut self) -> Self {
        self.only_once = true;
        self
    }

    /// Runs it on every interleaving of its threads, and every order in which its services and
    /// timers can end, within the usual budget.
    pub fn every_interleaving(self) -> Self {
        self.interleavings_within(Budget::of_a_check())
    }

    /// The same, within this budget.
    pub fn interleavings_within(mut self, budget: Budget) -> Self {
        self.explore = Some(budget);
        self
    }

    /// Explores atomics also with the memory orders that are written, and not only as if each were
    /// `SeqCst`: a load may see a value that was replaced before.
    pub fn with_memory_orders(mut self) -> Self {
        self.memory_orders = true;
        self
    }

    /// Goes on after a schedule that fails, and keeps every different way in which one ended.
    pub fn every_outcome(mut self) -> Self {
        self.all_outcomes = true;
        self
    }

    /// Runs a function of the program.
    pub fn run<T: Debug>(self, program: impl Fn() -> T + Sync) {
        self.run_body(&|| Some(format!("{:?}", program())));
    }

    /// Runs an async function of the program, on a runtime of its own.
    pub fn run_async<F>(self, program: impl Fn() -> F + Sync)
    where
        F: Future<Output: Debug>,
    {
        self.run_body(&|| Some(format!("{:?}", block_on(program()))));
    }

    /// Runs the program's `main`. A `main` that returns an error panics with it, as real ones end
    /// with an exit code.
    pub fn run_main<R: MainResult>(mut self, main: impl Fn() -> R + Sync) {
        // A program has one, which is called once.
        self.is_main = true;
        self.run_body(&|| {
            if let Some(error) = main().error() {
                panic!("main returned an error: {error}");
            }
            None
        });
    }

    fn run_body(self, body: &(dyn Fn() -> Option<String> + Sync)) {
        if self.check.skips(&self.name) {
            return;
        }
        crate::host::send("scenario", &(&self.name, self.unit, &self.expects));
        let search = Search {
            name: &self.name,
            expects: &self.expects,
            latencies: Arc::new(self.latencies),
            all_outcomes: self.all_outcomes,
            memory_orders: self.memory_orders,
            premises: BTreeSet::new(),
            body,
        };
        let again = self.check.again;
        let scenarios = &mut self.check.record.scenarios;
        let (found, second_call) = if again {
            let known = scenarios.iter().position(|it| it.name == self.name);
            let small = known.filter(|known| is_small(&scenarios[*known].run));
            let Some(known) = small.filter(|_| !self.only_once) else {
                return;
            };
            let second = (!self.is_main).then(|| search.second_call()).flatten();
            let lucky = || match self.explore {
                None => search.by_the_way(&self.check.request, &scenarios[known].run),
                Some(_) => None,
            };
            let second_call = second.is_some();
            let Some(found) = second.or_else(lucky) else {
                return;
            };
            scenarios.truncate(known);
            (found, second_call)
        } else {
            (search.run(&self.check.request, self.explore), false)
        };
        cancel::refuse_unexplored(&format!("the scenario \"{}\"", self.name), &found.run);
        scenarios.push(Scenario {
            name: self.name,
            contract: self.contract,
            unit: self.unit,
            expects: self.expects,
            run: found.run,
            exploration: found.exploration,
            seen: found.seen,
            second_call,
        });
    }
}

/// Whether a few hundred runs like this one take no time that anybody would notice.
fn is_small(run: &Run) -> bool {
    run.trace.actors.len() <= 50 && run.trace.events.len() <= 500
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
