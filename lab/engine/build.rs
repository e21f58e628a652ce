//! Whether the lab has an `Arc` of its own (`cfg(own_arc)`), whose counts it can follow.
//!
//! Ours must coerce as std's does (`Arc<T>` to `Arc<dyn Trait>`, `self: Arc<Self>`), and that takes
//! unstable features, which may have other names with the next compiler. So a probe is compiled
//! first. The kit allows the features to the lab alone, by `RUSTC_BOOTSTRAP=kit_lab`
//! (`.cargo/config.toml`). Where the probe fails, the lab has the real `Arc`, and says "all" of no
//! program that names it.

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// If this is set, the lab is built without an `Arc` of its own: to test that it can be.
const WITHOUT: &str = "KIT_LAB_WITHOUT_ARC";

fn main() {
    println!("cargo::rustc-check-cfg=cfg(own_arc)");
    println!("cargo::rerun-if-changed=probe/arc.rs");
    println!("cargo::rerun-if-env-changed=RUSTC_BOOTSTRAP");
    println!("cargo::rerun-if-env-changed={WITHOUT}");
    if std::env::var_os(WITHOUT).is_none() && compiles("probe/arc.rs") {
        println!("cargo::rustc-cfg=own_arc");
    }
}

/// Whether rustc takes this file for a part of the lab. `RUSTC_BOOTSTRAP` is passed on as it is: it
/// names the lab, as the lab itself will be compiled, or it does not.
fn compiles(probe: &str) -> bool {
    let (Some(rustc), Some(out)) = (std::env::var_os("RUSTC"), std::env::var_os("OUT_DIR")) else {
        return false;
    };
    let tried = Command::new(rustc)
        .args(["--edition", "2024", "--crate-name", "kit_lab"])
        .args(["--crate-type", "lib", "--emit", "metadata"])
        .arg("-o")
        .arg(PathBuf::from(out).join("probe.rmeta"))
        .arg(probe)
        .stderr(Stdio::null())
        .status();
    tried.is_ok_and(|status| status.success())
}
