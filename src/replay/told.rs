//! A whole story at once: as plain text for pipes, and as one object for programs. Pure.

use super::moment::{Moment, Waiting};
use super::story::Story;
use super::view;
use super::view::{actor_rows, happening, shared_rows};
use crate::feedback::Style;
use crate::messages::{counted, time};
use serde::Serialize;
use serde_json::Number;
use std::ops::Range;

/// Of a longer run, so many steps are told from its beginning, and as many to its end.
const MOST: usize = 1_000;

/// Every step, with the world after it, as lines of text.
#[must_use]
pub fn text(story: &Story, style: Style, width: usize) -> Vec<String> {
    let mut lines = vec![story.title.clone()];
    let left_out = left_out(story.last());
    for (position, moment) in story.moments() {
        if position == left_out.start && !left_out.is_empty() {
            let number = u64::try_from(left_out.len()).unwrap_or(u64::MAX);
            lines.push(String::new());
            lines.push(format!("… {} left out", counted(number, "step")));
        }
        if !left_out.contains(&position) {
            lines.push(String::new());
            lines.extend(step(story, position, &moment, style, width));
        }
    }
    lines
}

/// The positions in the middle of a long run that are not told.
fn left_out(last: usize) -> Range<usize> {
    let end = (last + 1).saturating_sub(MOST);
    MOST.min(end)..end
}

/// One step, with the world after it.
#[must_use]
pub fn step(
    story: &Story,
    position: usize,
    moment: &Moment,
    style: Style,
    width: usize,
) -> Vec<String> {
    let at = time(moment.at, story.unit);
    let mut lines = vec![format!("{}, {at}", view::counted(story, position))];
    lines.extend(happening(story, position, width, style));
    let number = story.step(position).and_then(|step| step.line);
    if let Some(number) = number
        && let Some(text) = story.line(number)
    {
        lines.push(format!("    {number} │ {}", text.trim()));
    }
    lines.extend(actor_rows(story, position, moment, style));
    lines.extend(shared_rows(story, moment, style));
    lines
}

/// The story for programs.
#[derive(Debug, Serialize)]
pub struct Told<'a> {
    scenario: &'a str,
    /// Begins with step 0, before anything has happened.
    steps: Vec<At<'a>>,
    /// Steps in the middle of a very long run that are not in the list.
    left_out: usize,
}

/// One step and the world after it.
#[derive(Debug, Serialize)]
struct At<'a> {
    step: usize,
    at_ms: Number,
    actor: Option<&'a str>,
    line: Option<u32>,
    did: Option<&'a str>,
    note: Option<String>,
    actors: Vec<Actor<'a>>,
    values: Vec<Value<'a>>,
    held: Vec<Held<'a>>,
    queued: Vec<Queued<'a>>,
}

#[derive(Debug, Serialize)]
struct Actor<'a> {
    actor: &'a str,
    line: Option<u32>,
    ended: bool,
    /// In words.
    waits: Option<String>,
    /// Who it waits for, where that is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waits_for: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct Value<'a> {
    of: &'a str,
    value: String,
}

#[derive(Debug, Serialize)]
struct Held<'a> {
    of: &'a str,
    by: &'a str,
    line: Option<u32>,
}

#[derive(Debug, Serialize)]
struct Queued<'a> {
    of: &'a str,
    messages: usize,
}

#[must_use]
pub fn object(story: &Story) -> Told<'_> {
    let left_out = left_out(story.last());
    let steps = story
        .moments()
        .filter(|(position, _)| !story.is_end(*position) && !left_out.contains(position));
    Told {
        scenario: &story.title,
        steps: steps
            .map(|(position, moment)| at(story, position, &moment))
            .collect(),
        left_out: left_out.len(),
    }
}

fn at<'a>(story: &'a Story, position: usize, moment: &Moment) -> At<'a> {
    let step = story.step(position);
    let actors = moment.actors.iter().map(|(actor, standing)| {
        let waiting = story.waiting(moment, *actor);
        let waits_for = match &waiting {
            Some(Waiting::End(child)) => vec![story.actor(*child)],
            Some(Waiting::Lock(object)) => {
                let holders = moment.held.get(object).into_iter().flatten();
                holders.map(|holding| story.actor(holding.actor)).collect()
            }
            _ => Vec::new(),
        };
        Actor {
            actor: story.actor(*actor),
            line: story.place(moment, *actor),
            ended: standing.over,
            waits: waiting.map(|waiting| story.wait_in_words(moment, &waiting)),
            waits_for,
        }
    });
    let values = moment.values.iter().map(|(object, value)| Value {
        of: story.object(*object),
        value: value.text.clone(),
    });
    let held = moment.held.iter().flat_map(|(object, holders)| {
        holders.iter().map(|holding| Held {
            of: story.object(*object),
            by: story.actor(holding.actor),
            line: holding.line,
        })
    });
    let queued = moment.queued.iter().filter(|(_, messages)| **messages > 0);
    At {
        step: position,
        at_ms: millis(moment.at),
        actor: step.map(|step| story.actor(step.actor)),
        line: step.and_then(|step| step.line),
        did: step.map(|step| step.did.as_str()),
        note: step.and_then(|step| story.note(step)),
        actors: actors.collect(),
        values: values.collect(),
        held: held.collect(),
        queued: queued
            .map(|(object, messages)| Queued {
                of: story.object(*object),
                messages: *messages,
            })
            .collect(),
    }
}

/// A whole number wherever it is one, as in every object that the kit prints.
fn millis(micros: u64) -> Number {
    let whole = micros.is_multiple_of(1000);
    let fraction = || Number::from_f64(micros as f64 / 1000.0);
    let number = if whole { None } else { fraction() };
    number.unwrap_or_else(|| Number::from(micros / 1000))
}
