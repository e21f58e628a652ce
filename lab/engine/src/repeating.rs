//! Whether two runs of one schedule are the same run, and what is the first thing that differs if
//! they are not: then the program depends on something that is not the lab's to choose.
//!
//! Pure. Knows nothing of how a run is repeated.

use kit_record::{Event, ObjectId, Outcome, Run, Trace, Went, What};

/// How the second run of a schedule went another way than the first, if it did. Values may differ
/// as long as nothing comes of it: a sum does not depend on the order in which a map was walked.
/// `prints` says whether what is printed matters.
pub(crate) fn two_ways(once: &Run, again: &Run, prints: bool) -> Option<Outcome> {
    // Where a limit of the lab ended it, the details may differ: how many threads there is memory
    // for, say.
    let limited = |outcome: &Outcome| {
        matches!(
            outcome,
            Outcome::NotModelled { .. } | Outcome::StepLimit { .. } | Outcome::TooMuchOutput { .. }
        )
    };
    match (limited(&once.outcome), limited(&again.outcome)) {
        (true, true) => return None,
        // That explains the difference.
        (false, true) => return Some(again.outcome.clone()),
        _ => {}
    }
    // It was given up where it could not go on as before; what came before can be compared.
    let cut_off = matches!(once.outcome, Outcome::TwoWays { .. });
    let took_other_steps = first_difference(&once.trace, &again.trace, cut_off, |event| {
        bare(event, prints)
    });
    let same_end = cut_off || once.outcome == again.outcome && once.violation == again.violation;
    if took_other_steps.is_none() && same_end {
        return None;
    }
    let pointers = Pointers(&once.trace);
    let parted = first_difference(&once.trace, &again.trace, cut_off, |event| {
        pointers.hidden(event)
    });
    let parted = parted.or(took_other_steps).map_or_else(
        || [ending(once), ending(again)],
        |at| [step(once, at), step(again, at)],
    );
    Some(Outcome::TwoWays {
        parted: Some(Box::new(parted)),
    })
}

/// The first event that is not the same in both. `cut_off`: the second trace may go on.
fn first_difference<T: PartialEq>(
    once: &Trace,
    again: &Trace,
    cut_off: bool,
    seen_as: impl Fn(&Event) -> T,
) -> Option<usize> {
    let (once, again) = (&once.events, &again.events);
    let mut both = once.iter().zip(again);
    let differ = both.position(|(one, other)| seen_as(one) != seen_as(other));
    let shorter = once.len().min(again.len());
    differ.or((once.len() > shorter || again.len() > shorter && !cut_off).then_some(shorter))
}

/// Who did what where, without the values.
fn bare(event: &Event, prints: bool) -> (u32, Option<u32>, What) {
    let none = String::new;
    let what = match &event.what {
        What::Read { object, .. } | What::ReadOld { object, .. } => What::Read {
            object: *object,
            value: none(),
        },
        What::Write { object, .. } | What::Update { object, .. } => What::Write {
            object: *object,
            value: none(),
        },
        What::Panicked { .. } => What::Panicked { message: none() },
        What::Note { .. } => What::Note { text: none() },
        What::Printed { .. } if !prints => What::Printed { text: none() },
        other => other.clone(),
    };
    (event.actor, event.line, what)
}

/// A trace whose pointers are addresses, which say nothing to anybody.
struct Pointers<'a>(&'a Trace);

impl Pointers<'_> {
    fn hidden(&self, event: &Event) -> (u32, Option<u32>, What) {
        let is_pointer = |object: ObjectId| {
            let object = self.0.objects.get(object as usize);
            object.is_some_and(|object| object.kind == "AtomicPtr")
        };
        match &event.what {
            What::Read { object, .. }
            | What::ReadOld { object, .. }
            | What::Write { object, .. }
            | What::Update { object, .. }
                if is_pointer(*object) =>
            {
                bare(event, true)
            }
            what => (event.actor, event.line, what.clone()),
        }
    }
}

fn step(run: &Run, at: usize) -> Went {
    match run.trace.events.get(at) {
        Some(event) => Went::On {
            event: event.clone(),
        },
        None => ending(run),
    }
}

