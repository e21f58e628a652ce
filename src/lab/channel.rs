//! What the child says on its channel, line by line, put together to a record. Pure.

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
    /// The scenario in progress.
    partial: Option<Scenario>,
    pub record: Option<Record>,
    pub busy: Option<Option<u32>>,
    pub misused: Option<String>,
}

impl Heard {
    /// Takes in one line. Lines that make no sense are left out: only the lab writes here.
    pub fn line(&mut self, text: &[u8]) {
        let Ok(line) = serde_json::from_slice(text) else {
            return;
        };
        match line {
            Line::Scenario((name, unit, expects)) => {
                self.partial = Some(unfinished(name, unit, expects));
            }
            Line::Actor(actor) => self.trace(|trace| trace.actors.push(actor)),
            Line::Op(op) => self.trace(|trace| trace.ops.push(op)),
            Line::Object(object) => self.trace(|trace| trace.objects.push(object)),
            Line::Event(event) => self.trace(|trace| trace.events.push(event)),
            Line::Busy(line) => self.busy = Some(line),
            Line::Misused(why) => self.misused = Some(why),
            Line::Alive(()) => {}
            Line::Record(record) => self.record = Some(record),
        }
    }

    fn trace(&mut self, add: impl FnOnce(&mut Trace)) {
        if let Some(scenario) = &mut self.partial {
            add(&mut scenario.run.trace);
        }
    }

    /// The whole record, or what is known of the scenario that was not finished.
    #[must_use]
    pub fn into_record(self) -> Record {
        self.record.unwrap_or_else(|| Record {
            scenarios: self.partial.into_iter().collect(),
        })
    }
}

fn unfinished(name: String, unit: Unit, expects: Vec<Expect>) -> Scenario {
    Scenario {
        name,
        contract: String::new(),
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
