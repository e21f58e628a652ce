//! What is in the course's folders, read once: the one look at the disk that `kit dev check` takes
//! before it grades.

use crate::files::MAX_SOURCE_BYTES;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// The folders in which every file belongs to an exercise or is one too many.
const FOLDERS: [&str; 4] = ["exercises", "checks", "solutions", "tests/submissions"];

/// Every file below the course's folders, by its path from the root, with its text.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    files: BTreeMap<String, Content>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    Text(String),
    /// Not UTF-8, too large to be source, or neither file nor folder.
    Other,
}

impl Listing {
    pub fn read(root: &Path) -> Result<Listing> {
        let mut listing = Listing::default();
        for folder in FOLDERS {
            listing
                .add(root, folder)
                .with_context(|| format!("cannot read {folder}"))?;
        }
        Ok(listing)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub fn text(&self, path: &str) -> Option<&str> {
        match self.files.get(path)? {
            Content::Text(text) => Some(text),
            Content::Other => None,
        }
    }

    /// The files in `folder` but not deeper; it is named without a slash at its end.
    pub fn directly_in<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let folder = format!("{folder}/");
        self.paths().filter(move |path| {
            path.strip_prefix(&folder)
                .is_some_and(|file| !file.contains('/'))
        })
    }

    fn add(&mut self, root: &Path, folder: &str) -> Result<()> {
        let entries = match std::fs::read_dir(root.join(folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        for entry in entries {
            let entry = entry?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            // Links are not followed into folders: a loop of them would never end.
            if entry.file_type()?.is_dir() {
                self.add(root, &path)?;
            } else {
                self.files.insert(path, content(&entry.path()));
            }
        }
        Ok(())
    }
}

fn content(path: &Path) -> Content {
    let sensible = std::fs::metadata(path)
        .is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_SOURCE_BYTES);
    let mut text = String::new();
    match sensible.then(|| File::open(path)) {
        Some(Ok(file)) => match file.take(MAX_SOURCE_BYTES).read_to_string(&mut text) {
            Ok(_) => Content::Text(text),
            Err(_) => Content::Other,
        },
        _ => Content::Other,
    }
}
