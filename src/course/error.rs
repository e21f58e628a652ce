//! What can be wrong with a course, in plain sentences. Pure.

use std::fmt;
use std::path::PathBuf;

/// Where in which file, and what. Lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseError {
    pub file: PathBuf,
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub problem: Box<Problem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Unreadable(String),
    NotToml(String),
    OtherFormat {
        found: String,
    },
    Missing {
        field: &'static str,
        of: String,
    },
    Unknown {
        field: String,
        of: String,
        known: String,
    },
    WrongType {
        field: String,
        of: String,
        wanted: &'static str,
        found: &'static str,
    },
    BadName {
        name: String,
        of: &'static str,
    },
    Duplicate {
        of: &'static str,
        name: String,
        first_line: usize,
    },
    UnknownChapter {
        exercise: String,
        chapter: String,
        nearest: Option<String>,
    },
    NeedsUnknown {
        chapter: String,
        needs: String,
    },
    UnknownVerdict {
        of: String,
        given: String,
        nearest: Option<String>,
    },
    FileNotThere {
        exercise: String,
        file: String,
    },
    Empty,
}

/// What no chapter is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownChapter {
    pub given: String,
    pub all: Vec<String>,
}

/// A name that no exercise has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownExercise {
    pub given: String,
    pub nearest: Option<String>,
}

/// The candidate that a slip of the keyboard most likely meant, if one is near enough to say.
pub fn nearest<'a>(given: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let near = candidates.map(|candidate| (edit_distance(given, candidate), candidate));
    let (distance, best) = near.min_by_key(|(distance, _)| *distance)?;
    let longest = given.chars().count().max(best.chars().count());
    (distance * 5 <= longest * 2).then(|| best.to_owned())
}

/// Levenshtein's distance: the fewest letters to insert, delete or change.
fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, left) in a.chars().enumerate() {
        let mut this = vec![row + 1];
        for (column, right) in b.iter().enumerate() {
            let change = above[column] + usize::from(left != *right);
            this.push(change.min(above[column + 1] + 1).min(this[column] + 1));
        }
        above = this;
    }
    above[b.len()]
}

impl std::error::Error for CourseError {}
impl std::error::Error for UnknownChapter {}
impl std::error::Error for UnknownExercise {}

impl fmt::Display for CourseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(f, ":{column}")?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Unreadable(why) => write!(f, "cannot be read: {why}"),
            Problem::NotToml(why) => write!(
                f,
                "not valid TOML: {why}. Correct that line; `git diff info.toml` shows what changed."
            ),
            Problem::OtherFormat { found } => write!(
                f,
                "`format` is {found}, and this kit reads format 1. Use the kit that belongs to \
                 this course (`cargo run` in its folder)."
            ),
            Problem::Missing { field, of } => write!(f, "{of} has no `{field}`. Add it."),
            Problem::Unknown { field, of, known } => {
                write!(
                    f,
                    "{of} has a field `{field}` that the kit does not know. It knows {known}."
                )
            }
            Problem::WrongType {
                field,
                of,
                wanted,
                found,
            } => {
                write!(
                    f,
                    "`{field}` of {of} must be {wanted}; this is a TOML {found}."
                )
            }
            Problem::BadName { name, of } => write!(
                f,
                "`{name}` cannot be the name of {of}: use lower-case letters, digits and \
                 underscores (an exercise's name begins with a letter)."
            ),
            Problem::Duplicate {
                of,
                name,
                first_line,
            } => write!(
                f,
                "the {of} `{name}` is already there on line {first_line}. Rename or remove one."
            ),
            Problem::UnknownChapter {
                exercise,
                chapter,
                nearest,
            } => {
                write!(
                    f,
                    "the exercise `{exercise}` is in the chapter `{chapter}`, which no "
                )?;
                write!(f, "[[chapter]] declares.")?;
                did_you_mean(f, nearest.as_deref())
            }
            Problem::NeedsUnknown { chapter, needs } => write!(
                f,
                "the chapter `{chapter}` needs `{needs}`, and no [[chapter]] before it has that name."
            ),
            Problem::UnknownVerdict { of, given, nearest } => {
                write!(f, "`{given}` ({of}) does not begin with a verdict word.")?;
                did_you_mean(f, nearest.as_deref())?;
                write!(f, " `kit run --help` lists the words.")
            }
            Problem::FileNotThere { exercise, file } => write!(
                f,
                "the exercise `{exercise}` needs {file}, which is not there. Put it back, or \
                 correct the name."
            ),
            Problem::Empty => {
                write!(f, "the course lists no exercise. Add an [[exercise]].")
            }
        }
    }
}

impl fmt::Display for UnknownChapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let UnknownChapter { given, all } = self;
        write!(f, "there is no chapter `{given}`")?;
        match all.is_empty() {
            true => write!(f, "."),
            false => write!(f, ": there are {}.", all.join(", ")),
        }
    }
}

impl fmt::Display for UnknownExercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no exercise `{}`.", self.given)?;
        did_you_mean(f, self.nearest.as_deref())?;
        write!(f, " `kit list` shows them all.")
    }
}

fn did_you_mean(f: &mut fmt::Formatter<'_>, nearest: Option<&str>) -> fmt::Result {
    match nearest {
        Some(nearest) => write!(f, " Did you mean `{nearest}`?"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_insertions_deletions_and_changes() {
        for (a, b, distance) in [
            ("", "", 0),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
            ("two_users", "two_user", 1),
        ] {
            assert_eq!(edit_distance(a, b), distance, "{a} {b}");
            assert_eq!(edit_distance(b, a), distance, "{b} {a}");
        }
    }

    #[test]
    fn only_a_near_name_is_offered() {
        let names = ["two_users", "lost_update", "order_list"];
        let near = |given| nearest(given, names.into_iter());
        assert_eq!(near("lostupdate").as_deref(), Some("lost_update"));
        assert_eq!(near("tow_users").as_deref(), Some("two_users"));
        assert_eq!(near("pizza"), None);
        assert_eq!(nearest("x", std::iter::empty()), None);
    }
}
