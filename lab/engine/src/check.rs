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

use crate::explore::{Budget, Explorer};
use crate::rt::runtime;
use crate::world::{self, PULSE, Schedule};
use kit_record::{
    Edge, Expect, Exploration, Moment, Outcome, Record, Run, Scenario, Trace, Unit, Violation,
};
use std::collections::HashMap;
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::atomic::Ordering;
use std::time::Duration;

pub use kit_record::Answer;

/// Steps over all schedules of one scenario, after which the search is no longer exhaustive.
const STEP_BUDGET: u64 = 1_500_000;

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
}

impl Check {
    pub(crate) fn new() -> Check {
        Check::default()
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }

    fn failed(&self) -> bool {
        self.record.scenarios.last().is_some_and(Scenario::failed)
    }

    /// Begins a scenario. `name` is a sentence about the program.
    pub fn scenario(&mut self, name: &str) -> ScenarioBuilder<'_> {
        ScenarioBuilder {
            check: self,
            name: name.to_owned(),
            unit: Unit::Seconds,
            expects: Vec::new(),
            latencies: HashMap::new(),
            explore: None,
        }
    }

    /// Runs a program once and gives back what it did, for answers to be compared with.
    pub fn observe<T: Debug>(&mut self, program: impl Fn() -> T) -> Run {
        let body = || Some(format!("{:?}", program()));
        observe(&body)
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
        if self.failed() {
            return;
        }
        let expect = Expect::Answers { answers };
        let mut run = Run {
            trace: Trace::default(),
            outcome: Outcome::Finished,
            returned: None,
            elapsed: 0,
            violation: None,
        };
        run.violation = expect.violated_by(&run);
        self.record.scenarios.push(Scenario {
            name: name.to_owned(),
            unit: Unit::Seconds,
            expects: vec![expect],
            run,
            exploration: Exploration {
                schedules: 1,
                exhaustive: true,
                explored: false,
            },
        });
    }
}

fn observe(body: &dyn Fn() -> Option<String>) -> Run {
    match world::run_schedule(Explorer::first(), &Rc::default(), false, body).0 {
        Schedule::Ran(run) => *run,
        Schedule::Pruned => unreachable!("a single schedule is not pruned"),
    }
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

impl<E: Debug> MainResult for Result<(), E> {
    fn error(self) -> Option<String> {
        self.err().map(|error| format!("{error:?}"))
    }
}

/// A scenario that is being described. Nothing runs before one of the `run` methods.
#[derive(Debug)]
#[must_use = "a scenario does nothing until it is run"]
pub struct ScenarioBuilder<'a> {
    check: &'a mut Check,
    name: String,
    unit: Unit,
    expects: Vec<Expect>,
    latencies: HashMap<String, Duration>,
    explore: Option<Budget>,
}

impl ScenarioBuilder<'_> {
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

    /// Runs it on every interleaving of its threads, and every order in which its services and
    /// timers can end, within the usual budget.
    pub fn every_interleaving(self) -> Self {
        self.interleavings_within(Budget::default())
    }

    /// The same, within this budget.
    pub fn interleavings_within(mut self, budget: Budget) -> Self {
        self.explore = Some(budget);
        self
    }

    /// Runs a function of the program.
    pub fn run<T: Debug>(self, program: impl Fn() -> T) {
        self.run_body(&|| Some(format!("{:?}", program())));
    }

    /// Runs an async function of the program, on a runtime of its own.
    pub fn run_async<F>(self, program: impl Fn() -> F)
    where
        F: Future<Output: Debug>,
    {
        self.run_body(&|| Some(format!("{:?}", block_on(program()))));
    }

    /// Runs the program's `main`. A `main` that returns an error panics with it, as real ones end
    /// with an exit code.
    pub fn run_main<R: MainResult>(self, main: impl Fn() -> R) {
        self.run_body(&|| {
            if let Some(error) = main().error() {
                panic!("main returned an error: {error}");
            }
            None
        });
    }

    fn run_body(self, body: &dyn Fn() -> Option<String>) {
        if self.check.failed() {
            return;
        }
        crate::host::send("scenario", &(&self.name, self.unit, &self.expects));
        let search = Search {
            expects: &self.expects,
            latencies: Rc::new(self.latencies),
            body,
        };
        let (run, exploration) = match self.explore {
            None => search.once(),
            Some(budget) => search.explore(budget),
        };
        self.check.record.scenarios.push(Scenario {
            name: self.name,
            unit: self.unit,
            expects: self.expects,
            run,
            exploration,
        });
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// The search for a run that refutes a scenario.
struct Search<'a> {
    expects: &'a [Expect],
    latencies: Rc<HashMap<String, Duration>>,
    body: &'a dyn Fn() -> Option<String>,
}

