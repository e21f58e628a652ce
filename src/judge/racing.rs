//! The patterns by which two actors spoil each other's work, found in a trace. Knows nothing of
//! what was expected, and never looks at the learner's source.

use super::spans::SLEEP;
use kit_record::{ActorId, ActorKind, ObjectId, Run, Trace, What};

/// How one actor came between two steps of another. Positions are indices into [`Trace::events`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Intrusion {
    pub(crate) kind: IntrusionKind,
    /// The victim's first step: it read a value, or unlocked what it had looked at.
    pub(crate) first: usize,
    /// Somebody else's step in between.
    pub(crate) between: usize,
    /// The victim's second step, made on what is no longer so.
    pub(crate) second: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IntrusionKind {
    LoadThenStore,
    ReadAwaitWrite,
    TwoLocks,
    CheckThenAct,
    LostExchange,
}

impl IntrusionKind {
    pub(crate) fn signature(self) -> &'static str {
        match self {
            IntrusionKind::LoadThenStore => "race/load_then_store",
            IntrusionKind::ReadAwaitWrite => "race/read_await_write",
            IntrusionKind::TwoLocks => "race/two_locks",
            IntrusionKind::CheckThenAct => "race/check_then_act",
            IntrusionKind::LostExchange => "race/lost_exchange",
        }
    }
}

/// The pattern that explains the run best. Values say more than locks, so they are asked first:
///
/// 1. a value is read, changed by somebody else, and then overwritten: `two_locks` if the reader let
///    go of a lock in between, else `read_await_write` in async code, else `load_then_store`;
/// 2. a value is read, changed by somebody else, and then changed in one step: `two_locks` if the
///    reader let go of a lock in between, else `check_then_act`;
/// 3. a value is read, changed by somebody else, and the reader's exchange finds that out and leaves
///    it at that: `lost_exchange`;
/// 4. no values are seen, but a lock is let go and taken again while somebody else had it in
///    between: `two_locks`. What was read and written under it, a trace cannot tell.
pub(crate) fn intrusion(trace: &Trace) -> Option<Intrusion> {
    overwritten(trace)
        .or_else(|| stale_check(trace))
        .or_else(|| given_up(trace))
        .or_else(|| two_sections(trace))
}

/// Whether what came in between was overwritten, and is missing from the result: not if that is what something
/// else came to.
pub(crate) fn is_lost(run: &Run, found: &Intrusion) -> bool {
    let trace = &run.trace;
    let What::Write { object, .. } = trace.events[found.second].what else {
        return false;
    };
    let elsewhere = |returned: &String| trace.is_made_elsewhere(object, returned);
    deed(trace, found.second).is_none() && !run.returned.as_ref().is_some_and(elsewhere)
}

/// What a step on a value of the story's services was there for: `sold a ticket`.
pub(crate) fn deed(trace: &Trace, step: usize) -> Option<&str> {
    let event = &trace.events[step];
    let next = trace.events.get(step + 1)?;
    match &next.what {
        What::Note { text }
            if event.what.touches_a_value()
                && (next.actor, next.line) == (event.actor, event.line) =>
        {
            Some(text)
        }
        _ => None,
    }
}

/// What was behind a lock when the step at `locked` took it, and when it was let go of again, if that is told.
pub(crate) fn under_the_lock(trace: &Trace, locked: usize) -> Option<[&str; 2]> {
    let event = &trace.events[locked];
    let What::Locked { object } = event.what else {
        return None;
    };
    let later = trace.events[locked + 1..].iter();
    let own = later.filter(|later| later.actor == event.actor);
    let until_unlocked = own.take_while(|own| own.what != What::Unlocked { object });
    let mut held = until_unlocked.filter_map(|own| held_value(&own.what, object));
    let first = held.next()?;
    Some([first, held.last()?])
}

/// The value behind this lock, if that is what is told here.
pub(crate) fn held_value(what: &What, object: ObjectId) -> Option<&str> {
    match what {
        What::Holds { object: of, value } if *of == object => Some(value),
        _ => None,
    }
}

