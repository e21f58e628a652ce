//! Which steps only time puts in order: they touch the same thing, nothing that one of the two did
//! made the other wait for it, and a timer that fired between them is the reason why the later one
//! could not come first.
//!
//! Such a pair is a race in the sense of dynamic partial-order reduction (Flanagan, Godefroid,
//! *Dynamic Partial-Order Reduction for Model Checking Software*, 2005), found with vector clocks. The
//! explorer does not reverse it, because virtual time is exact.
//!
//! Knows nothing of what the steps do.

use super::steps::Key;
use super::{ThreadId, World};
use kit_record::Assumption;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

/// What happened in a run, as far as it orders anything.
#[derive(Default)]
pub(super) struct Log {
    /// Whether anything could rest on time: a runtime was run.
    on: bool,
    entries: Vec<Entry>,
    /// How much of the current footprint is in it.
    taken: usize,
    /// The line of the step that is being taken.
    line: Option<u32>,
}

enum Entry {
    /// A process touched these things, by their keys; true for those that it changed.
    Step {
        process: ThreadId,
        line: Option<u32>,
        at: u64,
        touched: Vec<(u64, bool)>,
    },
    /// What `from` did comes before what `to` does from here on.
    After { from: ThreadId, to: ThreadId },
    /// A timer fired for this process. An elastic one could have fired later.
    Fired {
        process: ThreadId,
        at: u64,
        elastic: bool,
    },
}

/// How far each process had come that something comes after, by process.
type Clock = Vec<u32>;

#[derive(Clone)]
struct Access {
    process: ThreadId,
    line: Option<u32>,
    at: u64,
    /// Whether it could have come later, because its process waited for an elastic timer.
    elastic: bool,
    clock: Rc<Clock>,
    fired: u64,
}

#[derive(Default)]
struct Place {
    write: Option<Access>,
    reads: Vec<Access>,
}

#[derive(Clone, Default)]
struct Process {
    clock: Clock,
    /// When the last timer fired without which it would not have come so far.
    fired: u64,
    elastic: bool,
}

impl World {
    /// From here on, timers order steps: threads alone may always be slower than any of them.
    pub(super) fn begin_log(&mut self) {
        self.log.on |= self.explores();
    }

    /// The current process takes the step that it announced.
    pub(super) fn log_line(&mut self) {
        let thread = &self.threads[self.current];
        self.log.line = thread.line.or(thread.last_line);
    }

    /// Takes down what the current step has touched so far.
    pub(super) fn log_step(&mut self) {
        let touched = self.footprint.touched();
        let new = touched.get(self.log.taken..).unwrap_or_default();
        let shared = new.iter().filter(|(key, _)| Key::is_shared(*key));
        let shared: Vec<_> = shared.copied().collect();
        self.log.taken = touched.len();
        if self.log.on && !shared.is_empty() {
            self.log.entries.push(Entry::Step {
                process: self.current,
                line: self.log.line,
                at: self.now,
                touched: shared,
            });
        }
    }

    /// The footprint begins anew.
    pub(super) fn log_choice(&mut self) {
        self.log.taken = 0;
    }

    pub(super) fn log_after(&mut self, from: ThreadId, to: ThreadId) {
        if self.explores() {
            self.log_step();
            self.log.entries.push(Entry::After { from, to });
        }
    }

    pub(super) fn log_fired(&mut self, process: ThreadId, elastic: bool) {
        if self.log.on {
            self.log.entries.push(Entry::Fired {
                process,
                at: self.now,
                elastic,
            });
        }
    }

    /// To be called at the end of a run: names the pairs.
    pub(super) fn tell_what_time_orders(&mut self) {
        let entries = std::mem::take(&mut self.log.entries);
        let fired = |entry: &Entry| matches!(entry, Entry::Fired { .. });
        if entries.iter().any(fired) {
            for lines in ordered_by_time(&entries) {
                self.explorer.assume(Assumption::Time { lines });
            }
        }
    }
}

/// The lines of each pair, the smaller one first.
fn ordered_by_time(entries: &[Entry]) -> BTreeSet<[u32; 2]> {
    let mut processes: Vec<Process> = Vec::new();
    let mut places: HashMap<u64, Place> = HashMap::new();
    let mut pairs = BTreeSet::new();
    for entry in entries {
        match entry {
            Entry::After { from, to } => {
                let from = of(&mut processes, *from).clone();
                let to = of(&mut processes, *to);
                join(&mut to.clock, &from.clock);
                to.fired = to.fired.max(from.fired);
            }
            Entry::Fired {
                process,
                at,
                elastic,
            } => {
                let process = of(&mut processes, *process);
                process.fired = process.fired.max(*at);
                process.elastic = *elastic;
            }
            Entry::Step {
                process,
                line,
                at,
                touched,
            } => {
                let own = of(&mut processes, *process);
                tick(&mut own.clock, *process);
                let before = own.clone();
                let mut after = before.clone();
                for (key, write) in touched {
                    let place = places.entry(*key).or_default();
                    let reads = place.reads.iter().filter(|_| *write);
                    for access in place.write.iter().chain(reads) {
                        pairs.extend(before.only_time_puts_after(*process, access, *line));
                        join(&mut after.clock, &access.clock);
                        after.fired = after.fired.max(access.fired);
                    }
                }
                let access = Access {
                    process: *process,
                    line: *line,
                    at: *at,
                    elastic: after.elastic,
                    clock: Rc::new(after.clock.clone()),
                    fired: after.fired,
                };
                for (key, write) in touched {
                    let place = places.entry(*key).or_default();
                    match write {
                        true => {
                            *place = Place {
                                write: Some(access.clone()),
                                reads: Vec::new(),
                            };
                        }
                        false => place.reads.push(access.clone()),
                    }
                }
                *of(&mut processes, *process) = after;
            }
        }
    }
    pairs
}