fn ending(run: &Run) -> Went {
    match &run.outcome {
        Outcome::Panicked {
            message,
            line,
            actor,
        } => Went::On {
            event: Event {
                at: run.elapsed,
                actor: *actor,
                line: *line,
                what: What::Panicked {
                    message: message.clone(),
                },
            },
        },
        Outcome::Finished => Went::Returned {
            value: run.returned.clone(),
        },
        _ => Went::NoFurther,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit_record::{Object, Schedule};

    /// A run of one actor that did these things, on lines 1, 2, and so on.
    fn run(did: &[What]) -> Run {
        let events = did.iter().zip(1..).map(|(what, line)| Event {
            at: 0,
            actor: 0,
            line: Some(line),
            what: what.clone(),
        });
        let object = |kind: &str| Object {
            kind: kind.to_owned(),
            line: None,
        };
        Run {
            trace: Trace {
                events: events.collect(),
                objects: vec![object("AtomicU32"), object("AtomicPtr")],
                ..Trace::default()
            },
            outcome: Outcome::Finished,
            returned: None,
            elapsed: 0,
            violation: None,
            schedule: Schedule::default(),
        }
    }

    fn read(object: u32, value: &str) -> What {
        What::Read {
            object,
            value: value.to_owned(),
        }
    }

    fn printed(text: &str) -> What {
        What::Printed {
            text: text.to_owned(),
        }
    }

    fn panicked(run: Run, message: &str) -> Run {
        Run {
            outcome: Outcome::Panicked {
                message: message.to_owned(),
                line: Some(9),
                actor: 0,
            },
            ..run
        }
    }

    /// Where the two parted, in short.
    fn parted(once: &Run, again: &Run, prints: bool) -> Option<[String; 2]> {
        let Outcome::TwoWays { parted } = two_ways(once, again, prints)? else {
            panic!("it is said that they went two ways");
        };
        let short = |went: &Went| match went {
            Went::On { event } => match &event.what {
                What::Read { value, .. } => format!("read {value}"),
                What::Printed { text } => format!("printed {text}"),
                What::Panicked { message } => format!("panicked {message}"),
                other => format!("{other:?}"),
            },
            Went::Returned { value } => format!("returned {value:?}"),
            Went::NoFurther => "no further".to_owned(),
        };
        parted.map(|parted| [short(&parted[0]), short(&parted[1])])
    }

    fn both(once: &str, again: &str) -> Option<[String; 2]> {
        Some([once.to_owned(), again.to_owned()])
    }

    #[test]
    fn values_may_differ_while_nothing_comes_of_it() {
        let (one, other) = (run(&[read(0, "1")]), run(&[read(0, "2")]));
        assert_eq!(parted(&one, &other, true), None);
        let (one, other) = (panicked(one, "oops"), panicked(other, "oops"));
        assert_eq!(parted(&one, &other, true), None);
    }

    #[test]
    fn the_first_value_that_differed_is_told() {
        let one = panicked(run(&[read(1, "0x1"), read(0, "1"), read(0, "3")]), "oops");
        let other = run(&[read(1, "0x2"), read(0, "2"), read(0, "4")]);
        assert_eq!(parted(&one, &other, true), both("read 1", "read 2"));
    }

    #[test]
    fn without_a_step_that_differs_the_ends_do() {
        let one = run(&[read(1, "0x1")]);
        let other = panicked(run(&[read(1, "0x2")]), "oops");
        assert_eq!(
            parted(&one, &other, true),
            both("returned None", "panicked oops")
        );
    }

    #[test]
    fn a_step_more_is_another_way() {
        let one = run(&[read(0, "1")]);
        let other = run(&[read(0, "1"), read(0, "2")]);
        assert_eq!(parted(&one, &other, true), both("returned None", "read 2"));
        assert_eq!(parted(&other, &one, true), both("read 2", "returned None"));
    }

    #[test]
    fn what_is_printed_counts_where_it_matters() {
        let (one, other) = (run(&[printed("a")]), run(&[printed("b")]));
        assert_eq!(parted(&one, &other, true), both("printed a", "printed b"));
        assert_eq!(parted(&one, &other, false), None);
    }

    #[test]
    fn of_a_run_that_was_cut_off_only_the_beginning_counts() {
        let cut_off = |run: Run| Run {
            outcome: Outcome::TwoWays { parted: None },
            ..run
        };
        let longer = run(&[read(0, "1"), read(0, "2")]);
        assert_eq!(parted(&cut_off(run(&[read(0, "1")])), &longer, true), None);
        let other = cut_off(run(&[printed("a")]));
        assert_eq!(parted(&other, &longer, true), both("printed a", "read 1"));
    }

    #[test]
    fn a_limit_explains_the_difference() {
        let outcome = Outcome::NotModelled {
            what: "static_state".to_owned(),
            line: None,
        };
        let limited = Run {
            outcome: outcome.clone(),
            ..run(&[])
        };
        assert_eq!(two_ways(&run(&[]), &limited, true), Some(outcome));
    }

    #[test]
    fn at_a_limit_details_may_differ() {
        let limited = |steps| Run {
            outcome: Outcome::StepLimit {
                steps,
                line: None,
                repeats: true,
            },
            ..run(&[])
        };
        assert_eq!(parted(&limited(7), &limited(8), true), None);
    }
}
