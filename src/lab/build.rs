//! Building the lab once, with cargo, and remembering where its pieces are.

use super::toolchain::Toolchain;
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::Command;

/// What the lab is compiled with: one copy of everything in one dynamic library, and a `select!`
/// whose choices can be repeated.
const RUSTFLAGS: &str = "-C prefer-dynamic --cfg tokio_unstable";
/// For a lab that can leave out each of its steps, to see whether a test notices.
const MUTANTS: &str = "--cfg kit_mutants";
/// How much the lab itself is optimised. At this level rustc exports what it has instantiated of
/// generic code (`Vec<u8>` and the like), so that it is not compiled again with each save; at the
/// usual level 3 it does not, and exploring was not faster in a way that a learner could notice.
const OPT_LEVEL: &str = "1";
/// The packages that a graded crate is compiled against.
const PACKAGES: [&str; 4] = ["kit_std", "kit_tokio", "kit_futures", "cafe"];
/// What it is compiled against otherwise. It is built by itself, and no further than rustc needs to look
/// things up in it: if the lab were built together with all that tokio has, each save would take longer.
const REAL: &str = "kit_real";
/// Raised when this file stores something else.
const FORMAT: u32 = 2;

/// A step of the lab's first build, for a progress bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildProgress {
    pub done: u64,
    pub total: u64,
    /// What was compiled last: `tokio`.
    pub what: String,
}

/// The compiled lab: what rustc must be told to compile against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lab {
    format: u32,
    pub toolchain: Toolchain,
    /// Where the compiled crates are.
    pub deps: PathBuf,
    /// Crate name → file, for the crate that grading compiles.
    pub stand_ins: BTreeMap<String, PathBuf>,
    /// Crate name → file, to compile the learner's file against the real crates.
    pub real: BTreeMap<String, PathBuf>,
    /// Of the lab's own sources.
    sources: Vec<String>,
    /// The folder for what each save compiles.
    #[serde(skip)]
    pub work: PathBuf,
}

/// What cargo says of one compiled crate.
#[derive(Deserialize)]
struct Message {
    reason: String,
    package_id: Option<String>,
    target: Option<Target>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

impl Lab {
    /// The lab of the course at `root`, built now if it is missing, stale, or of another rustc.
    ///
    /// # Errors
    /// Each a sentence that says what to do.
    pub async fn open(
        root: &Path,
        progress: &mut (dyn FnMut(BuildProgress) + Send),
    ) -> Result<Lab> {
        Lab::open_in(root, &root.join("target").join("kit"), RUSTFLAGS, progress).await
    }

    /// A lab beside the course's own, which leaves out a step where it is asked to.
    ///
    /// # Errors
    /// As for [`Lab::open`].
    pub async fn open_with_mutants(root: &Path) -> Result<Lab> {
        let folder = root.join("target").join("kit-mutants");
        let flags = format!("{RUSTFLAGS} {MUTANTS}");
        Lab::open_in(root, &folder, &flags, &mut |_| {}).await
    }

    async fn open_in(
        root: &Path,
        folder: &Path,
        flags: &str,
        progress: &mut (dyn FnMut(BuildProgress) + Send),
    ) -> Result<Lab> {
        let manifest = folder.join("lab.json");
        let stored = std::fs::read(&manifest).ok();
        let stored: Option<Lab> = stored.and_then(|text| serde_json::from_slice(&text).ok());
        let sources = sources(root)?;
        let fresh = stored.filter(|lab| lab.format == FORMAT && lab.sources == sources);
        let mut lab = match fresh {
            Some(lab) if lab.toolchain.is_unchanged(root) && lab.is_complete() => lab,
            Some(lab) => {
                let toolchain = Toolchain::ask(root)?;
                let lab = if toolchain.version == lab.toolchain.version && lab.is_complete() {
                    Lab { toolchain, ..lab }
                } else {
                    progress(BuildProgress {
                        done: 0,
                        total: 0,
                        what: format!("the lab again, for {}", toolchain.name()),
                    });
                    build(root, folder, flags, toolchain, sources, progress).await?
                };
                store(&manifest, &lab)?;
                lab
            }
            None => {
                let toolchain = Toolchain::ask(root)?;
                let lab = build(root, folder, flags, toolchain, sources, progress).await?;
                store(&manifest, &lab)?;
                lab
            }
        };
        lab.work = folder.join("work");
        Ok(lab)
    }

