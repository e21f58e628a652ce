//! The kit as its users meet it: the real program, the real course, the real lab.

mod commands;
mod course;
mod dev;
mod inputs;
mod kitchen;
mod lab;
mod modelled;
mod processes;
mod support;
mod terminal;
mod watch;