/// The last time that somebody read a value which was out of date, and who had replaced it last.
pub(crate) fn read_old(trace: &Trace) -> Option<(usize, Option<usize>)> {
    let old = |what: &What| match what {
        What::ReadOld { object, .. } => Some(*object),
        _ => None,
    };
    let events = &trace.events;
    let reader = events
        .iter()
        .rposition(|event| old(&event.what).is_some())?;
    let object = old(&events[reader].what)?;
    let mut before = events[..reader].iter();
    Some((reader, before.rposition(|event| event.what.changes(object))))
}

/// A thread that slept instead of waiting for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slept {
    pub(crate) sleep: usize,
    /// Its next step on anything that others could touch.
    pub(crate) then: usize,
    /// Who was under way before the sleep, and not done by then.
    pub(crate) not_done: ActorId,
}

/// The longest sleep that was over before somebody was done whose work the sleeper then went on to use: who
/// came to it after that, or not at all.
pub(crate) fn slept(trace: &Trace) -> Option<Slept> {
    let events = &trace.events;
    let found = (0..events.len()).filter_map(|sleep| {
        let sleeper = events[sleep].actor;
        let What::Blocked {
            call,
            micros,
            task: false,
        } = &events[sleep].what
        else {
            return None;
        };
        if call != SLEEP {
            return None;
        }
        let then = (sleep + 1..events.len()).find(|index| {
            events[*index].actor == sleeper && events[*index].what.object().is_some()
        })?;
        let of_it = events[then].what.object();
        let is_late = |actor: ActorId| {
            let own = |index: &usize| events[*index].actor == actor;
            let is_over =
                |index: usize| matches!(events[index].what, What::Finished | What::Panicked { .. });
            let mut later = (then..events.len()).filter(own);
            let mut all = (0..events.len()).filter(own);
            later.any(|index| events[index].what.object() == of_it) || !all.any(is_over)
        };
        let spawned = events[..sleep].iter().filter_map(|event| match event.what {
            What::Spawned { child } if child != sleeper => Some(child),
            _ => None,
        });
        let not_done = spawned.rev().find(|actor| is_late(*actor))?;
        let slept = Slept {
            sleep,
            then,
            not_done,
        };
        Some((*micros, slept))
    });
    // Of several that are as long, the first.
    let longest = found.reduce(|one, other| if other.0 > one.0 { other } else { one });
    longest.map(|(_, slept)| slept)
}

fn overwritten(trace: &Trace) -> Option<Intrusion> {
    trace.overwritten().map(|steps| intruded(trace, steps))
}

fn stale_check(trace: &Trace) -> Option<Intrusion> {
    value_pattern(trace, |what| match what {
        What::Update { object, .. } => Some(*object),
        _ => None,
    })
}

/// An exchange that failed because of somebody else's change, and was not made up for later.
fn given_up(trace: &Trace) -> Option<Intrusion> {
    let found = value_pattern(trace, |what| match what {
        What::Mismatch { object, .. } => Some(*object),
        _ => None,
    })?;
    let loser = &trace.events[found.second];
    let What::Mismatch { object, .. } = loser.what else {
        return None;
    };
    let mut later = trace.events[found.second..].iter();
    let made_up = later.any(|event| event.actor == loser.actor && event.what.changes(object));
    (!made_up).then_some(found)
}

/// The first step that `acts` on an object whose value the actor had read, with somebody else's
/// change of it in between.
fn value_pattern(trace: &Trace, acts: impl Fn(&What) -> Option<ObjectId>) -> Option<Intrusion> {
    trace
        .acted_on_stale(acts)
        .map(|steps| intruded(trace, steps))
}

fn intruded(trace: &Trace, [first, between, second]: [usize; 3]) -> Intrusion {
    Intrusion {
        kind: kind_of(trace, first, second),
        first,
        between,
        second,
    }
}

