//! The process that the lab runs in: its channel to `kit`, its limits, its watchdog. Knows nothing
//! of threads, tasks or expectations.

use crate::check::{Check, Misused};
use crate::world::{LAST_LINE, PULSE};
use kit_record::Request;
use rustix::process::{Resource, Rlimit};
use serde::Serialize;
use std::fs::File;
use std::io::Write;
use std::os::fd::OwnedFd;
use std::process::ExitCode;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// Address space of the child, in bytes. Allocating beyond it ends the process.
const MEMORY_LIMIT: u64 = 1 << 30;
/// Processor time without any step that the lab can see, after which a run is called busy. Several
/// times what it takes to touch all memory up to the limit on a busy machine, where page faults are
/// slow: a program that eats memory must be told so, and not be called busy.
const BUSY_LIMIT: Duration = Duration::from_secs(6);
/// Processor time after which `kit` is told that this process computes, and does not stand still.
/// More than the watchdog needs for itself.
const WORTH_TELLING: Duration = Duration::from_millis(20);
/// How often the watchdog looks.
const WATCH_EVERY: Duration = Duration::from_millis(100);

/// Exit codes of the child, for the part of its death that the record cannot tell.
pub const EXIT_REPORTED: u8 = 0;
pub const EXIT_BUSY: u8 = 101;

/// Locked for each line: a long one takes several writes, and the watchdog has its own to say.
static CHANNEL: OnceLock<Mutex<File>> = OnceLock::new();
static UNSEEN: OnceLock<&[&str]> = OnceLock::new();
static LEARNERS_FILE: OnceLock<&'static str> = OnceLock::new();

/// One line of the channel.
#[derive(Serialize)]
struct Line<'a, T> {
    kind: &'a str,
    data: &'a T,
}

/// Sends one line to `kit`. Nothing is kept back, so that it arrives even if this process dies.
pub(crate) fn send<T: Serialize>(kind: &str, data: &T) {
    let Some(channel) = CHANNEL.get() else {
        return;
    };
    if let Ok(mut line) = serde_json::to_vec(&Line { kind, data }) {
        line.push(b'\n');
        let mut channel = channel.lock().unwrap_or_else(PoisonError::into_inner);
        // If nobody listens any more, this process is about to be killed.
        let _ = channel.write_all(&line);
    }
}

/// From now on, this file is the learner's: its lines are those of the traces.
pub fn set_learners_file(file: &'static str) {
    LEARNERS_FILE.get_or_init(|| file);
}

/// Whether a source location is in the learner's file.
pub(crate) fn is_learners(file: &str) -> bool {
    LEARNERS_FILE.get() == Some(&file)
}

/// What the program names that this lab cannot follow. `Arc` is no such thing where the lab has one
/// of its own.
pub(crate) fn unseen() -> impl Iterator<Item = &'static str> {
    let named = UNSEEN.get().copied().unwrap_or_default();
    let unseen = |name: &&str| cfg!(not(own_arc)) || *name != "Arc";
    named.iter().copied().filter(unseen)
}

/// What is known of the learner's program by its words.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// What it names that a lab may be unable to follow.
    pub unseen: &'static [&'static str],
    /// Whether it may notice what is not given back yet other than by waiting for it.
    pub notices: bool,
    /// Whether it may await a task beside something else.
    pub awaits_beside: bool,
    /// Whether what time it is may make a difference to it.
    pub tells_time: bool,
    /// Whether it may ask for less than sequential consistency.
    pub orders_weakly: bool,
    /// Whether its `main` asks for a runtime of one thread.
    pub one_thread: bool,
}

