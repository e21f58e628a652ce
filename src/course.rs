//! The course: the list of exercises in `info.toml`, and where each one's files are.
//! Parsing is pure; the one function that reads is [`Course::open`].

use std::path::PathBuf;

/// The whole course, in order.
#[derive(Clone, Debug)]
pub struct Course {
    /// The folder that holds `info.toml`.
    pub root: PathBuf,
    pub welcome: String,
    pub farewell: String,
    pub chapters: Vec<Chapter>,
    pub exercises: Vec<Exercise>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The folder's name: `02_overlap`.
    pub name: String,
    pub title: String,
}

/// One exercise, as `info.toml` declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    pub name: String,
    /// The folder's name: `02_overlap`.
    pub chapter: String,
    pub title: String,
    /// What the starter must get: `too_slow/awaited_in_turn`.
    pub starter: String,
    /// The items that the check calls, as the learner would write them.
    pub contract: Vec<String>,
    /// The hint ladder: observation, question, idiom, API.
    pub hints: Vec<String>,
    /// What to say for a signature, in this exercise's own words.
    pub says: Vec<(String, String)>,
}

impl Exercise {
    /// Relative to the course's root, with forward slashes: `exercises/02_overlap/two_users.rs`.
    #[must_use]
    pub fn file(&self) -> String {
        format!("exercises/{}/{}.rs", self.chapter, self.name)
    }

    #[must_use]
    pub fn check_file(&self) -> String {
        format!("checks/{}/{}.rs", self.chapter, self.name)
    }

    #[must_use]
    pub fn solution_file(&self) -> String {
        format!("solutions/{}/{}.rs", self.chapter, self.name)
    }
}
