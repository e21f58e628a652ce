//! The verdict on a program that does not do the same on the same schedule: nothing can be proven of
//! it, and it is told what differed.
//! Knows nothing of how that was found out.

use super::Found;
use super::interleavings::did;
use crate::messages;
use kit_record::{Event, Trace, Went, What};

pub(super) fn two_ways(trace: &Trace, parted: Option<&[Went; 2]>) -> Found {
    let parted = parted.map(|[once, again]| {
        let same = matches!(
            (once, again),
            (Went::On { event: one }, Went::On { event: other }) if one.actor == other.actor
        );
        [went(trace, once, true), went(trace, again, !same)]
    });
    Found::new("not_modelled/nondeterminism", messages::two_ways(parted))
}

fn went(trace: &Trace, went: &Went, named: bool) -> messages::Went {
    match went {
        Went::On { event } => {
            let told = told(trace, &event.what);
            messages::Went {
                did: match named {
                    true => format!("{} {told}", name(trace, event)),
                    false => told,
                },
                line: event.line,
            }
        }
        Went::Returned { value: Some(value) } => ended(&format!("it returned `{value}`")),
        Went::Returned { value: None } => ended("it came to its end"),
        Went::NoFurther => ended("nothing more happened"),
    }
}

fn ended(did: &str) -> messages::Went {
    messages::Went {
        did: did.to_owned(),
        line: None,
    }
}

fn name<'a>(trace: &'a Trace, event: &Event) -> &'a str {
    let actor = trace.actors.get(event.actor as usize);
    // The other run may have had more of them.
    actor.map_or("another", |actor| &actor.name)
}

fn told(trace: &Trace, what: &What) -> String {
    let told = match what {
        What::Printed { text } => format!("printed “{}”", text.trim_end()),
        What::Panicked { message } => format!("panicked with “{message}”"),
        What::Note { text } => text.clone(),
        What::Unlocked { .. } => "let go of a lock".to_owned(),
        What::Sent { .. } => "sent something".to_owned(),
        What::Received { .. } => "received something".to_owned(),
        What::Waits { .. } => "had to wait".to_owned(),
        What::Spawned { .. } => "started another".to_owned(),
        What::Finished => "was at its end".to_owned(),
        other => did(trace, other),
    };
    match told.is_empty() {
        true => "went on".to_owned(),
        false => told,
    }
}
