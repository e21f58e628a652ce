//! Which rustc compiles, without asking it more often than needed: starting the shim in front of
//! rustc costs a good part of a whole verdict.

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

/// A toolchain, as it was when it was last asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toolchain {
    /// The real compiler, not the shim.
    pub rustc: PathBuf,
    /// The libraries that a child process needs.
    pub libdir: PathBuf,
    /// All of `rustc -vV`.
    pub version: String,
    /// What would change if another toolchain were chosen.
    traces: Vec<String>,
}

impl Toolchain {
    /// Asks `rustc` on the `PATH`.
    ///
    /// # Errors
    /// There is none, or it does not answer.
    pub fn ask(root: &Path) -> Result<Toolchain> {
        let version = answer(root, &["-vV"])?;
        let sysroot = PathBuf::from(answer(root, &["--print", "sysroot"])?.trim());
        let libdir = PathBuf::from(answer(root, &["--print", "target-libdir"])?.trim());
        let rustc = sysroot.join("bin").join("rustc");
        let traces = traces(root, &rustc);
        Ok(Toolchain {
            rustc,
            libdir,
            version,
            traces,
        })
    }

    /// Whether this is surely still the toolchain that would be chosen.
    #[must_use]
    pub fn is_unchanged(&self, root: &Path) -> bool {
        self.traces == traces(root, &self.rustc)
    }

    /// The first line of its version: `rustc 1.95.0 (…)`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.version.lines().next().unwrap_or("an unknown rustc")
    }
}

fn answer(root: &Path, arguments: &[&str]) -> Result<String> {
    let output = match Command::new("rustc")
        .args(arguments)
        .current_dir(root)
        .output()
    {
        Ok(output) => output,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
            "`rustc` was not found. Install Rust from https://rustup.rs, open a new terminal, and \
             try again."
        ),
        Err(error) => return Err(error).context("`rustc` could not be started"),
    };
    if !output.status.success() {
        bail!(
            "`rustc {}` failed:\n{}",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    String::from_utf8(output.stdout).context("`rustc` answered with something that is not text")
}

/// What decides which toolchain is chosen: the `rustc` that the `PATH` finds, rustup's settings
/// and overrides, and the compiler itself, each with the time of its last change.
fn traces(root: &Path, rustc: &Path) -> Vec<String> {
    let mut traces = vec![stamp(rustc)];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let shim = std::env::split_paths(&path)
        .map(|dir| dir.join("rustc"))
        .find(|f| f.is_file());
    traces.push(shim.as_deref().map_or_else(|| "no rustc".to_owned(), stamp));
    traces.push(std::env::var("RUSTUP_TOOLCHAIN").unwrap_or_default());
    let rustup = std::env::var_os("RUSTUP_HOME").map(PathBuf::from);
    let rustup = rustup.or_else(|| std::env::home_dir().map(|home| home.join(".rustup")));
    traces.extend(rustup.map(|home| stamp(&home.join("settings.toml"))));
    for dir in root.ancestors() {
        traces.extend(["rust-toolchain.toml", "rust-toolchain"].map(|name| stamp(&dir.join(name))));
    }
    traces
}

fn stamp(file: &Path) -> String {
    let changed = std::fs::metadata(file).and_then(|metadata| metadata.modified());
    let since = changed
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    format!("{} {:?}", file.display(), since)
}