fn kind_of(trace: &Trace, first: usize, second: usize) -> IntrusionKind {
    let actor = trace.events[first].actor;
    let in_async_code = matches!(
        trace.actors[actor as usize].kind,
        ActorKind::Task | ActorKind::Branch
    );
    let let_go_of_a_lock = sections(trace, actor)
        .iter()
        .any(|section| section.locked < first && (first..second).contains(&section.unlocked));
    if let_go_of_a_lock {
        IntrusionKind::TwoLocks
    } else if matches!(trace.events[second].what, What::Mismatch { .. }) {
        IntrusionKind::LostExchange
    } else if matches!(trace.events[second].what, What::Update { .. }) {
        IntrusionKind::CheckThenAct
    } else if stopped_between(trace, actor, first, second) {
        IntrusionKind::LoadThenStore
    } else if in_async_code || awaits_between(trace, actor, first, second) {
        IntrusionKind::ReadAwaitWrite
    } else {
        IntrusionKind::LoadThenStore
    }
}

/// Whether nothing but another thread made the actor pause.
fn stopped_between(trace: &Trace, actor: ActorId, from: usize, to: usize) -> bool {
    let mut between = trace.events[from..to].iter();
    between.any(|event| event.actor == actor && event.what == What::Stopped)
        && !awaits_between(trace, actor, from, to)
}

fn awaits_between(trace: &Trace, actor: ActorId, from: usize, to: usize) -> bool {
    trace.events[from..to].iter().any(|event| {
        event.actor == actor && matches!(event.what, What::FirstPolled { .. } | What::Ended { .. })
    })
}

/// A stretch during which an actor held a lock.
struct Section {
    object: ObjectId,
    locked: usize,
    unlocked: usize,
}

fn sections(trace: &Trace, actor: ActorId) -> Vec<Section> {
    let mut open: Vec<(ObjectId, usize)> = Vec::new();
    let mut sections = Vec::new();
    for (index, event) in trace.events.iter().enumerate() {
        match event.what {
            What::Locked { object } if event.actor == actor => open.push((object, index)),
            What::Unlocked { object } if event.actor == actor => {
                if let Some(at) = open.iter().rposition(|(held, _)| *held == object) {
                    let (object, locked) = open.remove(at);
                    sections.push(Section {
                        object,
                        locked,
                        unlocked: index,
                    });
                }
            }
            _ => {}
        }
    }
    sections
}

/// Whoever comes in between only to look changes nothing, as far as a trace can tell: so one who had looked
/// before, and acts now, tells more.
fn two_sections(trace: &Trace) -> Option<Intrusion> {
    let actors = 0..u32::try_from(trace.actors.len()).unwrap_or(u32::MAX);
    let all: Vec<Vec<Section>> = actors.map(|actor| sections(trace, actor)).collect();
    let acts = |index: usize| {
        let own = &all[trace.events[index].actor as usize];
        own.first().is_some_and(|first| first.locked < index)
    };
    let found = all.iter().zip(0..).flat_map(|(own, actor)| {
        own.windows(2).filter_map(move |pair| {
            let [look, act] = pair else { return None };
            let comes_between = |index: &usize| {
                let event = &trace.events[*index];
                event.actor != actor
                    && matches!(event.what, What::Locked { object }
                        if object == look.object || object == act.object)
                    && under_the_lock(trace, *index).is_none_or(|[before, after]| before != after)
                    && !has_joined(trace, actor, event.actor, *index..act.locked)
            };
            let mut between = (look.unlocked..act.locked).filter(comes_between);
            let first = between.clone().next()?;
            Some(Intrusion {
                kind: IntrusionKind::TwoLocks,
                first: look.locked,
                between: between.find(|index| acts(*index)).unwrap_or(first),
                second: act.locked,
            })
        })
    });
    found.min_by_key(|found| (!acts(found.between), found.second))
}

/// Whether `actor` has seen the end of `other` there: what it does later, it knows to be later.
fn has_joined(
    trace: &Trace,
    actor: ActorId,
    other: ActorId,
    there: std::ops::Range<usize>,
) -> bool {
    let joined = What::Joined { child: other };
    let mut events = trace.events[there].iter();
    events.any(|event| event.actor == actor && event.what == joined)
}
