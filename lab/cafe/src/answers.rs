//! The words in which predictions are written. Knows of no question, and of no right answer.

/// What can happen on an evening in the kitchen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// The pizza goes into the oven.
    PizzaIn,
    /// The pizza comes out.
    PizzaOut,
    /// The telephone is answered.
    Phone,
    /// Not answered yet.
    Blank,
}

/// How much faster async makes a program that runs on one thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Benefit {
    /// Three times as fast, or more.
    Big,
    /// Faster, and less than three times as fast.
    Slight,
    /// As fast as before, within a twentieth.
    Nothing,
    /// Not answered yet.
    Blank,
}

/// What decides how much async helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// There are many waits, and they can overlap.
    WaitsOverlap,
    /// It computes most of the time: more processor cores would help, better waiting does not.
    WantsCores,
    /// A step needs the one before it, or there is only one.
    OneAfterAnother,
    /// Not answered yet.
    Why,
}

/// Whether something has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Begun {
    Yes,
    No,
    /// Not answered yet.
    Blank,
}

/// What a quiz offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Choice {
    A,
    B,
    C,
    D,
    /// Not answered yet.
    Blank,
}

/// A number that is not predicted yet.
pub const BLANK: u64 = u64::MAX;