    fn is_complete(&self) -> bool {
        self.stand_ins
            .values()
            .chain(self.real.values())
            .all(|file| file.is_file())
    }
}

fn store(manifest: &Path, lab: &Lab) -> Result<()> {
    let text = serde_json::to_vec_pretty(lab).context("the lab's manifest cannot be written")?;
    crate::files::write_atomically(manifest, &text)
        .with_context(|| format!("`{}` cannot be written", manifest.display()))
}

async fn build(
    root: &Path,
    folder: &Path,
    flags: &str,
    toolchain: Toolchain,
    sources: Vec<String>,
    progress: &mut (dyn FnMut(BuildProgress) + Send),
) -> Result<Lab> {
    std::fs::create_dir_all(folder).with_context(|| {
        format!(
            "The kit cannot write to `{}`. It compiles there what you save: make the folder \
             writable, or clone the course somewhere else.",
            folder.display()
        )
    })?;
    progress(BuildProgress {
        done: 0,
        total: 0,
        what: "what the lab needs".to_owned(),
    });
    let total = count_crates(root, &PACKAGES).await? + count_crates(root, &[REAL]).await?;
    let target = folder.join("lab");
    let command = |action: &str, packages: &[&str]| {
        let mut command = cargo(root);
        command
            .args([action, "--release"])
            .arg("--message-format=json-render-diagnostics")
            .args(packages.iter().flat_map(|package| ["-p", package]))
            .arg("--target-dir")
            .arg(&target)
            .env("RUSTFLAGS", flags)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", OPT_LEVEL);
        command
    };
    let (lab, real) = (command("build", &PACKAGES), command("check", &[REAL]));
    let mut found = Found::default();
    found.by(lab, total, progress).await?;
    found.is_real = true;
    found.by(real, total, progress).await?;
    let lab = Lab {
        format: FORMAT,
        toolchain,
        deps: target.join("release").join("deps"),
        stand_ins: found.stand_ins,
        real: found.real,
        sources,
        work: PathBuf::new(),
    };
    if lab.stand_ins.len() != 5 || lab.real.len() != 3 {
        bail!("The lab was built, but not all of it was found. Delete `target/kit` and try again.");
    }
    Ok(lab)
}

/// The pieces that cargo named so far.
#[derive(Default)]
struct Found {
    crates: BTreeSet<String>,
    /// Whether what comes now are the real crates.
    is_real: bool,
    stand_ins: BTreeMap<String, PathBuf>,
    real: BTreeMap<String, PathBuf>,
}

impl Found {
    /// Takes in all that this call of cargo names.
    async fn by(
        &mut self,
        command: Command,
        total: u64,
        progress: &mut (dyn FnMut(BuildProgress) + Send),
    ) -> Result<()> {
        let mut child = spawn(command)?;
        let stdout = child.stdout.take().context("cargo's output")?;
        let mut stderr = child.stderr.take().context("cargo's messages")?;
        let mut complaints = Vec::new();
        let mut lines = BufReader::new(stdout).lines();
        let reading = async {
            while let Some(line) = lines.next_line().await? {
                let Ok(message) = serde_json::from_str::<Message>(&line) else {
                    continue;
                };
                if let Some(what) = self.note(message) {
                    let done = self.crates.len() as u64;
                    progress(BuildProgress {
                        done,
                        total: total.max(done),
                        what,
                    });
                }
            }
            anyhow::Ok(())
        };
        let (read, heard) = tokio::join!(reading, stderr.read_to_end(&mut complaints));
        read?;
        heard?;
        let status = child.wait().await?;
        if !status.success() {
            bail!(explain(&String::from_utf8_lossy(&complaints)));
        }
        Ok(())
    }

