//! The life of each operation, read off a trace: made, first polled, over. Knows nothing of what was
//! expected of it.

use kit_record::{ActorId, ActorKind, Op, OpId, Run, Trace, What};

/// One operation's life. Positions are indices into [`Trace::events`], which also tell the order of
/// events that share a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) op: OpId,
    pub(crate) made: usize,
    pub(crate) polled: Option<usize>,
    pub(crate) over: Option<usize>,
    pub(crate) ending: Ending,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Ended,
    Dropped,
    /// The run was over first.
    StillRunning,
}

/// How the later of two operations came to miss the earlier one's wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Made only when the earlier one had ended.
    InTurn,
    /// Made in time, but polled only when the earlier one had ended.
    MadeButNotPolled,
    /// In a task that was spawned only when the earlier one's task had finished.
    SpawnedTooLate,
    Other,
}

/// A thread that stood still inside async code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standstill {
    pub(crate) event: usize,
    pub(crate) start: u64,
    pub(crate) end: u64,
}

/// Every operation that was made, in the order of making.
pub(crate) fn spans(trace: &Trace) -> Vec<Span> {
    let mut by_op: Vec<Option<Span>> = vec![None; trace.ops.len()];
    for (index, event) in trace.events.iter().enumerate() {
        let (What::Created { op }
        | What::FirstPolled { op }
        | What::Ended { op }
        | What::Dropped { op }) = event.what
        else {
            continue;
        };
        let span = by_op[op as usize].get_or_insert(Span::new(op, index));
        match event.what {
            // A timer that is set anew says so again.
            What::FirstPolled { .. } => span.polled = span.polled.or(Some(index)),
            What::Ended { .. } => span.close(index, Ending::Ended),
            What::Dropped { .. } => span.close(index, Ending::Dropped),
            _ => {}
        }
    }
    let mut spans: Vec<Span> = by_op.into_iter().flatten().collect();
    spans.sort_by_key(|span| span.made);
    spans
}

impl Span {
    fn new(op: OpId, made: usize) -> Span {
        Span {
            op,
            made,
            polled: None,
            over: None,
            ending: Ending::StillRunning,
        }
    }

    /// An operation that has ended is dropped later, which says nothing new.
    fn close(&mut self, index: usize, ending: Ending) {
        if self.over.is_none() {
            self.over = Some(index);
            self.ending = ending;
        }
    }

    pub(crate) fn start(&self, trace: &Trace) -> Option<u64> {
        self.polled.map(|index| trace.events[index].at)
    }

    /// When it was over; for one that was not, when the run was.
    pub(crate) fn end(&self, run: &Run) -> u64 {
        self.over
            .map_or(run.elapsed, |index| run.trace.events[index].at)
    }

    /// Whether time passed between its making and its first poll.
    fn waits_to_be_polled(&self, trace: &Trace) -> bool {
        let polled = self.start(trace);
        polled.is_some_and(|polled| trace.events[self.made].at < polled)
    }

    fn runner(&self, trace: &Trace) -> Option<ActorId> {
        self.polled.map(|index| trace.events[index].actor)
    }
}

/// The first operation that was made and never polled, on a line that nobody ever waits on: a `select!` that
/// is come to again may find another branch ready before it polls this one.
pub(crate) fn never_polled(trace: &Trace) -> Option<Span> {
    let spans = spans(trace);
    let made = |span: &Span| {
        let op = &trace.ops[span.op as usize];
        (op.line, op.name.clone())
    };
    let waited_on = |one: &Span| {
        let of_its_line = |other: &Span| made(other) == made(one) && other.polled.is_some();
        made(one).0.is_some() && spans.iter().any(of_its_line)
    };
    let mut never = spans.iter().filter(|span| span.polled.is_none());
    never.find(|span| !waited_on(span)).copied()
}

/// Two that do not overlap, and why.
pub(crate) type Missed = (Span, Span, Gap);

/// How neighbours in the order of starting relate.
pub(crate) struct Gaps {
    pub(crate) missed: Vec<Missed>,
    /// Whether any pair does overlap.
    pub(crate) some_overlap: bool,
}

/// A sleep between the events of a scenario.
pub(crate) fn is_of_the_check(op: &Op) -> bool {
    op.name == "sleep" && op.line.is_none()
}

