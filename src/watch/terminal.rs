//! The one place that reads keys and writes the screen. Whatever happens (the end, a panic, a
//! signal), the terminal is left as it was found. Knows nothing of exercises: it takes lines and
//! gives keys.

use super::keys::{Decoder, Key};
use rustix::event::{PollFd, PollFlags};
use rustix::io::Errno;
use rustix::process::Signal;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, SpecialCodeIndex, Termios};
use std::fmt;
use std::io::{self, Write};
use std::os::fd::BorrowedFd;
use std::sync::{Mutex, Once, TryLockError};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

/// In character cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub columns: usize,
    pub rows: usize,
}

/// What stands at the other end of standard output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A screen that lines can be placed on.
    Screen,
    /// A pipe, a file, or a terminal that cannot move its cursor: one line after the other.
    Lines,
}

/// The terminal, from [`Terminal::open`] until it is dropped.
pub struct Terminal {
    kind: Kind,
    /// Absent where there is nobody to press a key. It is a watched file descriptor and not a
    /// thread that reads: an editor that takes over the terminal must get every key itself.
    keyboard: Option<AsyncFd<BorrowedFd<'static>>>,
    decoder: Decoder,
    drawn: Vec<String>,
    out: Box<dyn Write + Send>,
}

impl Terminal {
    /// Takes the terminal: alternate screen, no cursor, keys as they are pressed.
    ///
    /// # Errors
    /// The operating system refuses.
    pub fn open() -> io::Result<Terminal> {
        let kind = kind();
        let has_keys = kind == Kind::Screen && rustix::termios::isatty(stdin());
        let keyboard = if has_keys {
            Some(watched_keyboard()?)
        } else {
            None
        };
        let mut terminal = Terminal {
            kind,
            keyboard,
            decoder: Decoder::default(),
            drawn: Vec::new(),
            out: Box::new(Screen),
        };
        restore_on_panic();
        terminal.take()?;
        Ok(terminal)
    }

    /// Nobody presses keys, and the lines go to `out`.
    #[cfg(test)]
    pub(super) fn lines_to(out: impl Write + Send + 'static) -> Terminal {
        Terminal {
            kind: Kind::Lines,
            keyboard: None,
            decoder: Decoder::default(),
            drawn: Vec::new(),
            out: Box::new(out),
        }
    }

    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Where the terminal does not know its size, the size that everything is made for.
    #[must_use]
    pub fn size(&self) -> Size {
        match rustix::termios::tcgetwinsize(stdout()) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size {
                columns: size.ws_col.into(),
                rows: size.ws_row.into(),
            },
            _ => Size {
                columns: 80,
                rows: 24,
            },
        }
    }

    /// The next keys. Waits without waking up; dropping the future loses no key, since nothing is
    /// read before its last wait is over.
    ///
    /// # Errors
    /// The terminal is gone.
    pub async fn keys(&mut self) -> io::Result<Vec<Key>> {
        let Some(keyboard) = &self.keyboard else {
            return std::future::pending().await;
        };
        let mut chunk = [0; 256];
        loop {
            let mut guard = keyboard.readable().await?;
            match rustix::io::read(keyboard.get_ref(), &mut chunk) {
                Ok(0) if guard.ready().is_read_closed() => {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                // Raw mode is set up so that a read never waits: no bytes means "none yet".
                Ok(0) | Err(Errno::AGAIN) => guard.clear_ready(),
                Ok(length) => return Ok(self.decoder.feed(&chunk[..length])),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Shows these lines and nothing else. Writes once, and nothing where nothing has changed.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn draw(&mut self, lines: Vec<String>) -> io::Result<()> {
        if self.kind == Kind::Screen && lines != self.drawn {
            self.out
                .write_all(frame(&lines, self.size().columns).as_bytes())?;
            self.drawn = lines;
        }
        Ok(())
    }

    /// Forgets what is on the screen, so that the next [`Terminal::draw`] draws all of it.
    pub fn forget(&mut self) {
        self.drawn.clear();
    }

    /// Adds lines below those that were printed before. For [`Kind::Lines`].
    ///
    /// # Errors
    /// Nobody reads any more.
    pub fn print(&mut self, lines: &[String]) -> io::Result<()> {
        self.out.write_all((lines.join("\n") + "\n").as_bytes())
    }

    /// Gives the terminal to another program, as it was found.
    pub fn release(&mut self) {
        restore();
    }

    /// Takes the terminal again: after [`Terminal::release`].
    ///
    /// # Errors
    /// The operating system refuses.
    pub fn take(&mut self) -> io::Result<()> {
        if self.kind == Kind::Lines {
            return Ok(());
        }
        let modes = match self.keyboard {
            Some(_) => Some(rustix::termios::tcgetattr(stdin())?),
            None => None,
        };
        if let Some(modes) = &modes {
            rustix::termios::tcsetattr(stdin(), OptionalActions::Now, &raw(modes))?;
        }
        *TAKEN
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = Some(Taken { modes });
        self.forget();
        self.out.write_all(ENTER.as_bytes())
    }

    /// Stops the whole job, as Ctrl-Z does for every other program; returns when it is continued.
    ///
    /// # Errors
    /// The terminal cannot be taken again.
    pub fn suspend(&mut self) -> io::Result<()> {
        self.release();
        // A job that nobody could continue is not stopped: then this returns at once.
        let _ = rustix::process::kill_current_process_group(Signal::TSTP);
        self.take()
    }
}

impl fmt::Debug for Terminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terminal")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Alternate screen, cursor hidden, no wrapping at the right edge.
const ENTER: &str = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J";
const LEAVE: &str = "\x1b[?7h\x1b[?25h\x1b[?1049l";

/// How the terminal was found. It outlives [`Terminal`] because a panic hook must reach it.
static TAKEN: Mutex<Option<Taken>> = Mutex::new(None);

struct Taken {
    /// Of the keyboard, where there is one.
    modes: Option<Termios>,
}

/// Does nothing if the terminal is not taken, so it may be called any number of times.
fn restore() {
    let mut taken = match TAKEN.try_lock() {
        Ok(taken) => taken,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => return,
    };
    if let Some(taken) = taken.take() {
        // A terminal that is gone needs no restoring, and nobody is left to tell.
        let _ = Screen.write_all(LEAVE.as_bytes());
        if let Some(modes) = taken.modes {
            let _ = rustix::termios::tcsetattr(stdin(), OptionalActions::Now, &modes);
        }
    }
}

fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let say = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            restore();
            say(panic);
        }));
    });
}

