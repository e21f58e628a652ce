//! `cargo bench --bench explore`: calls the benchmark of the package `explore_bench`, which is a
//! package of its own so that nothing else is built with loom and shuttle.

use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    // `cargo bench` adds `--bench` for a harness that is not there.
    let arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let status = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args([
            "bench",
            "--package",
            "explore_bench",
            "--bench",
            "explore",
            "--",
        ])
        .args(arguments)
        .status();
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo could not be started: {error}");
            ExitCode::FAILURE
        }
    }
}
