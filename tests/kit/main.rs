//! The kit as its users meet it: the real program, the real course, the real lab.

mod course;
mod processes;
mod support;
