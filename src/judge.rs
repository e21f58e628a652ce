//! A pure function from what was seen to what is said: [`Ran`] → [`Verdict`].
//! Knows nothing of files, processes, clocks or terminals.

use crate::verdict::Verdict;
use kit_record::Record;

/// What came back from the child process.
#[derive(Clone, Debug, PartialEq)]
pub struct Ran {
    /// The record; where the child did not live to finish it, what it had streamed until then.
    pub record: Record,
    pub end: End,
    /// What the child wrote to its standard error by itself (not through the lab), capped.
    pub stray: String,
}

/// How the child process ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The record is whole.
    Reported,
    /// Killed: it used up its processor time without any step that the lab can see (`busy`), or it
    /// stood still in a way that the lab cannot see.
    TimedOut { busy: bool, line: Option<u32> },
    /// Killed: it wrote too much by itself.
    Flooded,
    /// An allocation beyond the cap.
    OutOfMemory,
    /// A stack overflow.
    StackOverflow,
    /// Any other death without a whole record: an exit code or a signal.
    Died { code: Option<i32>, signal: Option<i32> },
}

/// The verdict on a run.
#[must_use]
pub fn judge(_ran: &Ran) -> Verdict {
    unimplemented!("written next")
}
