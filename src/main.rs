//! The program: its arguments, and nothing else.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    kit::commands::execute(kit::cli::Cli::parse())
}