/// The `main` of the crate that grading compiles. `file` is that crate's root, whose line numbers
/// are those of the learner's file.
pub fn main(file: &'static str, program: Program, check: fn(&mut Check)) -> ExitCode {
    set_learners_file(file);
    UNSEEN.get_or_init(|| program.unseen);
    crate::rt::sync::notice_without_waiting(program.notices);
    crate::rt::task::await_beside(program.awaits_beside);
    crate::world::let_time_be_told(program.tells_time);
    crate::world::order_weakly(program.orders_weakly);
    crate::rt::runtime::run_on_one_thread(program.one_thread);
    crate::statics::remember();
    if let Err(error) = confine() {
        eprintln!("the lab could not set up its process: {error}");
        return ExitCode::FAILURE;
    }
    crate::panics::install();
    crate::probe::install();
    std::thread::spawn(watch_for_loops);
    let request = match request() {
        Ok(request) => request,
        Err(error) => {
            eprintln!("the lab does not understand what it is asked: {error}");
            return ExitCode::FAILURE;
        }
    };
    if let Request::Check { without, .. } = &request {
        crate::mutants::choose(without.as_deref());
    }
    let mut checking = Check::new(request);
    let mut checks = || {
        check(&mut checking);
        if checking.goes_on() {
            check(&mut checking);
        }
    };
    if let Err(panic) = crate::panics::catch(&mut checks) {
        match panic.payload.downcast_ref() {
            Some(Misused(what)) => send("misused", what),
            None => eprintln!("the check panicked: {}", panic.message),
        }
        return ExitCode::FAILURE;
    }
    send("record", checking.record());
    crate::mutants::tell_sites();
    // Whatever the program left running ends here, without running its destructors.
    std::process::exit(i32::from(EXIT_REPORTED))
}

/// What `kit` asks for, on standard input. The program itself finds nothing there.
fn request() -> std::io::Result<Request> {
    let request = serde_json::from_reader(std::io::stdin().lock())?;
    let nothing = File::open("/dev/null")?;
    rustix::stdio::dup2_stdin(nothing)?;
    Ok(request)
}

/// Takes the channel (this process's standard output) for the lab alone, and lowers the limits.
fn confine() -> std::io::Result<()> {
    let channel: OwnedFd = rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stdout(), 3)?;
    rustix::stdio::dup2_stdout(rustix::stdio::stderr())?;
    CHANNEL.get_or_init(|| Mutex::new(File::from(channel)));
    lower(Resource::As, MEMORY_LIMIT)?;
    lower(Resource::Core, 0)
}

fn lower(resource: Resource, limit: u64) -> std::io::Result<()> {
    let hard = rustix::process::getrlimit(resource).maximum;
    let limit = hard.map_or(limit, |hard| hard.min(limit));
    let limits = Rlimit {
        current: Some(limit),
        maximum: Some(limit),
    };
    Ok(rustix::process::setrlimit(resource, limits)?)
}

/// Whether most of the memory that this process may have is in use. A run that is abandoned leaves
/// behind what it had, so a search through many of those must end some time. Not known everywhere,
/// and no matter where the process was not confined, as for tests.
pub(crate) fn is_nearly_full() -> bool {
    if rustix::process::getrlimit(rustix::process::Resource::As)
        .current
        .is_none()
    {
        return false;
    }
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let bytes = pages.map(|pages| pages.saturating_mul(rustix::param::page_size() as u64));
    bytes.is_some_and(|bytes| bytes > MEMORY_LIMIT / 4 * 3)
}

/// Ends the process when it has computed for long without a step that the lab can see. Measured in
/// processor time, so that a busy machine changes nothing.
fn watch_for_loops() {
    let mut pulse = PULSE.load(Ordering::Relaxed);
    let mut since = processor_time();
    let mut told = since;
    loop {
        std::thread::sleep(WATCH_EVERY);
        if processor_time().saturating_sub(told) > WORTH_TELLING {
            told = processor_time();
            send("alive", &());
        }
        let now = PULSE.load(Ordering::Relaxed);
        if now != pulse {
            pulse = now;
            since = processor_time();
        } else if processor_time().saturating_sub(since) > BUSY_LIMIT {
            let line = LAST_LINE.load(Ordering::Relaxed);
            send("busy", &(line > 0).then_some(line));
            std::process::exit(i32::from(EXIT_BUSY));
        }
    }
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::try_from(time).unwrap_or_default()
}
