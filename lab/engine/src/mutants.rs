//! The lab with one of its steps or footprints left out, to see whether any test would notice.
//!
//! Only in a lab that was built for it (`--cfg kit_mutants`), which nothing but a test does. In any
//! other, nothing is ever left out.
//!
//! - [`leaves_out_step`]: whether the step of this name is left out, so that it happens with no
//!   chance for others to come before it.
//! - [`leaves_out_footprint`]: whether nobody is to know of a step that it touches what it is about, by
//!   its name and the key of that.
//! - [`leaves_out_touch`]: whether what is touched here is left out of the footprint. What is in it
//!   already need not be touched again, so that is nothing which could be left out.
//! - [`choose`]: what the lab of this process is to leave out.
//! - [`tell_sites`]: leaves a list of what could have been left out in the folder that the process
//!   runs in.

#[cfg(not(kit_mutants))]
pub(crate) use off::{choose, leaves_out_footprint, leaves_out_step, leaves_out_touch, tell_sites};
#[cfg(kit_mutants)]
pub(crate) use on::{choose, leaves_out_footprint, leaves_out_step, leaves_out_touch, tell_sites};

#[cfg(not(kit_mutants))]
mod off {
    use std::panic::Location;

    pub(crate) fn leaves_out_step(_: impl FnOnce() -> String) -> bool {
        false
    }

    pub(crate) fn leaves_out_footprint(_: Option<impl FnOnce() -> String>, _: Option<u64>) -> bool {
        false
    }

    pub(crate) fn leaves_out_touch(_: &Location<'_>, _: u64, _: impl FnOnce() -> bool) -> bool {
        false
    }

    pub(crate) fn choose(_: Option<&str>) {}

    pub(crate) fn tell_sites() {}
}

#[cfg(kit_mutants)]
mod on {
    use std::collections::BTreeSet;
    use std::panic::Location;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::sync::{Mutex, OnceLock};

    const NOTHING: u64 = u64::MAX;

    static CHOSEN: OnceLock<String> = OnceLock::new();
    /// The key of which nobody is to know that the current step touches it.
    static HIDDEN: AtomicU64 = AtomicU64::new(NOTHING);
    static MET: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

    pub(crate) fn leaves_out_step(name: impl FnOnce() -> String) -> bool {
        leaves_out(name())
    }

    pub(crate) fn leaves_out_footprint(
        name: Option<impl FnOnce() -> String>,
        key: Option<u64>,
    ) -> bool {
        let is_left_out = name.is_some_and(|name| leaves_out(name()));
        let hidden = key.filter(|_| is_left_out).unwrap_or(NOTHING);
        HIDDEN.store(hidden, Ordering::Relaxed);
        is_left_out
    }

    pub(crate) fn leaves_out_touch(
        at: &Location<'_>,
        key: u64,
        is_new: impl FnOnce() -> bool,
    ) -> bool {
        if HIDDEN.load(Ordering::Relaxed) == key {
            return true;
        }
        if !is_new() {
            return false;
        }
        match crate::host::is_learners(at.file()) {
            true => leaves_out("touch on a line of the program".to_owned()),
            false => leaves_out(format!("touch {}:{}", at.file(), at.line())),
        }
    }

    fn leaves_out(site: String) -> bool {
        if let Some(chosen) = CHOSEN.get() {
            return *chosen == site;
        }
        MET.lock()
            .expect("nothing panics while it holds this")
            .insert(site);
        false
    }

    pub(crate) fn choose(site: Option<&str>) {
        if let Some(site) = site {
            CHOSEN.get_or_init(|| site.to_owned());
        }
    }

    pub(crate) fn tell_sites() {
        let met = MET.lock().expect("nothing panics while it holds this");
        let lines: Vec<&str> = met.iter().map(String::as_str).collect();
        // A test that finds no list fails.
        let _ = std::fs::write("sites", lines.join("\n"));
    }
}
