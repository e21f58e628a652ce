//! What `kit` asks of the compiled exercise: one line of JSON on the standard input of the child.

use crate::{ActorId, ObjectId, Schedule, Turn};
use serde::{Deserialize, Serialize};

/// What the child is to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Request {
    /// Run the check.
    Check {
        /// Schedules on which an earlier version of the file failed: they are tried first, as far
        /// as they still fit.
        #[serde(default)]
        first: Vec<Attempt>,
        /// Run every schedule, also those that differ only in the order of independent steps.
        #[serde(default)]
        unreduced: bool,
        /// Run at most so many schedules, instead of as many as the check says.
        #[serde(default)]
        schedules: Option<u64>,
        /// Leave out this step or footprint of the lab, to see what becomes of it. Only a lab that
        /// was built for such tests does so.
        #[serde(default)]
        without: Option<String>,
    },
    /// Run one scenario on one schedule, and nothing else.
    Follow {
        attempt: Attempt,
        /// Stop at the first decision that the schedule does not make: [`crate::Outcome::Open`].
        /// Otherwise the first possibility is taken from there on.
        open: bool,
    },
}

impl Default for Request {
    fn default() -> Request {
        Request::Check {
            first: Vec::new(),
            unreduced: false,
            schedules: None,
            without: None,
        }
    }
}

/// A schedule of a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The scenario's name.
    pub scenario: String,
    pub schedule: Schedule,
}

/// One of the possibilities at a decision that somebody has to make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Possibility {
    pub turn: Turn,
    /// Who would go on, if that is what is decided.
    pub actor: Option<ActorId>,
    /// What would happen: the call that is about to be made, or `timer`, `wake`.
    pub call: String,
    pub line: Option<u32>,
    pub object: Option<ObjectId>,
}
