//! Running a compiled exercise: a child process without environment, input or time to waste.

use super::channel::Heard;
use crate::judge::{End, Ran};
use anyhow::{Context, Result, bail};
use kit_record::Request;
use rustix::process::{Pid, Signal, kill_process_group};
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::time::Instant;

/// Real time without a word after which a child is killed. One that computes says so, and is stopped
/// by its processor time; this is for one that stands still in a way that the lab cannot see.
const PATIENCE: Duration = Duration::from_secs(30);
/// What a child may write to its standard error by itself, in bytes.
const STRAY_LIMIT: usize = 64 * 1024;
/// What a child may send on its channel, in bytes. The lab itself sends far less.
const CHANNEL_LIMIT: usize = 64 * 1024 * 1024;
/// How long to read on after the child has ended.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// Runs `binary`, which is asked for something. Dropping the future kills the child and everything that it started.
///
/// # Errors
/// It could not be started, or its check is no check.
pub async fn run(binary: &Path, asked: &Request) -> Result<Ran> {
    let folder = binary.parent().context("a binary lies in a folder")?;
    let request = serde_json::to_string(asked).context("a request is plain data")?;
    let mut child = Command::new(binary)
        .env_clear()
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .kill_on_drop(true)
        .spawn()
        .context("the compiled exercise could not be started")?;
    let group = Group::of(&child);
    let stdin = child.stdin.take().context("the child's standard input")?;
    let channel = child.stdout.take().context("the child's channel")?;
    let stderr = child.stderr.take().context("the child's standard error")?;
    let mut ears = Ears {
        channel: BufReader::with_capacity(64 * 1024, channel),
        stderr,
        line: Vec::new(),
        heard: Heard::default(),
        heard_bytes: 0,
        stray: Vec::new(),
        open: (true, true),
    };
    let (ended, ()) = tokio::join!(follow(&mut child, &mut ears), ask(stdin, &request));
    let ended = ended?;
    // Nothing of it may live on, whatever it was that ended.
    drop(group);
    let _ = child.wait().await;
    if let Some(why) = &ears.heard.misused {
        bail!("the check is wrong: {why}");
    }
    Ok(ears.conclude(&ended))
}

/// Tells the child what it is asked for. A schedule may be longer than an argument can be.
async fn ask(mut stdin: ChildStdin, request: &str) {
    // A child that ends before it has listened is known by its end.
    let _ = stdin.write_all(request.as_bytes()).await;
}

/// Why the child is not running any more.
enum Ended {
    Exited(ExitStatus),
    Flooded,
    Patience,
}

/// Listens until the child has ended and said its last words.
async fn follow(child: &mut Child, ears: &mut Ears) -> Result<Ended> {
    let mut silent = std::pin::pin!(tokio::time::sleep(PATIENCE));
    loop {
        tokio::select! {
            biased;
            flooded = ears.listen(), if ears.is_open() => {
                if flooded? {
                    return Ok(Ended::Flooded);
                }
                silent.as_mut().reset(Instant::now() + PATIENCE);
            }
            status = child.wait() => {
                let rest = async { while ears.is_open() && !ears.listen().await? {} anyhow::Ok(()) };
                // Never for ever: something else may hold the other end of a pipe.
                let _ = tokio::time::timeout(LAST_WORDS, rest).await;
                return Ok(Ended::Exited(status?));
            }
            () = &mut silent => return Ok(Ended::Patience),
        }
    }
}

/// Everything that the child says.
struct Ears {
    channel: BufReader<tokio::process::ChildStdout>,
    stderr: tokio::process::ChildStderr,
    line: Vec<u8>,
    heard: Heard,
    heard_bytes: usize,
    stray: Vec<u8>,
    /// Whether the channel and standard error are still open.
    open: (bool, bool),
}

impl Ears {
    fn is_open(&self) -> bool {
        self.open.0 || self.open.1
    }

    /// Takes in the next piece of either. True if it is too much.
    async fn listen(&mut self) -> Result<bool> {
        let mut piece = [0; 16 * 1024];
        let mut aside = [0; 4 * 1024];
        tokio::select! {
            read = self.channel.read(&mut piece), if self.open.0 => {
                let read = read?;
                self.open.0 = read > 0;
                self.take_in(&piece[..read]);
            }
            read = self.stderr.read(&mut aside), if self.open.1 => {
                let read = read?;
                self.open.1 = read > 0;
                self.stray.extend_from_slice(&aside[..read]);
            }
        }
        Ok(self.stray.len() > STRAY_LIMIT || self.heard_bytes > CHANNEL_LIMIT)
    }

    fn take_in(&mut self, bytes: &[u8]) {
        self.heard_bytes += bytes.len();
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if self.line.ends_with(b"\n") {
                self.heard.line(&self.line);
                self.line.clear();
            }
        }
    }

    fn conclude(mut self, ended: &Ended) -> Ran {
        self.stray.truncate(STRAY_LIMIT);
        let stray = String::from_utf8_lossy(&self.stray).into_owned();
        let end = self.end(ended, &stray);
        Ran {
            record: self.heard.into_record(),
            end,
            stray,
        }
    }

    fn end(&self, ended: &Ended, stray: &str) -> End {
        use std::os::unix::process::ExitStatusExt;
        match ended {
            Ended::Flooded => End::Flooded,
            Ended::Patience => End::TimedOut {
                busy: false,
                line: None,
            },
            Ended::Exited(_) if self.heard.record.is_some() => End::Reported,
            Ended::Exited(status) => {
                let signal = status.signal().and_then(Signal::from_named_raw);
                if let Some(line) = self.heard.busy {
                    End::TimedOut { busy: true, line }
                } else if stray.contains("memory allocation of") {
                    End::OutOfMemory
                } else if stray.contains("has overflowed its stack")
                    || matches!(signal, Some(Signal::SEGV | Signal::BUS))
                {
                    // Without `unsafe`, there is no other way to touch memory that is not there.
                    End::StackOverflow
                } else {
                    End::Died {
                        code: status.code(),
                        signal: status.signal(),
                    }
                }
            }
        }
    }
}

/// Kills the child's whole process group when dropped.
struct Group(Option<Pid>);

impl Group {
    fn of(child: &Child) -> Group {
        let id = child.id().and_then(|id| i32::try_from(id).ok());
        Group(id.and_then(Pid::from_raw))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = self.0 {
            // It may have ended by itself.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
}