/// Whether there is a screen to draw on and somebody to press keys.
#[must_use]
pub fn is_attended() -> bool {
    kind() == Kind::Screen && rustix::termios::isatty(stdin())
}

#[expect(
    deprecated,
    reason = "its caller must keep the descriptor open, which is no question for the standard \
              input; the newer constructor asks for `unsafe`"
)]
fn watched_keyboard() -> io::Result<AsyncFd<BorrowedFd<'static>>> {
    AsyncFd::with_interest(stdin(), Interest::READABLE)
}

fn kind() -> Kind {
    let dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
    if rustix::termios::isatty(stdout()) && !dumb {
        Kind::Screen
    } else {
        Kind::Lines
    }
}

fn raw(modes: &Termios) -> Termios {
    let mut raw = modes.clone();
    raw.make_raw();
    // A read returns at once, with what there is.
    raw.special_codes[SpecialCodeIndex::VMIN] = 0;
    raw.special_codes[SpecialCodeIndex::VTIME] = 0;
    raw
}

/// One text that replaces the screen in place, without a moment in which it is empty. The marks at
/// both ends ask a terminal that knows them to show all of it at once.
fn frame(lines: &[String], columns: usize) -> String {
    let mut frame = String::from("\x1b[?2026h\x1b[H");
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            frame.push_str("\r\n");
        }
        frame.push_str(line);
        // After a line that fills its row the cursor stands on the row's last cell, which
        // clearing would empty.
        if console::measure_text_width(line) < columns {
            frame.push_str(if index + 1 < lines.len() {
                "\x1b[K"
            } else {
                "\x1b[J"
            });
        }
    }
    frame.push_str("\x1b[?2026l");
    frame
}

/// The standard output itself. A panic while [`std::io::Stdout`] is locked could not restore the
/// terminal through it.
struct Screen;

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            match rustix::io::write(stdout(), bytes) {
                // Another program may have made this terminal non-blocking.
                Err(Errno::AGAIN) => {
                    rustix::event::poll(&mut [PollFd::new(&stdout(), PollFlags::OUT)], None)?;
                }
                written => return Ok(written?),
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[path = "../../tests/kit/terminal.rs"]
#[expect(dead_code, reason = "a test here needs a part of what the others need")]
mod window;

#[cfg(test)]
mod tests {
    use super::*;

    /// The one test that panics on purpose, in a process and a terminal of its own: this test
    /// again, told so by its environment.
    #[test]
    fn a_panic_leaves_the_terminal_as_it_was() {
        const INSIDE: &str = "KIT_TEST_PANICS";
        if std::env::var_os(INSIDE).is_some() {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            let _inside = runtime.enter();
            let _terminal = Terminal::open().unwrap();
            panic!("on purpose");
        }
        let mut command = std::process::Command::new(std::env::current_exe().unwrap());
        let name = std::thread::current().name().unwrap().to_owned();
        command.args(["--exact", &name, "--nocapture"]);
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        command.env(INSIDE, "yes");
        let mut window = super::window::Terminal::start(&command, 80, 24);
        assert!(!window.ends().success());
        window.is_as_it_was();
        // Restored before it is said, or nobody could read it.
        let written = window.written();
        let at = |text: &str| written.find(text).unwrap_or_else(|| panic!("{written}"));
        assert!(
            at(ENTER) < at(LEAVE) && at(LEAVE) < at("on purpose"),
            "{written}"
        );
        assert_eq!(written.matches(LEAVE).count(), 1, "{written}");
    }

    #[test]
    fn a_frame_replaces_the_screen_in_one_piece() {
        let lines = ["full".to_owned(), "ab".to_owned()];
        let expected = "\x1b[?2026h\x1b[Hfull\r\nab\x1b[J\x1b[?2026l";
        assert_eq!(frame(&lines, 4), expected);
        let expected = "\x1b[?2026h\x1b[Hfull\x1b[K\r\nab\x1b[J\x1b[?2026l";
        assert_eq!(frame(&lines, 5), expected);
    }
}
