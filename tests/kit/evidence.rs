//! `kit evidence`: it runs for real, so what it measures is not asserted, and that it says what it did is.

use std::process::Command;

/// With few open files and no place for a temporary one: the rest is measured all the same.
#[test]
fn what_the_machine_refuses_is_said_and_worked_around() {
    let kit = env!("CARGO_BIN_EXE_kit");
    let output = Command::new("sh")
        .args(["-c", &format!("ulimit -n 256; exec '{kit}' evidence")])
        .env("TMPDIR", "/nowhere")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{text}");
    for part in [
        "arithmetic over 2097152 numbers, 8 parts, ",
        "96 requests to a server that waits 3 ms each",
        "Only 96 requests, and not 1000: a process may have 256 files open here",
        "Not measured: a file in /nowhere could not be read and written: ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let bars = |way: &str| text.lines().filter(|line| line.starts_with(way)).count();
    assert_eq!((bars("  in turn "), bars("  async ")), (2, 2), "{text}");
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "kit: Measuring ...\n"
    );
}
