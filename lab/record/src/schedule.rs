//! A schedule: the decisions that make one run what it is, in order. Written down, it is a line of
//! text, so that a run can be kept, handed on and repeated.
//!
//! Knows nothing of who decides, nor of what a decision leads to.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Turn {
    /// Who takes the next step: a thread or a task, by the order in which they came to be.
    Go(u32),
    /// Which of several other things that are left open happens, counted from 0: which timer fires
    /// first, which waiter is woken.
    Pick(u32),
    /// No decision, but what all of them rest on, and so at the start: the counts of the `Arc`s that
    /// are made on this line are looked at, so that changing one is a step.
    Counts(u32),
    /// The same of `Arc`s the last of which does something when it is dropped, so that dropping one
    /// is a step.
    Drops(u32),
    /// The same of the runtimes: how many workers they have where their number is not written,
    /// if it is not as many as it takes.
    Workers(u32),
    /// The same of threads and tasks: somebody may find that one has not ended yet, and need not wait
    /// for it, so that its end is a step.
    Ends,
    /// The same of locks and permits of tokio's, and of senders: somebody may find that one is not given
    /// back yet, and need not wait for it, so that giving one back is a step.
    GivingBack,
    /// The same of the story's services: each takes exactly as long as it declares, where otherwise it
    /// may take longer.
    Exact,
}

/// Every decision of one run at which there was more than one possibility.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Schedule(pub Vec<Turn>);

impl Schedule {
    /// What the decisions rest on, which comes before them.
    #[must_use]
    pub fn premises(&self) -> &[Turn] {
        let is_one = |turn: &&Turn| !matches!(turn, Turn::Go(_) | Turn::Pick(_));
        &self.0[..self.0.iter().take_while(is_one).count()]
    }
}

/// A text that is no schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotASchedule {
    /// The word that makes no sense, and its place, counted from 1.
    pub word: String,
    pub place: usize,
}

impl fmt::Display for Turn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Turn::Go(who) => write!(f, "g{who}"),
            Turn::Pick(which) => write!(f, "p{which}"),
            Turn::Counts(line) => write!(f, "c{line}"),
            Turn::Drops(line) => write!(f, "d{line}"),
            Turn::Workers(number) => write!(f, "w{number}"),
            Turn::Ends => f.write_str("e"),
            Turn::GivingBack => f.write_str("b"),
            Turn::Exact => f.write_str("x"),
        }
    }
}

impl From<Turn> for String {
    fn from(turn: Turn) -> String {
        turn.to_string()
    }
}

impl TryFrom<String> for Turn {
    type Error = NotASchedule;

    fn try_from(word: String) -> Result<Turn, NotASchedule> {
        word.parse().map_err(|()| NotASchedule { word, place: 1 })
    }
}

impl FromStr for Turn {
    type Err = ();

    fn from_str(word: &str) -> Result<Turn, ()> {
        let number = |digits: &str| match digits.bytes().all(|digit| digit.is_ascii_digit()) {
            true => digits.parse().map_err(drop),
            false => Err(()),
        };
        match word.split_at_checked(1) {
            Some(("g", who)) => number(who).map(Turn::Go),
            Some(("p", which)) => number(which).map(Turn::Pick),
            Some(("c", line)) => number(line).map(Turn::Counts),
            Some(("d", line)) => number(line).map(Turn::Drops),
            Some(("w", workers)) => number(workers).map(Turn::Workers),
            Some(("e", "")) => Ok(Turn::Ends),
            Some(("b", "")) => Ok(Turn::GivingBack),
            Some(("x", "")) => Ok(Turn::Exact),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, turn) in self.0.iter().enumerate() {
            let space = if place > 0 { " " } else { "" };
            write!(f, "{space}{turn}")?;
        }
        Ok(())
    }
}

impl FromStr for Schedule {
    type Err = NotASchedule;

    fn from_str(text: &str) -> Result<Schedule, NotASchedule> {
        let turns = text.split_whitespace().enumerate().map(|(index, word)| {
            word.parse().map_err(|()| NotASchedule {
                word: word.to_owned(),
                place: index + 1,
            })
        });
        turns.collect::<Result<_, _>>().map(Schedule)
    }
}

impl From<Schedule> for String {
    fn from(schedule: Schedule) -> String {
        schedule.to_string()
    }
}

impl TryFrom<String> for Schedule {
    type Error = NotASchedule;

    fn try_from(text: String) -> Result<Schedule, NotASchedule> {
        text.parse()
    }
}

impl fmt::Display for NotASchedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`, its word {}, is no turn", self.word, self.place)
    }
}

impl std::error::Error for NotASchedule {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_is_one_line_of_text() {
        let turns = [Turn::Counts(7), Turn::Drops(9), Turn::Go(0), Turn::Pick(12)];
        let schedule = Schedule(turns.to_vec());
        assert_eq!(schedule.to_string(), "c7 d9 g0 p12");
        assert_eq!(schedule.premises(), &turns[..2]);
        assert_eq!("c7 d9 g0 p12".parse(), Ok(schedule));
        assert_eq!("".parse(), Ok(Schedule::default()));
    }

    #[test]
    fn what_is_no_turn_is_named() {
        for (text, word, place) in [
            ("g0 x1", "x1", 2),
            ("g", "g", 1),
            ("g+1", "g+1", 1),
            ("g1 g99999999999", "g99999999999", 2),
            ("é", "é", 1),
        ] {
            let word = word.to_owned();
            assert_eq!(text.parse::<Schedule>(), Err(NotASchedule { word, place }));
        }
    }
}