impl Process {
    /// The lines of an earlier access and of the step that this process takes, if only time is the
    /// reason for their order.
    fn only_time_puts_after(
        &self,
        me: ThreadId,
        access: &Access,
        line: Option<u32>,
    ) -> Option<[u32; 2]> {
        let by_another = access.process != me;
        let known = |clock: &Clock| clock.get(access.process).copied().unwrap_or(0);
        let unordered = known(&self.clock) < known(&access.clock);
        let timed = access.at < self.fired && !access.elastic;
        let (one, other) = (access.line?, line?);
        (by_another && unordered && timed).then(|| [one.min(other), one.max(other)])
    }
}

fn of(processes: &mut Vec<Process>, process: ThreadId) -> &mut Process {
    if processes.len() <= process {
        processes.resize(process + 1, Process::default());
    }
    &mut processes[process]
}

fn tick(clock: &mut Clock, process: ThreadId) {
    if clock.len() <= process {
        clock.resize(process + 1, 0);
    }
    clock[process] += 1;
}

fn join(clock: &mut Clock, other: &Clock) {
    if clock.len() < other.len() {
        clock.resize(other.len(), 0);
    }
    for (mine, theirs) in clock.iter_mut().zip(other) {
        *mine = (*mine).max(*theirs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const X: u64 = 7;

    fn step(process: ThreadId, line: u32, at: u64, write: bool) -> Entry {
        Entry::Step {
            process,
            line: Some(line),
            at,
            touched: vec![(X, write)],
        }
    }

    fn fired(process: ThreadId, at: u64, elastic: bool) -> Entry {
        Entry::Fired {
            process,
            at,
            elastic,
        }
    }

    #[test]
    fn two_steps_between_which_a_timer_fired_are_ordered_by_time_alone() {
        let after = |from, to| Entry::After { from, to };
        type Pairs = &'static [[u32; 2]];
        let cases: [(&str, Vec<Entry>, Pairs); 9] = [
            (
                "one is woken later than the other",
                vec![
                    fired(1, 10, false),
                    step(1, 5, 10, true),
                    fired(2, 11, false),
                    step(2, 3, 11, true),
                ],
                &[[3, 5]],
            ),
            (
                "both are due at the same time",
                vec![
                    fired(1, 10, false),
                    fired(2, 10, false),
                    step(1, 5, 10, true),
                    step(2, 3, 10, true),
                ],
                &[],
            ),
            (
                "both only read",
                vec![
                    step(1, 5, 0, false),
                    fired(2, 11, false),
                    step(2, 3, 11, false),
                ],
                &[],
            ),
            (
                "a process follows itself",
                vec![
                    step(2, 5, 0, true),
                    fired(2, 11, false),
                    step(2, 3, 11, true),
                ],
                &[],
            ),
            (
                "one is started by the other",
                vec![
                    step(1, 5, 0, true),
                    after(1, 2),
                    fired(2, 11, false),
                    step(2, 3, 11, true),
                ],
                &[],
            ),
            (
                "one is joined by the other",
                vec![
                    fired(2, 5, false),
                    step(1, 5, 5, true),
                    fired(2, 11, false),
                    after(1, 2),
                    step(2, 3, 11, true),
                ],
                &[],
            ),
            (
                "the earlier one may come late",
                vec![
                    fired(1, 10, true),
                    step(1, 5, 10, true),
                    fired(2, 11, false),
                    step(2, 3, 11, true),
                ],
                &[],
            ),
            (
                "the later one waits for a service",
                vec![
                    step(1, 5, 0, true),
                    fired(2, 11, true),
                    step(2, 3, 11, false),
                ],
                &[[3, 5]],
            ),
            (
                "one in between orders the others",
                vec![
                    step(1, 5, 0, true),
                    step(2, 6, 0, true),
                    fired(2, 11, false),
                    step(2, 3, 11, true),
                ],
                &[],
            ),
        ];
        for (what, entries, pairs) in cases {
            let found: Vec<_> = ordered_by_time(&entries).into_iter().collect();
            assert_eq!(found, pairs, "{what}");
        }
    }
}