/// Compares each operation called `name` (or any, for an empty name) with the next one to start, but
/// for pairs that are `meant` to come one after the other. The sleeps of the check itself, which have
/// no line, are not the learner's to overlap.
pub(crate) fn gaps(trace: &Trace, name: &str, meant: impl Fn(&Op, &Op) -> bool) -> Gaps {
    let mut started: Vec<Span> = spans(trace)
        .into_iter()
        .filter(|span| span.polled.is_some())
        .filter(|span| !is_of_the_check(&trace.ops[span.op as usize]))
        .filter(|span| name.is_empty() || trace.ops[span.op as usize].name == name)
        .collect();
    started.sort_by_key(|span| span.polled);
    let op = |span: &Span| &trace.ops[span.op as usize];
    let pairs: Vec<(Span, Span)> = started
        .windows(2)
        .map(|pair| (pair[0], pair[1]))
        .filter(|(earlier, later)| !meant(op(earlier), op(later)))
        .collect();
    let missed = pairs.iter().filter_map(|(earlier, later)| {
        let over = earlier.over?;
        (over < later.polled?).then(|| (*earlier, *later, gap(trace, earlier, later, over)))
    });
    let missed: Vec<Missed> = missed.collect();
    let some_overlap = missed.len() < pairs.len();
    Gaps {
        missed,
        some_overlap,
    }
}

fn gap(trace: &Trace, earlier: &Span, later: &Span, over: usize) -> Gap {
    let (Some(one), Some(other)) = (earlier.runner(trace), later.runner(trace)) else {
        return Gap::Other;
    };
    if one != other && spawned_after(trace, other, one, over) {
        Gap::SpawnedTooLate
    } else if later.made < over && later.waits_to_be_polled(trace) {
        Gap::MadeButNotPolled
    } else if one == other {
        Gap::InTurn
    } else {
        Gap::Other
    }
}

/// Whether the task or thread `late` was spawned after `early` (a task or thread too) had finished.
fn spawned_after(trace: &Trace, late: ActorId, early: ActorId, over: usize) -> bool {
    let spawned_kind = |actor: ActorId| {
        let kind = trace.actors[actor as usize].kind;
        matches!(kind, ActorKind::Task | ActorKind::Thread)
    };
    let finished = trace
        .events
        .iter()
        .position(|event| event.actor == early && event.what == What::Finished)
        .unwrap_or(over);
    let spawned = trace
        .events
        .iter()
        .position(|event| event.what == What::Spawned { child: late });
    spawned_kind(late) && spawned_kind(early) && spawned.is_some_and(|index| index > finished)
}

/// The service that computes, if that is what this call keeps its thread for.
pub(crate) fn service<'a>(trace: &'a Trace, call: &str) -> Option<&'a Op> {
    trace.ops.iter().find(|op| op.label == call)
}

/// Whether both keep their thread, because they compute: then they cannot overlap.
pub(crate) fn both_compute(trace: &Trace, one: &Span, other: &Span) -> bool {
    let computes = |span: &Span| {
        let op = &trace.ops[span.op as usize];
        let mut events = trace.events.iter();
        events.any(|event| matches!(&event.what, What::Blocked { call, .. } if *call == op.label))
    };
    computes(one) && computes(other)
}

/// What is called by whoever looks at the clock again and again.
pub(crate) const STARE: &str = "Instant::now";
/// What is called by whoever sleeps and keeps the thread.
pub(crate) const SLEEP: &str = "std::thread::sleep";

/// Every time a thread stood still inside async code.
pub(crate) fn standstills(trace: &Trace) -> Vec<Standstill> {
    let blocked = trace
        .events
        .iter()
        .enumerate()
        .filter_map(|(index, event)| match &event.what {
            What::Blocked {
                call,
                micros,
                task: true,
            } => Some(standstill(trace, index, call, *micros)),
            _ => None,
        });
    blocked.collect()
}

/// A sleep is recorded when it begins, as its length is known, and so is staring at the clock; any other wait
/// when it ends.
fn standstill(trace: &Trace, event: usize, call: &str, micros: u64) -> Standstill {
    let at = trace.events[event].at;
    let start = match call.contains("sleep") || call == STARE {
        true => at,
        false => at.saturating_sub(micros),
    };
    Standstill {
        event,
        start,
        end: start + micros,
    }
}

/// An event of somebody else that came the moment the thread moved again: what had to wait.
pub(crate) fn held_up(trace: &Trace, still: &Standstill) -> Option<usize> {
    let blocker = trace.events[still.event].actor;
    let late: Vec<usize> = (still.event + 1..trace.events.len())
        .filter(|index| trace.events[*index].actor != blocker)
        .filter(|index| trace.events[*index].at >= still.end)
        .collect();
    let at = late.first().map(|index| trace.events[*index].at)?;
    let same_time = late
        .iter()
        .copied()
        .filter(|index| trace.events[*index].at == at);
    same_time
        .filter_map(|index| Some((rank(&trace.events[index].what)?, index)))
        .min()
        .map(|(_, index)| index)
}

/// What explains best, first: something finished late, was said late, or started late.
fn rank(what: &What) -> Option<u8> {
    match what {
        What::Ended { .. } => Some(0),
        What::Printed { .. } | What::Note { .. } => Some(1),
        What::FirstPolled { .. } => Some(2),
        _ => None,
    }
}
