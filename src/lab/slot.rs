//! A folder to compile in, for one grade at a time: two graders never share one.

use anyhow::{Context, Result};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// A folder that is this grade's alone until it is dropped. Folders are used again, so that they
/// do not pile up.
#[derive(Debug)]
pub struct Slot {
    folder: PathBuf,
    _lock: File,
}

impl Slot {
    /// The first free folder for this exercise.
    ///
    /// # Errors
    /// The folder cannot be made: a full disk, a read-only folder.
    pub fn take(work: &Path, exercise: &str) -> Result<Slot> {
        let mut number = 0;
        loop {
            let folder = work.join(format!("{exercise}.{number}"));
            let lock = std::fs::create_dir_all(&folder)
                .and_then(|()| File::create(folder.join("lock")))
                .with_context(|| {
                    format!(
                        "The kit cannot write to `{}`, where it compiles. Is the disk full, or the \
                         folder read-only?",
                        folder.display()
                    )
                })?;
            match lock.try_lock() {
                Ok(()) => {
                    return Ok(Slot {
                        folder,
                        _lock: lock,
                    });
                }
                Err(TryLockError::WouldBlock) => number += 1,
                Err(TryLockError::Error(error)) => {
                    return Err(error).context("The kit's folder cannot be locked");
                }
            }
        }
    }

    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}
