//! What the story's services tell the lab.

use crate::rt::Operation;
use crate::rt::until_after;
use crate::world::{self, World};
use cafe::__kit_probe::Probe;
use kit_record::{ObjectId, Op, What};
use std::panic::Location;
use std::pin::Pin;
use std::time::Duration;

struct LabProbe;

pub(crate) fn install() {
    cafe::__kit_probe::install(&LabProbe);
}

impl Probe for LabProbe {
    fn call(
        &self,
        name: &'static str,
        label: String,
        latency: Duration,
        at: &'static Location<'static>,
    ) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        if !world::inside() {
            return Box::pin(std::future::ready(()));
        }
        let latency = world::with(|world| world.latency(name, &label, latency));
        let line = world::line_of(at);
        Box::pin(Operation::shown(name, label, until_after(latency), line))
    }

    fn work(
        &self,
        name: &'static str,
        label: String,
        time: Duration,
        at: &'static Location<'static>,
    ) {
        if !world::inside() {
            return;
        }
        let line = world::line_of(at);
        let (op, time, task) = world::with(|world| {
            let time = world.latency(name, &label, time);
            let op = world.recorder.add_op(Op {
                name: name.to_owned(),
                label: label.clone(),
                line,
            });
            world.event(line, What::Created { op });
            world.event(line, What::FirstPolled { op });
            (op, time, world.in_async())
        });
        world::sleep_thread(time, name, line);
        let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        world::with(|world| {
            world.event(line, What::Ended { op });
            let call = label;
            world.event(line, What::Blocked { call, micros, task });
        });
    }

    fn read(&self, object: &'static str, key: u64, value: String, at: &'static Location<'static>) {
        note(
            at,
            |object| What::Read { object, value },
            Some((object, key)),
        );
    }

    fn write(&self, object: &'static str, key: u64, value: String, at: &'static Location<'static>) {
        note(
            at,
            |object| What::Write { object, value },
            Some((object, key)),
        );
    }

    fn note(&self, text: String, at: &'static Location<'static>) {
        if world::inside() {
            world::with(World::touch_story);
        }
        note(at, |_| What::Note { text }, None);
    }
}

/// Records an event of a service. It is no step: the learner's own locks and atomics, or their
/// absence, decide what can come between two of these.
fn note(
    at: &Location<'_>,
    what: impl FnOnce(ObjectId) -> What,
    named: Option<(&'static str, u64)>,
) {
    if !world::inside() {
        return;
    }
    let line = world::line_of(at);
    world::with(|world| {
        let object = named.map_or(0, |(kind, key)| world.service_object(kind, key));
        let what = what(object);
        if named.is_some() {
            world.touch(object, what.changes(object));
        }
        world.event(line, what);
    });
}
