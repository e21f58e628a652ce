//! Printing, recorded. What the learner's program prints is compared as events of its run.

use crate::world::{self, Pending};
use kit_record::What;
use std::fmt::Arguments;
use std::io::{Result, Write};
use std::panic::Location;

/// What `print!` and `println!` become.
#[track_caller]
pub fn print(arguments: Arguments<'_>, newline: bool) {
    let mut text = arguments.to_string();
    if newline {
        text.push('\n');
    }
    put(text, world::line_of(Location::caller()));
}

/// What `eprint!` and `eprintln!` become: shown, never compared.
pub fn eprint(arguments: Arguments<'_>, newline: bool) {
    if newline {
        eprintln!("{arguments}")
    } else {
        eprint!("{arguments}")
    }
}

fn put(text: String, line: Option<u32>) {
    if !world::inside() {
        return;
    }
    world::step(Pending::Print, "print", line);
    let over = world::with(|world| world.count_printed(text.len(), line));
    if over {
        world::stop();
    }
    world::with(|world| world.event(line, What::Printed { text }));
}

/// `std::io::stdout()`, recorded.
#[derive(Debug)]
pub struct Stdout(());

/// A locked standard output. Printing never interleaves within one call anyway.
#[derive(Debug)]
pub struct StdoutLock(());

#[must_use]
pub fn stdout() -> Stdout {
    Stdout(())
}

impl Stdout {
    #[must_use]
    pub fn lock(&self) -> StdoutLock {
        StdoutLock(())
    }
}

macro_rules! writes {
    ($($name:ty)*) => {
        $(
            impl Write for $name {
                #[track_caller]
                fn write(&mut self, bytes: &[u8]) -> Result<usize> {
                    let text = String::from_utf8_lossy(bytes).into_owned();
                    put(text, world::line_of(Location::caller()));
                    Ok(bytes.len())
                }

                fn flush(&mut self) -> Result<()> {
                    Ok(())
                }

                #[track_caller]
                fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result<()> {
                    put(arguments.to_string(), world::line_of(Location::caller()));
                    Ok(())
                }
            }
        )*
    };
}

writes!(Stdout StdoutLock &Stdout);
