//! The kit as its users meet it: the real program, the real course, the real lab.

mod commands;
mod corpus;
mod course;
mod dev;
mod evidence;
mod explore;
mod inputs;
mod kitchen;
mod lab;
mod languages;
mod lessons;
mod modelled;
mod mutants;
mod pages;
mod processes;
mod replay;
mod support;
mod terminal;
mod watch;
