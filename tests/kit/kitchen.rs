//! A small course in a folder of its own, and the real `kit` run in it: one line per expectation.
//! Whatever is not expected must be empty. Knows nothing of what the kit should say.

use crate::support::{copy_tree, grader, root};
use std::ffi::OsStr;
use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;
use tempfile::TempDir;

/// Nothing here takes a tenth of it. It turns a kit that hangs into a test that fails.
const PATIENCE: Duration = Duration::from_secs(120);

const LESSON: &str = "# A lesson\n\n## Story\n\n## Awaita says\n\n## See it\n\n## Try it\n\n\
                      ## Code it\n\n## Quiz\n\n## No dumb questions\n";

/// The course of `tests/small_course`, with its exercises as they are at the start.
pub struct Kitchen {
    folder: TempDir,
}

/// One run of the kit, and what it is expected to say.
pub struct Kit<'a> {
    kitchen: &'a Kitchen,
    command: Command,
    stdout: String,
    stderr: String,
}

impl Kitchen {
    /// Without a lab: for what compiles nothing.
    pub fn new() -> Kitchen {
        let kitchen = Kitchen {
            folder: tempfile::tempdir().unwrap(),
        };
        copy_tree(&root().join("tests/small_course"), kitchen.folder.path());
        let mut manifest = "[package]\nname = \"exercises\"\n".to_owned();
        for (chapter, name) in [("01_waiting", "lazy_pizza"), ("02_overlap", "two_users")] {
            let starter = kitchen.read(&format!("checks/{chapter}/{name}.starter.rs"));
            kitchen.write(&format!("exercises/{chapter}/{name}.rs"), &starter);
            kitchen.write(&format!("exercises/{chapter}/README.md"), LESSON);
            let bin = format!("\n[[bin]]\nname = \"{name}\"\npath = \"{chapter}/{name}.rs\"\n");
            manifest.push_str(&bin);
        }
        kitchen.write("exercises/Cargo.toml", &manifest);
        // The lab is only looked at, to see whether it has changed.
        for shared in ["lab", "Cargo.lock"] {
            let link = kitchen.path(shared);
            std::os::unix::fs::symlink(root().join(shared), link).unwrap();
        }
        kitchen
    }

    /// With the lab of this repository, as if it had been built here: its manifest names the
    /// compiled crates where they are, and the sources that it was built from are linked.
    pub fn with_lab() -> Kitchen {
        grader();
        let kitchen = Kitchen::new();
        std::fs::create_dir_all(kitchen.path("target/kit")).unwrap();
        let manifest = "target/kit/lab.json";
        std::fs::copy(root().join(manifest), kitchen.path(manifest)).unwrap();
        kitchen
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(file)
    }

    pub fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.path(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn read(&self, file: &str) -> String {
        let path = self.path(file);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    /// Replaces a piece of a file that must be there.
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} does not hold {from:?}");
        self.write(file, text.replacen(from, to, 1));
    }

    pub fn remove(&self, file: &str) {
        std::fs::remove_file(self.path(file)).unwrap();
    }

    /// Solves an exercise as its solution does.
    pub fn solve(&self, exercise: &str) {
        self.write(
            &format!("exercises/{exercise}.rs"),
            self.read(&format!("solutions/{exercise}.rs")),
        );
    }

    /// A program of this name in a folder of its own, for the front of the `PATH`.
    pub fn fake(&self, name: &str, script: &str) {
        use std::os::unix::fs::PermissionsExt;
        let file = format!("fake/{name}");
        self.write(&file, format!("#!/bin/sh\n{script}\n"));
        let executable = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(self.path(&file), executable).unwrap();
    }

    /// `kit` with these arguments, which are separated by spaces.
    pub fn kit(&self, arguments: &str) -> Kit<'_> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kit"));
        command.args(arguments.split_whitespace());
        self.run(command)
    }

    /// The same in a place where this shell script was run before: it may mount what only that
    /// kit sees. `None`, with the reason printed, where this machine does not allow it.
    pub fn kit_after(&self, script: &str, arguments: &str) -> Option<Kit<'_>> {
        let Some(unshare) = mounting() else {
            println!("skipped: mounting is not allowed here, not even in a namespace of one's own");
            return None;
        };
        let mut command = Command::new("unshare");
        command
            .args(unshare)
            .args(["sh", "-ec", &format!("{script}\nexec \"$@\""), "sh"]);
        command
            .arg(env!("CARGO_BIN_EXE_kit"))
            .args(arguments.split_whitespace());
        Some(self.run(command))
    }

    fn run(&self, mut command: Command) -> Kit<'_> {
        command
            .current_dir(self.folder.path())
            .env_clear()
            .stdin(Stdio::null());
        for name in [
            "PATH",
            "HOME",
            "CARGO_HOME",
            "RUSTUP_HOME",
            "RUSTUP_TOOLCHAIN",
        ] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        Kit {
            kitchen: self,
            command,
            stdout: String::new(),
            stderr: String::new(),
        }
    }
}

