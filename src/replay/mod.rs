//! Stepping through one run, forward and back: what each thread and task is at, what is shared and
//! what it holds, who waits for what, and the story so far.
//!
//! Everything on the screen is a pure function of a [`Story`] (a run and the text that ran) and a
//! position in it: [`moment`] is the world at one step, [`view`] draws it, [`walk`] turns keys into
//! positions, [`told`] tells the whole at once, for pipes and programs. [`choosing`] is the game in
//! which the learner is the scheduler. Only [`stage`] touches a terminal. Nothing here knows where
//! a run comes from, nor what a verdict is but its words.

pub mod choosing;
mod moment;
mod naming;
pub mod stage;
mod story;
#[cfg(test)]
mod tests;
pub mod told;
pub mod view;
pub mod walk;

pub use moment::{Holding, Moment, Standing, Value, Waiting};
pub use story::{Ending, Step, Story};