    /// Takes in one message; the crate's name if it is about a finished crate.
    fn note(&mut self, message: Message) -> Option<String> {
        let (Some(id), Some(target)) = (message.package_id, message.target) else {
            return None;
        };
        let is_script = target.kind.iter().any(|kind| kind == "custom-build");
        if message.reason != "compiler-artifact" || is_script {
            return None;
        }
        let library = message.filenames.iter().find(|file| {
            file.extension().is_some_and(|ending| match self.is_real {
                true => ending == "rmeta",
                false => ending == "rlib" || is_dynamic(ending),
            })
        });
        if let Some(library) = library {
            self.place(&id, &target.name, library);
        }
        self.crates.insert(format!("{id} {}", self.is_real));
        Some(target.name)
    }

    /// Each graded crate sees the stand-ins, and each real compile the real crates; the story's
    /// services are in both.
    fn place(&mut self, id: &str, name: &str, library: &Path) {
        let is_facade = id.contains("kit_tokio") || id.contains("kit_futures");
        let place = match name {
            "cafe" | "tokio" | "futures" if self.is_real => &mut self.real,
            "kit_lab" | "kit_std" | "cafe" => &mut self.stand_ins,
            "tokio" | "futures" if is_facade => &mut self.stand_ins,
            _ => return,
        };
        place.insert(name.to_owned(), library.to_owned());
    }
}

fn is_dynamic(ending: &std::ffi::OsStr) -> bool {
    ending == "so" || ending == "dylib"
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        .current_dir(root)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        // Unstable features for the lab's own `Arc`, and for nothing else: see its `build.rs`.
        .env("RUSTC_BOOTSTRAP", "kit_lab")
        // The learner's own settings are for the learner's own builds.
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET_DIR");
    command
}

fn spawn(mut command: Command) -> Result<tokio::process::Child> {
    match command.spawn() {
        Ok(child) => Ok(child),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
            "`cargo` was not found. Install Rust from https://rustup.rs, open a new terminal, and \
             try again."
        ),
        Err(error) => Err(error).context("`cargo` could not be started"),
    }
}

/// How many crates the lab is made of. This also downloads them.
async fn count_crates(root: &Path, packages: &[&str]) -> Result<u64> {
    let mut command = cargo(root);
    command
        .args([
            "tree",
            "--prefix",
            "none",
            "--edges",
            "normal,build",
            "--format",
            "{p}",
        ])
        .args(packages.iter().flat_map(|package| ["-p", package]));
    let output = spawn(command)?.wait_with_output().await?;
    if !output.status.success() {
        bail!(explain(&String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let crates: BTreeSet<&str> = text
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|l| !l.is_empty())
        .collect();
    Ok(crates.len() as u64)
}

/// What cargo's complaint means for somebody who only wants to learn.
fn explain(complaint: &str) -> String {
    let says = |words: &[&str]| words.iter().any(|word| complaint.contains(word));
    let reason = if says(&["No space left"]) {
        "The disk is full. Make some room, and try again."
    } else if says(&["Permission denied", "Read-only file system"]) {
        "The kit cannot write to its `target` folder. Make it writable, or clone the course \
         somewhere else."
    } else if says(&[
        "Could not resolve host",
        "failed to download",
        "network",
        "spurious",
    ]) {
        "The first build downloads tokio and a few other crates, and that did not work. Check the \
         network, and try again; after that the kit needs no network."
    } else {
        "Cargo could not build the lab."
    };
    format!("{reason}\n\nCargo said:\n{}", complaint.trim())
}

/// Each source file of the lab with the time of its last change.
fn sources(root: &Path) -> Result<Vec<String>> {
    let mut files = vec![root.join("Cargo.lock")];
    let mut folders = vec![root.join("lab")];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder)
            .with_context(|| format!("The lab's folder `{}` is missing.", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|ending| ending == "rs" || ending == "toml")
            {
                files.push(path);
            }
        }
    }
    files.sort();
    let stamp = |file: &PathBuf| {
        let changed = std::fs::metadata(file)
            .and_then(|metadata| metadata.modified())
            .ok();
        let name = file.strip_prefix(root).unwrap_or(file);
        format!("{} {:?}", name.display(), changed)
    };
    Ok(files.iter().map(stamp).collect())
}