impl Kit<'_> {
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Finds the programs of [`Kitchen::fake`] before any others.
    pub fn with_fakes(self) -> Self {
        let path = std::env::var("PATH").unwrap();
        let path = format!("{}:{path}", self.kitchen.path("fake").display());
        self.env("PATH", path)
    }

    /// From this folder of the course.
    pub fn within(mut self, folder: &str) -> Self {
        self.command.current_dir(self.kitchen.path(folder));
        self
    }

    pub fn stdout(mut self, text: impl Into<String>) -> Self {
        self.stdout = text.into();
        self
    }

    pub fn stderr(mut self, text: impl Into<String>) -> Self {
        self.stderr = text.into();
        self
    }

    /// Runs it, and compares all that it says and how it ends. The course's folder is `ROOT`.
    #[track_caller]
    pub fn exits(self, code: i32) {
        let (stdout, stderr) = (self.stdout.clone(), self.stderr.clone());
        let shown = format!("{:?}", self.command.get_args().collect::<Vec<_>>());
        let (got_code, got_out, got_err) = self.outcome();
        let said = |code, out: &str, err: &str| {
            format!("exit code {code:?}\n--- stdout\n{out}--- stderr\n{err}---")
        };
        let expected = said(Some(code), &stdout, &stderr);
        let got = said(got_code, &got_out, &got_err);
        assert!(
            expected == got,
            "{shown}\n=== expected\n{expected}\n=== got\n{got}"
        );
    }

    /// Runs it, and gives what was printed: one line of JSON and nothing else.
    #[track_caller]
    pub fn json(self, code: i32) -> serde_json::Value {
        let stderr = self.stderr.clone();
        let (got_code, out, err) = self.outcome();
        assert_eq!((got_code, err), (Some(code), stderr), "{out}");
        assert_eq!(out.lines().count(), 1, "{out}");
        assert!(out.ends_with('\n'), "{out}");
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}"))
    }

    /// The command itself, for a test that does more than run it.
    pub fn command(self) -> Command {
        self.command
    }

    /// Runs it in a terminal of this many columns, and gives all that it wrote there.
    pub fn in_terminal(mut self, columns: u16) -> String {
        use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
        let controller = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&controller).unwrap();
        unlockpt(&controller).unwrap();
        let name = ptsname(&controller, Vec::new()).unwrap();
        let mut options = std::fs::OpenOptions::new();
        let terminal = options
            .read(true)
            .write(true)
            .open(name.to_str().unwrap())
            .unwrap();
        let size = rustix::termios::Winsize {
            ws_row: 24,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        rustix::termios::tcsetwinsize(&terminal, size).unwrap();
        let end = || Stdio::from(terminal.try_clone().unwrap());
        let mut child = self
            .command
            .stdin(end())
            .stdout(end())
            .stderr(end())
            .spawn()
            .unwrap();
        // Only the child may hold the other end now, so that reading comes to an end.
        drop((terminal, self.command));
        let mut said = Vec::new();
        // Linux reports the last holder's end as an error.
        let _ = std::fs::File::from(controller).read_to_end(&mut said);
        child.wait().unwrap();
        String::from_utf8(said).unwrap().replace("\r\n", "\n")
    }

    fn outcome(mut self) -> (Option<i32>, String, String) {
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = self.command.spawn().unwrap();
        let pid = rustix::process::Pid::from_child(&child);
        let (tell, told) = channel();
        std::thread::spawn(move || tell.send(child.wait_with_output()));
        let output: Output = match told.recv_timeout(PATIENCE) {
            Ok(output) => output.unwrap(),
            Err(RecvTimeoutError::Timeout) => {
                let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
                panic!("it hangs: {:?}", self.command);
            }
            Err(RecvTimeoutError::Disconnected) => panic!("the thread that waits is gone"),
        };
        let here = self.kitchen.path("").display().to_string();
        let here = here.trim_end_matches('/');
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(here, "ROOT");
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }
}

/// How `unshare` is asked for a namespace in which one may mount, if there is a way.
fn mounting() -> Option<&'static [&'static str]> {
    static WAY: OnceLock<Option<&'static [&'static str]>> = OnceLock::new();
    *WAY.get_or_init(|| {
        let ways: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
        ways.into_iter().find(|way| {
            let mut probe = Command::new("unshare");
            probe
                .args(*way)
                .args(["mount", "-t", "tmpfs", "none", "/tmp"]);
            probe
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|s| s.success())
        })
    })
}
