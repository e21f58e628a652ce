//! What a step touched, and whether the order of two steps makes a difference.
//!
//! What a thing is called in one run it need not be called in another: some are numbered when they are
//! first used, because nobody is told when a `const` makes them. Where two others use them first in the
//! other order, they have each other's numbers. [`Footprint::settle`] notes which those are.
//!
//! Knows nothing of what the keys stand for, nor of who takes steps.

use std::panic::Location;

/// What one step touched: keys of objects, and whether each was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footprint {
    touched: Vec<(u64, bool)>,
    everything: bool,
    /// What is numbered by its first use: its number may be another where others go first.
    met: Vec<Met>,
    /// How many things had numbers when the step began.
    since: u32,
}

/// A touch of something that is numbered by its first use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Met {
    kind: u64,
    number: u32,
    write: bool,
}

/// How a key comes to its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbered {
    /// It has it in all runs.
    Always,
    /// When the thing was made, which nobody else has before.
    WhenMade(u32),
    /// When the thing was first used. Keys of different kinds are never of the same thing.
    WhenMet { kind: u64, number: u32 },
}

impl Footprint {
    #[cfg_attr(kit_mutants, track_caller)]
    pub fn touch(&mut self, key: u64, write: bool) {
        self.touch_from(Location::caller(), key, write);
    }

    /// The same, by the code at `at`.
    pub(crate) fn touch_from(&mut self, at: &Location<'_>, key: u64, write: bool) {
        let is_new = || {
            let mut touched = self.touched.iter();
            !touched.any(|(known, wrote)| *known == key && (*wrote || !write))
        };
        if !crate::mutants::leaves_out_touch(at, key, is_new) {
            self.touched.push((key, write));
        }
    }

    /// For steps whose effects are not known one by one.
    #[cfg_attr(kit_mutants, track_caller)]
    pub fn touch_everything(&mut self) {
        let is_new = || !self.everything;
        self.everything |=
            !crate::mutants::leaves_out_touch(Location::caller(), u64::MAX - 1, is_new);
    }

    /// What it touched so far, in order.
    #[must_use]
    pub fn touched(&self) -> &[(u64, bool)] {
        &self.touched
    }

    /// Grows with each touch.
    #[must_use]
    pub fn extent(&self) -> usize {
        self.touched.len() + usize::from(self.everything)
    }

    /// What either of the two touched.
    pub(crate) fn merge(&mut self, other: Footprint) {
        self.everything |= other.everything;
        for touch in other.touched {
            if !self.touched.contains(&touch) {
                self.touched.push(touch);
            }
        }
        for met in other.met {
            if !self.met.contains(&met) {
                self.met.push(met);
            }
        }
    }

    /// To be called at the end of the step, when `since` is how many things had numbers at its
    /// beginning: keeps only what can be compared with steps of other runs that came to the same place.
    pub(crate) fn settle(&mut self, since: u32, numbered: impl Fn(u64) -> Numbered) {
        self.since = since;
        let met = &mut self.met;
        self.touched.retain(|&(key, write)| match numbered(key) {
            Numbered::Always => true,
            Numbered::WhenMade(number) => number < since,
            Numbered::WhenMet { kind, number } => {
                met.push(Met {
                    kind,
                    number,
                    write,
                });
                number < since
            }
        });
    }

    /// Whether the order of the two steps makes no difference, which were run one after the other.
    pub(crate) fn independent_of(&self, other: &Footprint) -> bool {
        let clash = |(key, write): &(u64, bool)| {
            other
                .touched
                .iter()
                .any(|(k, w)| k == key && (*write || *w))
        };
        !self.everything && !other.everything && !self.touched.iter().any(clash)
    }

    /// The same of a step that was run here before, in another run, when all that came since did not. What
    /// it was the first to use may be anything that was first used since.
    pub(super) fn sleeps_through(&self, ran: &Footprint) -> bool {
        let new = |met: &&Met| met.number >= self.since;
        let clash = |mine: &Met| {
            let mut others = ran.met.iter().filter(new);
            others.any(|other| other.kind == mine.kind && (other.write || mine.write))
        };
        self.independent_of(ran) && !self.met.iter().filter(new).any(clash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: u64 = 1;

    /// Of a step before which five things had numbers: 3 and 5 were numbered when they were met, 4 and 6
    /// when they were made; 100 is no number of a thing.
    fn step(since: u32, touched: &[(u64, bool)]) -> Footprint {
        let mut step = Footprint::default();
        touched
            .iter()
            .for_each(|(key, write)| step.touch(*key, *write));
        step.settle(since, |key| match key {
            3 | 5 => Numbered::WhenMet {
                kind: KIND,
                number: u32::try_from(key).unwrap(),
            },
            4 | 6 => Numbered::WhenMade(u32::try_from(key).unwrap()),
            _ => Numbered::Always,
        });
        step
    }

    #[test]
    fn a_step_sleeps_until_something_happens_to_what_it_touched() {
        let (read, write) = (false, true);
        for (mine, theirs, sleeps) in [
            // Numbered before this step: the same thing in each run that comes here.
            (3, 3, false),
            (4, 4, false),
            (3, 4, true),
            (100, 100, false),
            // First used by this step: it may be whatever others use first.
            (5, 5, false),
            // Made by this step: nobody else has it, and what has its number is something else.
            (6, 6, true),
            (6, 5, true),
            (5, 6, true),
            (5, 3, true),
            (5, 100, true),
        ] {
            let sleeping = step(5, &[(mine, write)]);
            for ran in [step(5, &[(theirs, read)]), step(6, &[(theirs, write)])] {
                assert_eq!(sleeping.sleeps_through(&ran), sleeps, "{mine} {theirs}");
            }
            let looks = step(5, &[(mine, read)]);
            assert!(looks.sleeps_through(&step(5, &[(theirs, read)])));
        }
    }

    #[test]
    fn a_step_that_uses_two_things_first_wakes_for_the_second() {
        // `FIRST.load(); LAST.store(1)` is numbered 5 and 3 here; in the other run, `LAST` is 5.
        let mut sleeping = Footprint::default();
        sleeping.touch(3, false);
        sleeping.touch(5, true);
        let met = |key: u64| Numbered::WhenMet {
            kind: KIND,
            number: u32::try_from(key).unwrap(),
        };
        sleeping.settle(3, met);
        let mut looks = Footprint::default();
        looks.touch(3, false);
        looks.settle(3, met);
        assert!(!sleeping.sleeps_through(&looks));
    }
}
