//! Whether a run repeats its state: whoever acts does the same again and again, finds the same each
//! time, and leaves everything as it was. Then it never ends.
//!
//! Knows nothing of how long is too long.

use crate::{ActorId, Event, Trace, What};

/// A longer round than this is not looked for.
const LONGEST: usize = 64;
/// How many rounds must be alike.
const ROUNDS: usize = 3;
/// Who did nothing in so many of the last events waits, and does not go round.
const LATELY: usize = 4 * LONGEST * ROUNDS;

impl Trace {
    /// Whether everybody who did something lately goes round, and nothing comes of it.
    #[must_use]
    pub fn repeats(&self) -> bool {
        let lately = &self.events[self.events.len().saturating_sub(LATELY)..];
        let mut actors: Vec<ActorId> = lately.iter().map(|event| event.actor).collect();
        actors.sort_unstable();
        actors.dedup();
        !actors.is_empty() && actors.into_iter().all(|actor| self.goes_round(actor))
    }

    fn goes_round(&self, actor: ActorId) -> bool {
        let own = self.events.iter().rev().filter(|e| e.actor == actor);
        let own: Vec<&Event> = own.take(LONGEST * ROUNDS).collect();
        (1..=LONGEST).any(|length| {
            let Some(rounds) = own.get(..length * ROUNDS) else {
                return false;
            };
            let later = rounds.iter().skip(length);
            rounds.iter().all(|event| leaves_no_trace(&event.what))
                && rounds.iter().zip(later).all(|(one, other)| {
                    one.line == other.line && one.what == other.what && one.at == other.at
                })
        })
    }
}

/// Whether the same thing done once more leads back to the same state, if it finds the same values.
fn leaves_no_trace(what: &What) -> bool {
    matches!(
        what,
        What::Read { .. }
            | What::Write { .. }
            | What::Update { .. }
            | What::Mismatch { .. }
            | What::Locked { .. }
            | What::Holds { .. }
            | What::Unlocked { .. }
            | What::Acquired { .. }
            | What::Released { .. }
            | What::Waits { .. }
            | What::FoundTaken { .. }
            | What::FoundEmpty { .. }
            | What::Stopped
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trace(did: impl IntoIterator<Item = (ActorId, What)>) -> Trace {
        let events = did.into_iter().map(|(actor, what)| Event {
            at: 0,
            actor,
            line: Some(7),
            what,
        });
        Trace {
            events: events.collect(),
            ..Trace::default()
        }
    }

    fn read(value: u32) -> What {
        What::Read {
            object: 0,
            value: value.to_string(),
        }
    }

    #[test]
    fn the_same_again_and_again_with_the_same_values_is_a_repeated_state() {
        let (taken, sent) = (What::FoundTaken { object: 1 }, What::Sent { object: 1 });
        type Did = Vec<(ActorId, What)>;
        let cases: [(&str, Did, bool); 7] = [
            ("nothing", vec![], false),
            ("always the same", vec![(0, read(5)); 9], true),
            (
                "another each time",
                (0..9).map(|n| (0, read(n))).collect(),
                false,
            ),
            ("too seldom", vec![(0, read(5)); 2], false),
            ("what is sent is in the channel", vec![(0, sent); 9], false),
            (
                "two of them",
                (0..9)
                    .flat_map(|_| [(0, read(5)), (1, taken.clone())])
                    .collect(),
                true,
            ),
            (
                "one of two gets on",
                (0..9)
                    .flat_map(|n| [(0, read(n)), (1, taken.clone())])
                    .collect(),
                false,
            ),
        ];
        for (what, did, repeats) in cases {
            assert_eq!(trace(did).repeats(), repeats, "{what}");
        }
    }
}
