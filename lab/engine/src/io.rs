//! Printing, recorded. What the learner's program prints is compared as events of its run; what it
//! prints to standard error is shown, and never compared.

use crate::world::{self, Pending, Stream};
use kit_record::What;
use std::fmt::Arguments;
use std::io::{Result, Write};
use std::marker::PhantomData;
use std::panic::Location;

/// What `print!` and `println!` become.
#[track_caller]
pub fn print(arguments: Arguments<'_>, newline: bool) {
    let end = if newline { "\n" } else { "" };
    put(
        || format!("{arguments}{end}"),
        world::line_of(Location::caller()),
    );
}

/// What `eprint!` and `eprintln!` become.
#[track_caller]
pub fn eprint(arguments: Arguments<'_>, newline: bool) {
    let end = if newline { "\n" } else { "" };
    complain(
        || eprint!("{arguments}{end}"),
        world::line_of(Location::caller()),
    );
}

/// Has the stream while it lives.
struct Printing(Stream);

impl Printing {
    fn begin(stream: Stream, line: Option<u32>) -> Printing {
        world::with(|world| world.begin_printing(stream, line));
        Printing(stream)
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        world::with(|world| world.end_printing(self.0));
    }
}

/// Prints what `text` makes. As in std, that is made while standard output is locked.
fn put(text: impl FnOnce() -> String, line: Option<u32>) {
    if !world::inside() {
        return;
    }
    world::step(Pending::Print(Stream::Output), "print", line);
    let printing = Printing::begin(Stream::Output, line);
    let text = text();
    let over = world::with(|world| world.count_printed(text.len(), line));
    if over {
        world::stop();
    }
    world::with(|world| world.event(line, What::Printed { text }));
    drop(printing);
}

/// Prints to standard error: a step only for those who must wait until it is free.
fn complain<R>(print: impl FnOnce() -> R, line: Option<u32>) -> R {
    if !world::inside() {
        return print();
    }
    world::with(world::World::touch_errors);
    if !world::with(|world| world.can_print(Stream::Error)) {
        world::step(Pending::Print(Stream::Error), "eprint", line);
    }
    let _printing = Printing::begin(Stream::Error, line);
    print()
}

/// A stream that the program locked: it has it until the guard is dropped.
#[derive(Debug)]
struct Held {
    stream: Stream,
    inside: bool,
    /// As in std, it stays with its thread.
    here: PhantomData<*const ()>,
}

impl Held {
    #[track_caller]
    fn new(stream: Stream) -> Held {
        let inside = world::inside();
        if inside {
            let line = world::line_of(Location::caller());
            world::step(Pending::Print(stream), "lock", line);
            world::with(|world| world.lock_stream(stream, line));
        }
        Held {
            stream,
            inside,
            here: PhantomData,
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.inside && world::inside() {
            world::with(|world| world.unlock_stream(self.stream));
        }
    }
}

/// `std::io::stdout()`, recorded.
#[derive(Debug)]
pub struct Stdout(());

/// A locked standard output.
#[derive(Debug)]
pub struct StdoutLock<'a> {
    _held: Held,
    life: PhantomData<&'a ()>,
}

/// `std::io::stderr()`.
#[derive(Debug)]
pub struct Stderr(());

/// A locked standard error.
#[derive(Debug)]
pub struct StderrLock<'a> {
    _held: Held,
    life: PhantomData<&'a ()>,
}

#[must_use]
pub fn stdout() -> Stdout {
    Stdout(())
}

#[must_use]
pub fn stderr() -> Stderr {
    Stderr(())
}

impl Stdout {
    #[must_use]
    #[track_caller]
    pub fn lock(&self) -> StdoutLock<'static> {
        StdoutLock {
            _held: Held::new(Stream::Output),
            life: PhantomData,
        }
    }
}

impl Stderr {
    #[must_use]
    #[track_caller]
    pub fn lock(&self) -> StderrLock<'static> {
        StderrLock {
            _held: Held::new(Stream::Error),
            life: PhantomData,
        }
    }
}

macro_rules! writes {
    ($([$bytes:expr, $arguments:expr] $($name:ty)*;)*) => {
        $($(
            impl Write for $name {
                #[track_caller]
                fn write(&mut self, bytes: &[u8]) -> Result<usize> {
                    let write: fn(&[u8], Option<u32>) -> Result<()> = $bytes;
                    write(bytes, world::line_of(Location::caller()))?;
                    Ok(bytes.len())
                }

                fn flush(&mut self) -> Result<()> {
                    Ok(())
                }

                #[track_caller]
                fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result<()> {
                    let write: fn(Arguments<'_>, Option<u32>) -> Result<()> = $arguments;
                    write(arguments, world::line_of(Location::caller()))
                }
            }
        )*)*
    };
}

writes! {
    [
        |bytes, line| {
            put(|| String::from_utf8_lossy(bytes).into_owned(), line);
            Ok(())
        },
        |arguments, line| {
            put(|| arguments.to_string(), line);
            Ok(())
        }
    ] Stdout StdoutLock<'_> &Stdout;
    [
        |bytes, line| complain(|| std::io::stderr().write_all(bytes), line),
        |arguments, line| complain(|| std::io::stderr().write_fmt(arguments), line)
    ] Stderr StderrLock<'_> &Stderr;
}