impl Search<'_> {
    fn once(&self) -> (Run, Exploration) {
        let (run, _) = self.schedule(Explorer::first(), true);
        let run = self.judge_together(run.expect("a single schedule is not pruned"), None);
        (
            run,
            Exploration {
                schedules: 1,
                exhaustive: true,
                explored: false,
            },
        )
    }

    /// Runs one schedule and says what each single run must not do.
    fn schedule(&self, explorer: Explorer, stream: bool) -> (Option<Run>, Explorer) {
        let (schedule, explorer) =
            world::run_schedule(explorer, &self.latencies, stream, self.body);
        let run = match schedule {
            Schedule::Pruned => None,
            Schedule::Ran(mut run) => {
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

    fn explore(&self, budget: Budget) -> (Run, Exploration) {
        let mut found = Findings {
            first: None,
            held: vec![false; self.expects.len()],
            runs: 0,
        };
        let began = PULSE.load(Ordering::Relaxed);
        let spent = || PULSE.load(Ordering::Relaxed) - began;
        let mut explorer = Explorer::depth_first(true);
        let mut attempts = 0u64;
        let exhaustive = loop {
            let (run, used) = self.schedule(explorer, found.runs == 0);
            explorer = used;
            if let Some(run) = run {
                if run.failed() {
                    let run = self.confirm(run, explorer);
                    return (run, found.exploration_with_witness());
                }
                self.keep(&mut found, run);
            }
            attempts += 1;
            if !explorer.advance() {
                break !explorer.has_left_out();
            }
            if found.runs >= budget.schedules
                || attempts >= 4 * budget.schedules
                || spent() > STEP_BUDGET
            {
                break false;
            }
        };
        if !exhaustive {
            for seed in 0..budget.random {
                if spent() > 2 * STEP_BUDGET {
                    break;
                }
                if let (Some(run), _) = self.schedule(Explorer::random(seed), false) {
                    if run.failed() {
                        let run = self.confirm(run, Explorer::random(seed));
                        return (run, found.exploration_with_witness());
                    }
                    self.keep(&mut found, run);
                }
            }
        }
        let schedules = found.runs;
        let first = found.first.expect("the first schedule is not pruned");
        let run = self.judge_together(first, Some(&found.held));
        (
            run,
            Exploration {
                schedules,
                exhaustive,
                explored: true,
            },
        )
    }

    fn keep(&self, found: &mut Findings, run: Run) {
        for (held, expect) in found.held.iter_mut().zip(self.expects) {
            *held |= !expect.holds_per_run() && expect.violated_by(&run).is_none();
        }
        found.runs += 1;
        found.first.get_or_insert(run);
    }

    /// Runs the failing schedule again: a witness that cannot be repeated proves nothing.
    fn confirm(&self, run: Run, explorer: Explorer) -> Run {
        let (again, _) = self.schedule(explorer, false);
        match again {
            Some(again) if again.outcome == run.outcome && again.violation == run.violation => run,
            _ => Run {
                outcome: Outcome::NotModelled {
                    what: "static_state".to_owned(),
                    line: None,
                },
                violation: None,
                ..run
            },
        }
    }
}

/// What a search has seen so far.
struct Findings {
    /// The first run, to be shown if nothing fails.
    first: Option<Run>,
    /// For each expectation about all runs together, whether some run met it.
    held: Vec<bool>,
    runs: u64,
}

impl Findings {
    fn exploration_with_witness(&self) -> Exploration {
        Exploration {
            schedules: self.runs + 1,
            exhaustive: false,
            explored: true,
        }
    }
}
