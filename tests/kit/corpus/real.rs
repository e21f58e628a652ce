//! The programs as they run outside of the lab: with the real std and tokio, on real threads; as they
//! are, or with pauses of any length behind their statements, so that what hardly ever happens does.

use super::Ending;
use super::program::Program;
use crate::support::{block_on, root};
use kit::lab::Lab;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tokio::io::AsyncReadExt;

/// A program that may hang is taken to hang after this; that it was only slow would do no harm.
const SOON: Duration = Duration::from_millis(300);
/// Any other program that takes this long hangs, whatever the machine is busy with.
const AT_LAST: Duration = Duration::from_secs(30);

/// tokio and futures as `cargo run` has them, compiled: the kit only looks things up in them.
pub struct Real {
    deps: PathBuf,
    crates: BTreeMap<String, PathBuf>,
}

impl Real {
    pub fn build() -> Real {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("real");
        let built = Command::new(env!("CARGO"))
            .current_dir(root())
            .args(["build", "--release", "-p", "kit_real"])
            .args(["--message-format=json-render-diagnostics", "--target-dir"])
            .arg(&target)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .stderr(Stdio::inherit())
            .output()
            .expect("cargo can be started");
        assert!(built.status.success(), "the real crates compile");
        let text = String::from_utf8(built.stdout).expect("messages are text");
        let file_of = |line: &str| {
            let message: serde_json::Value = serde_json::from_str(line).ok()?;
            let name = message["target"]["name"].as_str()?.to_owned();
            let mut files = message["filenames"].as_array()?.iter();
            let file = files.find_map(|file| file.as_str().filter(|f| f.ends_with(".rlib")))?;
            ["tokio", "futures"]
                .contains(&name.as_str())
                .then(|| (name, PathBuf::from(file)))
        };
        let crates: BTreeMap<_, _> = text.lines().filter_map(file_of).collect();
        assert_eq!(crates.len(), 2, "{crates:?}");
        Real {
            deps: target.join("release").join("deps"),
            crates,
        }
    }
}

/// Several programs in one real binary, which runs the one that is named.
pub struct Binary(PathBuf);

impl Binary {
    /// Compiles the programs into one crate: that takes far less time than a crate for each.
    pub fn build<'a>(
        lab: &Lab,
        real: &Real,
        name: &str,
        programs: impl Iterator<Item = &'a Program>,
    ) -> Binary {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus");
        std::fs::create_dir_all(&folder).expect("a folder to compile in");
        let (source, binary) = (folder.join(format!("{name}.rs")), folder.join(name));
        std::fs::write(&source, all_in_one(programs)).expect("the crate can be written");
        let status = Command::new(&lab.toolchain.rustc)
            .args(["--edition", "2024", "--cap-lints", "allow"])
            .arg("-L")
            .arg(format!("dependency={}", real.deps.display()))
            .args(real.crates.iter().flat_map(|(name, file)| {
                let file = file.display();
                ["--extern".to_owned(), format!("{name}={file}")]
            }))
            .arg("-o")
            .arg(&binary)
            .arg(&source)
            .status()
            .expect("rustc can be started");
        assert!(status.success(), "the programs compile: {name}");
        Binary(binary)
    }

    /// The different endings of so many runs; of those that hang, one is enough. `pauses`: whether
    /// they pause at random.
    pub fn run(&self, program: &Program, times: u32, pauses: bool) -> BTreeSet<Ending> {
        let mut endings = BTreeSet::new();
        for run in 1..=times {
            let ending = block_on(self.run_once(program, pauses.then_some(run)));
            let hangs = matches!(ending, Ending::Hangs { .. });
            endings.insert(ending);
            if hangs {
                break;
            }
        }
        endings
    }

    async fn run_once(&self, program: &Program, seed: Option<u32>) -> Ending {
        let mut child = tokio::process::Command::new(&self.0)
            .arg(&program.name)
            .args(seed.map(|seed| seed.to_string()))
            // Nobody reads it, and to find the lines takes a hundred times as long as the program.
            .env("RUST_BACKTRACE", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("a program can be started");
        let mut stdout = child.stdout.take().expect("its output");
        let mut printed = Vec::new();
        let limit = if program.may_hang() { SOON } else { AT_LAST };
        let ended = tokio::time::timeout(limit, async {
            stdout.read_to_end(&mut printed).await?;
            child.wait().await
        });
        let ended = ended.await;
        let printed = String::from_utf8(printed).expect("programs print text");
        match ended.map(|status| status.expect("a program can be waited for").code()) {
            Err(_) => Ending::Hangs { printed },
            Ok(Some(0)) => Ending::Finishes { printed },
            Ok(Some(101)) => Ending::Panics { printed },
            Ok(code) => Ending::Other(format!("{code:?}")),
        }
    }
}

/// What the programs call: it pauses at random if there is a seed to begin with.
const PAUSE: &str = r#"
fn pause() {
    use std::cell::Cell;
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicU64, Ordering};
    static SEED: LazyLock<Option<AtomicU64>> = LazyLock::new(|| {
        let seed: u64 = std::env::args().nth(2)?.parse().ok()?;
        Some(AtomicU64::new(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)))
    });
    std::thread_local! {
        static STATE: Cell<u64> = const { Cell::new(0) };
    }
    let Some(seed) = &*SEED else { return };
    let mut state = STATE.get();
    if state == 0 {
        state = seed.fetch_add(0xBF58_476D_1CE4_E5B9, Ordering::Relaxed) | 1;
    }
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    STATE.set(state);
    match state >> 61 {
        0 => std::thread::sleep(std::time::Duration::from_micros(state % 400)),
        1 | 2 => std::thread::yield_now(),
        _ => {}
    }
}
"#;

/// The program with a chance to pause behind each statement that ends its line.
fn with_pauses(source: &str) -> String {
    const ITEMS: [&str; 8] = [
        "use ", "static ", "const ", "type ", "pub ", "fn ", "biased;", "//",
    ];
    let lines = source.lines().map(|line| {
        let text = line.trim_start();
        let is_item = text.len() == line.len() || ITEMS.iter().any(|item| text.starts_with(item));
        match text.ends_with(';') && !is_item {
            true => format!("{line} crate::pause();\n"),
            false => format!("{line}\n"),
        }
    });
    lines.collect()
}

/// Each program as a module. `main` is visible inside of its module only, so what calls it is there.
fn all_in_one<'a>(programs: impl Iterator<Item = &'a Program>) -> String {
    let mut text = String::new();
    let mut arms = String::new();
    for program in programs {
        let (name, module) = (&program.name, program.name.replace('/', "_"));
        let source = with_pauses(&program.source);
        let start = "pub fn start_as_a_module() { main() }";
        writeln!(text, "mod {module} {{\n{source}\n{start}\n}}").expect("text can be written");
        writeln!(arms, "{name:?} => {module}::start_as_a_module(),").expect("text can be written");
    }
    format!(
        "{PAUSE}{text}fn main() {{\nmatch std::env::args().nth(1).unwrap().as_str() {{\n{arms}name => \
         panic!(\"no program {{name}}\"),\n}}\n}}\n"
    )
}
