//! What the child says on its channel, line by line, put together to a record. Pure.
//!
//! A child that lives to its end sends the whole record last. What it had sent step by step until then is only
//! for those that do not, so it is kept as it came, and read when it is needed.

use kit_record::{
    Actor, Event, Expect, Exploration, Object, Op, Outcome, Record, Run, Scenario, Schedule, Trace,
    Unit,
};
use serde::Deserialize;

/// One line of the channel.
#[derive(Deserialize)]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
enum Line {
    Scenario((String, Unit, Vec<Expect>)),
    Actor(Actor),
    Op(Op),
    Object(Object),
    Event(Event),
    /// The last line of a child that used up its processor time, with the last line that it ran.
    Busy(Option<u32>),
    Record(Record),
    /// The last line of a child whose check is wrong, and why.
    Misused(String),
    /// The child computes.
    Alive(()),
}

/// What was heard so far.
#[derive(Debug, Default)]
pub struct Heard {
    /// Of the scenario in progress, unread: its first line, and a line for each step.
    partial: Vec<Vec<u8>>,
    pub record: Option<Record>,
    pub busy: Option<Option<u32>>,
    pub misused: Option<String>,
}

impl Heard {
    /// Takes in one line. Lines that make no sense are left out: only the lab writes here.
    pub fn line(&mut self, text: &[u8]) {
        let is = |kind: &str| {
            let begins = text.strip_prefix(br#"{"kind":""#.as_slice());
            begins.is_some_and(|rest| rest.starts_with(kind.as_bytes()))
        };
        if is("scenario") {
            self.partial.clear();
        }
        if ["scenario", "actor", "op", "object", "event"]
            .into_iter()
            .any(is)
        {
            self.partial.push(text.to_vec());
            return;
        }
        match serde_json::from_slice(text) {
            Ok(Line::Busy(line)) => self.busy = Some(line),
            Ok(Line::Misused(why)) => self.misused = Some(why),
            Ok(Line::Record(record)) => self.record = Some(record),
            _ => {}
        }
    }

    /// The whole record, or what is known of the scenario that was not finished.
    #[must_use]
    pub fn into_record(self) -> Record {
        let partial = self.partial;
        self.record.unwrap_or_else(|| Record {
            scenarios: put_together(&partial).into_iter().collect(),
        })
    }
}

/// What is known of a scenario by the lines that told of it step by step.
fn put_together(lines: &[Vec<u8>]) -> Option<Scenario> {
    let mut lines = lines
        .iter()
        .filter_map(|line| serde_json::from_slice(line).ok());
    let Some(Line::Scenario((name, unit, expects))) = lines.next() else {
        return None;
    };
    let mut scenario = unfinished(name, unit, expects);
    let trace = &mut scenario.run.trace;
    for line in lines {
        match line {
            Line::Actor(actor) => trace.actors.push(actor),
            Line::Op(op) => trace.ops.push(op),
            Line::Object(object) => trace.objects.push(object),
            Line::Event(event) => trace.events.push(event),
            _ => {}
        }
    }
    Some(scenario)
}

fn unfinished(name: String, unit: Unit, expects: Vec<Expect>) -> Scenario {
    Scenario {
        name,
        contract: Vec::new(),
        unit,
        expects,
        run: Run {
            trace: Trace::default(),
            outcome: Outcome::Finished,
            returned: None,
            elapsed: 0,
            violation: None,
            schedule: Schedule::default(),
        },
        exploration: Exploration::default(),
        seen: Vec::new(),
        second_call: false,
    }
}
