//! A terminal without a window: a program runs in a pseudo-terminal, and what it draws there is
//! kept as a screen. Waits for what is to be seen, never for a time. Knows nothing of the kit.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcgetattr, tcsetwinsize};
use std::fs::File;
use std::num::NonZero;
use std::os::fd::OwnedFd;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Nothing here takes a tenth of it. It turns what never comes into a test that fails.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often to look at what is not on the screen: files, processes.
const TICK: Duration = Duration::from_millis(10);

pub struct Terminal {
    /// What a window would hold. Absent once the window is closed.
    controller: Option<OwnedFd>,
    /// The leader of the terminal's session.
    child: Child,
    parser: vt100::Parser,
    /// All that was ever written to the terminal.
    written: Vec<u8>,
    /// How the terminal was set when the program was started.
    found: String,
    /// Nobody has the terminal open any more.
    closed: bool,
}

impl Terminal {
    /// Runs the command as a shell in a new window would: in a session of its own, which this
    /// terminal controls. Its environment is what was set on the command, and nothing else.
    pub fn start(command: &Command, columns: u16, rows: u16) -> Terminal {
        // Nobody else may hold this end, or closing it would be no hang-up.
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let controller = openpt(flags).unwrap();
        grantpt(&controller).unwrap();
        unlockpt(&controller).unwrap();
        let name = ptsname(&controller, Vec::new()).unwrap();
        tcsetwinsize(&controller, window(columns, rows)).unwrap();
        let found = modes(&controller);

        let mut options = File::options();
        let terminal = options.read(true).write(true).open(name.to_str().unwrap());
        let terminal = terminal.unwrap();
        let end = || Stdio::from(terminal.try_clone().unwrap());
        let mut session = Command::new("setsid");
        session.arg("--ctty").arg(command.get_program());
        session.args(command.get_args()).env_clear();
        session.envs(
            command
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
        if let Some(folder) = command.get_current_dir() {
            session.current_dir(folder);
        }
        session.stdin(end()).stdout(end()).stderr(end());
        let child = session.spawn().expect("`setsid` of util-linux");
        let (rows, columns) = (NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap());
        Terminal {
            controller: Some(controller),
            child,
            parser: vt100::Parser::new(rows, columns, 0),
            written: Vec::new(),
            found,
            closed: false,
        }
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The rows, without the spaces at their ends.
    pub fn text(&self) -> String {
        let (_, columns) = self.screen().size();
        let rows = self.screen().rows(0, columns.get());
        rows.map(|row| format!("{}\n", row.trim_end())).collect()
    }

    pub fn written(&self) -> &str {
        std::str::from_utf8(&self.written).expect("the terminal gets text")
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits until this holds, while the program goes on. `what` names it, should it never hold.
    #[track_caller]
    pub fn until(&mut self, what: &str, mut holds: impl FnMut(&Terminal) -> bool) {
        let began = Instant::now();
        while !holds(self) {
            let ended = self.closed && self.child.try_wait().unwrap().is_some();
            if ended || began.elapsed() > PATIENCE {
                let why = if ended {
                    "it has ended"
                } else {
                    "not in a minute"
                };
                panic!("never: {what} ({why}). The screen:\n{}", self.text());
            }
            self.listen(TICK);
        }
    }

    /// Waits until this text is on the screen.
    #[track_caller]
    pub fn sees(&mut self, text: &str) {
        self.until(text, |terminal| terminal.text().contains(text));
    }

    /// Waits until the screen is exactly this.
    #[track_caller]
    pub fn shows(&mut self, screen: &str) {
        let what = format!("the screen\n{screen}\n");
        self.until(&what, |terminal| terminal.text() == screen);
    }

    /// Takes in what the program writes within this time. False if it wrote nothing.
    pub fn listen(&mut self, longest: Duration) -> bool {
        let Some(controller) = self.controller.as_ref().filter(|_| !self.closed) else {
            std::thread::sleep(longest);
            return false;
        };
        let timeout = Timespec::try_from(longest).unwrap();
        // A change of the window's size is a signal.
        let ready = rustix::io::retry_on_intr(|| {
            poll(
                &mut [PollFd::new(controller, PollFlags::IN)],
                Some(&timeout),
            )
        });
        if ready.unwrap() == 0 {
            return false;
        }
        let mut bytes = [0; 64 * 1024];
        // Linux reports that nobody has the other end as an error.
        match rustix::io::read(controller, &mut bytes) {
            Ok(length) if length > 0 => {
                self.parser.process(&bytes[..length]);
                self.written.extend_from_slice(&bytes[..length]);
                true
            }
            _ => {
                self.closed = true;
                false
            }
        }
    }

    pub fn press(&mut self, keys: &str) {
        let controller = self.controller.as_ref().unwrap();
        let written = rustix::io::write(controller, keys.as_bytes()).unwrap();
        assert_eq!(written, keys.len());
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let (height, width) = (NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap());
        self.parser.screen_mut().set_size(height, width);
        tcsetwinsize(self.controller.as_ref().unwrap(), window(columns, rows)).unwrap();
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        rustix::process::kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Closes the window.
    pub fn hang_up(&mut self) {
        self.controller = None;
        self.closed = true;
    }

    /// Waits until the program has ended and all that it wrote was read.
    #[track_caller]
    pub fn ends(&mut self) -> ExitStatus {
        let mut status = None;
        let began = Instant::now();
        while status.is_none() || !self.closed {
            assert!(
                began.elapsed() < PATIENCE,
                "it does not end:\n{}",
                self.text()
            );
            self.listen(TICK);
            status = status.or_else(|| self.child.try_wait().unwrap());
        }
        status.expect("it has ended")
    }

    /// Whether the terminal is as the program found it: the main screen with a cursor, lines that
    /// wrap, keys that are echoed and edited.
    #[track_caller]
    pub fn is_as_it_was(&self) {
        assert!(
            !self.screen().alternate_screen(),
            "it left the terminal on the other screen"
        );
        assert!(!self.screen().hide_cursor(), "it left the cursor hidden");
        assert_eq!(modes(self.controller.as_ref().unwrap()), self.found);
        // What the screen model does not know about.
        for (on, off) in [("\x1b[?7h", "\x1b[?7l"), ("\x1b[?2026l", "\x1b[?2026h")] {
            let last = |mode| self.written().rfind(mode);
            assert!(
                last(on) >= last(off),
                "the last of {on:?} and {off:?} must be the first"
            );
        }
    }
}

impl Drop for Terminal {
    /// A test that fails leaves nothing running.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn window(columns: u16, rows: u16) -> Winsize {
    Winsize {
        ws_row: rows,
        ws_col: columns,
        ws_xpixel: 0,
        ws_ypixel: 0,
    }
}

/// All modes of the terminal, for comparing.
fn modes(controller: &OwnedFd) -> String {
    format!("{:?}", tcgetattr(controller).unwrap())
}
