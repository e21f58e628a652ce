//! From the text of `info.toml` to a [`Course`], or to the place and the problem. Pure.
//!
//! The table is walked by hand rather than through serde: every message names the exercise it is
//! about, and a duplicate names both of its lines.

use super::error::nearest;
use super::{Chapter, Course, CourseError, Exercise, Problem};
use crate::verdict::Word;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub fn parse(text: &str, path: &Path) -> Result<Course, CourseError> {
    let reader = Reader { text, path };
    let document = DeTable::parse(text).map_err(|error| {
        let why = error.message().trim_end_matches('.').replace('\n', ", ");
        reader.error(error.span().map(|span| span.start), Problem::NotToml(why))
    })?;
    let top = Table {
        reader: &reader,
        at: 0,
        of: "the course".to_owned(),
        table: document.get_ref(),
    };
    top.only(&[
        "format", "welcome", "farewell", "glossary", "chapter", "exercise",
    ])?;
    top.format()?;
    let chapters = reader.chapters(&top)?;
    let exercises = reader.exercises(&top, &chapters)?;
    Ok(Course {
        root: path.parent().map_or_else(PathBuf::new, Path::to_path_buf),
        welcome: top.string("welcome")?,
        farewell: top.string("farewell")?,
        glossary: top.pairs("glossary", "a table of words and sentences")?,
        chapters,
        exercises,
    })
}

/// Whether this `info.toml` is a course of ours, even one with an error in it.
pub fn looks_like_a_course(text: &str) -> bool {
    let keys = text.lines().filter_map(|line| line.split_once('='));
    keys.map(|(key, _)| key.trim()).any(|key| key == "format")
}

/// The line that names an exercise, counted from 1.
pub fn line_of_exercise(text: &str, name: &str) -> Option<usize> {
    let quoted = format!("\"{name}\"");
    let names_it = |line: &str| {
        line.split_once('=')
            .is_some_and(|(key, value)| key.trim() == "name" && value.trim().starts_with(&quoted))
    };
    text.lines().position(names_it).map(|index| index + 1)
}

/// The text, for turning a place in it into a line and a column.
struct Reader<'a> {
    text: &'a str,
    path: &'a Path,
}

/// One table of the document, with the words to call it in a message.
struct Table<'a> {
    reader: &'a Reader<'a>,
    /// Where it begins, in bytes.
    at: usize,
    /// `the exercise `two_users``.
    of: String,
    table: &'a DeTable<'a>,
}

impl<'a> Reader<'a> {
    fn error(&self, at: Option<usize>, problem: Problem) -> CourseError {
        let place = at.map(|at| self.place(at));
        CourseError {
            file: self.path.to_path_buf(),
            line: place.map(|(line, _)| line),
            column: place.map(|(_, column)| column),
            problem: Box::new(problem),
        }
    }

    /// The line and the column, from 1, of a place given in bytes.
    fn place(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (line, before[start..].chars().count() + 1)
    }

    fn line(&self, at: usize) -> usize {
        self.place(at).0
    }

    fn chapters(&'a self, top: &Table<'a>) -> Result<Vec<Chapter>, CourseError> {
        let mut chapters = Vec::new();
        let mut places = Vec::new();
        for table in top.tables("chapter")? {
            let (name, at) = table.name("chapter", &places)?;
            let table = table.called(format!("the chapter `{name}`"));
            table.only(&["name", "title", "needs", "learned"])?;
            let needs = table.strings_or_none("needs")?;
            if let Some(unknown) = needs
                .iter()
                .find(|it| !chapters.iter().any(|known: &Chapter| known.name == **it))
            {
                let problem = Problem::NeedsUnknown {
                    chapter: name,
                    needs: unknown.clone(),
                };
                let at = table.field("needs")?.span().start;
                return Err(self.error(Some(at), problem));
            }
            places.push((name.clone(), at));
            chapters.push(Chapter {
                name,
                title: table.string("title")?,
                needs,
                learned: table.string_or_none("learned")?,
            });
        }
        Ok(chapters)
    }

    fn exercises(
        &'a self,
        top: &Table<'a>,
        chapters: &[Chapter],
    ) -> Result<Vec<Exercise>, CourseError> {
        let mut exercises = Vec::new();
        let mut places = Vec::new();
        for table in top.tables("exercise")? {
            let (name, at) = table.name("exercise", &places)?;
            places.push((name.clone(), at));
            exercises.push(
                table
                    .called(format!("the exercise `{name}`"))
                    .exercise(name, chapters)?,
            );
        }
        if exercises.is_empty() {
            return Err(self.error(None, Problem::Empty));
        }
        Ok(exercises)
    }
}

impl<'a> Table<'a> {
    fn called(self, of: String) -> Table<'a> {
        Table { of, ..self }
    }

    fn exercise(&self, name: String, chapters: &[Chapter]) -> Result<Exercise, CourseError> {
        self.only(&[
            "name", "chapter", "title", "minutes", "topics", "starter", "contract", "hints",
            "says", "taught",
        ])?;
        let (chapter, chapter_at) = self.string_at("chapter")?;
        if !chapters.iter().any(|known| known.name == chapter) {
            let nearest = nearest(&chapter, chapters.iter().map(|known| known.name.as_str()));
            let problem = Problem::UnknownChapter {
                exercise: name,
                chapter,
                nearest,
            };
            return Err(self.reader.error(Some(chapter_at), problem));
        }
        let (starter, starter_at) = self.string_at("starter")?;
        self.signature(&starter, starter_at, "the starter's verdict")?;
        Ok(Exercise {
            name,
            chapter,
            title: self.string("title")?,
            minutes: match self.table.contains_key("minutes") {
                true => Some(self.minutes()?),
                false => None,
            },
            topics: self.strings_or_none("topics")?,
            starter,
            contract: self.strings_or_none("contract")?,
            hints: self.strings("hints")?,
            says: self.says()?,
            taught: self.string_or_none("taught")?,
        })
    }

    fn string_or_none(&self, field: &'static str) -> Result<String, CourseError> {
        match self.table.contains_key(field) {
            true => self.string(field),
            false => Ok(String::new()),
        }
    }

    fn strings_or_none(&self, field: &'static str) -> Result<Vec<String>, CourseError> {
        match self.table.contains_key(field) {
            true => self.strings(field),
            false => Ok(Vec::new()),
        }
    }

    fn minutes(&self) -> Result<u32, CourseError> {
        let value = self.field("minutes")?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        number
            .filter(|minutes| (1..=600).contains(minutes))
            .ok_or_else(|| self.wrong_type("minutes", "a number from 1 to 600", value))
    }

    fn says(&self) -> Result<Vec<(String, String)>, CourseError> {
        if let Some(DeValue::Table(table)) = self.table.get("says").map(Spanned::get_ref) {
            for signature in table.keys() {
                let at = signature.span().start;
                self.signature(signature.get_ref(), at, "a signature in `says`")?;
            }
        }
        self.pairs("says", "a table of signatures and sentences")
    }

    /// The texts of a table and what they are called, as they stand in the file; nothing if there is no such
    /// table.
    fn pairs(
        &self,
        field: &'static str,
        wanted: &'static str,
    ) -> Result<Vec<(String, String)>, CourseError> {
        let Some(value) = self.table.get(field) else {
            return Ok(Vec::new());
        };
        let DeValue::Table(table) = value.get_ref() else {
            return Err(self.wrong_type(field, wanted, value));
        };
        let mut pairs = Vec::new();
        for (name, sentence) in table {
            let Some(text) = sentence.get_ref().as_str() else {
                return Err(self.wrong_type(field, "a table of sentences", sentence));
            };
            pairs.push((
                name.span().start,
                name.get_ref().to_string(),
                text.to_owned(),
            ));
        }
        pairs.sort();
        Ok(pairs
            .into_iter()
            .map(|(_, name, sentence)| (name, sentence))
            .collect())
    }

    /// Makes sure that `given` is a verdict word, alone or followed by `/what_exactly`.
    fn signature(&self, given: &str, at: usize, of: &str) -> Result<(), CourseError> {
        let word = given.split('/').next().unwrap_or(given);
        if Word::ALL.iter().any(|known| known.as_str() == word) {
            return Ok(());
        }
        let problem = Problem::UnknownVerdict {
            of: format!("{of} of {}", self.of),
            given: given.to_owned(),
            nearest: nearest(word, Word::ALL.iter().map(|known| known.as_str())),
        };
        Err(self.reader.error(Some(at), problem))
    }

    fn format(&self) -> Result<(), CourseError> {
        let value = self.field("format")?;
        let found = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().to_owned(),
            _ => return Err(self.wrong_type("format", "the number 1", value)),
        };
        if found == "1" {
            return Ok(());
        }
        Err(self
            .reader
            .error(Some(value.span().start), Problem::OtherFormat { found }))
    }

    /// The name of a chapter or an exercise and its place; a name becomes part of paths.
    fn name(
        &self,
        of: &'static str,
        taken: &[(String, usize)],
    ) -> Result<(String, usize), CourseError> {
        let (name, at) = self.string_at("name")?;
        if !is_name(&name, of == "exercise") {
            let of = if of == "exercise" {
                "an exercise"
            } else {
                "a chapter"
            };
            return Err(self.reader.error(Some(at), Problem::BadName { name, of }));
        }
        if let Some((_, first)) = taken.iter().find(|(known, _)| *known == name) {
            let first_line = self.reader.line(*first);
            return Err(self.reader.error(
                Some(at),
                Problem::Duplicate {
                    of,
                    name,
                    first_line,
                },
            ));
        }
        Ok((name, at))
    }

    /// Refuses fields of other names: a misspelt one would otherwise be ignored in silence.
    fn only(&self, known: &[&str]) -> Result<(), CourseError> {
        let strangers = self
            .table
            .keys()
            .filter(|key| !known.contains(&key.get_ref().as_ref()));
        let Some(key) = strangers.min_by_key(|key| key.span().start) else {
            return Ok(());
        };
        let problem = Problem::Unknown {
            field: key.get_ref().to_string(),
            of: self.of.clone(),
            known: known.join(", "),
        };
        Err(self.reader.error(Some(key.span().start), problem))
    }

    fn field(&self, field: &'static str) -> Result<&'a Spanned<DeValue<'a>>, CourseError> {
        self.table.get(field).ok_or_else(|| {
            let problem = Problem::Missing {
                field,
                of: self.of.clone(),
            };
            let mut error = self.reader.error(Some(self.at), problem);
            error.column = None;
            error
        })
    }

    fn string(&self, field: &'static str) -> Result<String, CourseError> {
        Ok(self.string_at(field)?.0)
    }

    fn string_at(&self, field: &'static str) -> Result<(String, usize), CourseError> {
        let value = self.field(field)?;
        match value.get_ref().as_str() {
            Some(text) => Ok((text.to_owned(), value.span().start)),
            None => Err(self.wrong_type(field, "a text in quotes", value)),
        }
    }

    fn strings(&self, field: &'static str) -> Result<Vec<String>, CourseError> {
        let wanted = "a list of texts in quotes";
        let value = self.field(field)?;
        let Some(items) = value.get_ref().as_array() else {
            return Err(self.wrong_type(field, wanted, value));
        };
        let text = |item: &Spanned<DeValue<'_>>| match item.get_ref().as_str() {
            Some(text) => Ok(text.to_owned()),
            None => Err(self.wrong_type(field, wanted, item)),
        };
        items.iter().map(text).collect()
    }

    /// The tables of `[[field]]`; none at all is an empty list.
    fn tables(&self, field: &'static str) -> Result<Vec<Table<'a>>, CourseError> {
        let wanted = "written as [[chapter]] or [[exercise]] tables";
        let Some(value) = self.table.get(field) else {
            return Ok(Vec::new());
        };
        let Some(items) = value.get_ref().as_array() else {
            return Err(self.wrong_type(field, wanted, value));
        };
        let table = |(index, item): (usize, &'a Spanned<DeValue<'a>>)| match item.get_ref() {
            DeValue::Table(table) => Ok(Table {
                reader: self.reader,
                at: item.span().start,
                of: format!("{field} number {}", index + 1),
                table,
            }),
            _ => Err(self.wrong_type(field, wanted, item)),
        };
        items.iter().enumerate().map(table).collect()
    }

    fn wrong_type(
        &self,
        field: &str,
        wanted: &'static str,
        value: &Spanned<DeValue<'_>>,
    ) -> CourseError {
        let problem = Problem::WrongType {
            field: field.to_owned(),
            of: self.of.clone(),
            wanted,
            found: value.get_ref().type_str(),
        };
        self.reader.error(Some(value.span().start), problem)
    }
}

/// Whether the name can be a file's, and for an exercise also a Rust program's.
pub fn is_name(name: &str, exercise: bool) -> bool {
    let ordinary = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let first = name.chars().next();
    first.is_some_and(|c| !exercise || c.is_ascii_lowercase()) && name.chars().all(ordinary)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format = 1\nwelcome = \"Hello\"\nfarewell = \"Bye\"\n\n";
    const CHAPTER: &str = "[[chapter]]\nname = \"01_waiting\"\ntitle = \"Waiting\"\n\n";
    const EXERCISE: &str = "[[exercise]]\nname = \"lazy\"\nchapter = \"01_waiting\"\n\
                            title = \"Lazy\"\nstarter = \"wrong_order/never_polled\"\n\
                            contract = [\"async fn bake()\"]\nhints = [\"a\", \"b\", \"c\"]\n";

    fn parsed(text: &str) -> Result<Course, String> {
        parse(text, Path::new("/course/info.toml")).map_err(|error| error.to_string())
    }

    fn said(text: &str) -> String {
        parsed(text).map(|_| ()).unwrap_err()
    }

    #[test]
    fn a_whole_course_is_read() {
        let says = "[exercise.says]\n\"wrong_order/never_polled\" = \"Nobody polled it.\"\n\
                    \"panic\" = \"It panicked.\"\n";
        let course = parsed(&format!("{HEAD}{CHAPTER}{EXERCISE}{says}")).unwrap();
        assert_eq!(course.root, Path::new("/course"));
        assert_eq!(
            (course.welcome.as_str(), course.farewell.as_str()),
            ("Hello", "Bye")
        );
        let chapter = Chapter {
            name: "01_waiting".into(),
            title: "Waiting".into(),
            needs: Vec::new(),
            learned: String::new(),
        };
        assert_eq!(course.chapters, [chapter]);
        let exercise = Exercise {
            name: "lazy".into(),
            chapter: "01_waiting".into(),
            title: "Lazy".into(),
            starter: "wrong_order/never_polled".into(),
            contract: vec!["async fn bake()".into()],
            minutes: None,
            topics: Vec::new(),
            taught: String::new(),
            hints: vec!["a".into(), "b".into(), "c".into()],
            says: vec![
                (
                    "wrong_order/never_polled".into(),
                    "Nobody polled it.".into(),
                ),
                ("panic".into(), "It panicked.".into()),
            ],
        };
        assert_eq!(course.exercises, [exercise]);
    }

    #[test]
    fn what_a_chapter_builds_on_comes_before_it() {
        let second = "[[chapter]]\nname = \"02_overlap\"\ntitle = \"Overlap\"\nneeds = [\"01_waiting\"]\n\
                      learned = \"Waits overlap.\"\n\n";
        let course = parsed(&format!(
            "{HEAD}{CHAPTER}{second}{EXERCISE}topics = [\"poll\"]\n"
        ))
        .unwrap();
        assert_eq!(course.chapters[1].needs, ["01_waiting"]);
        assert_eq!(course.chapters[1].learned, "Waits overlap.");
        assert_eq!(course.topics(), ["poll"]);
        assert_eq!(
            said(&format!("{HEAD}{second}{CHAPTER}{EXERCISE}")),
            "/course/info.toml:8:9: the chapter `02_overlap` needs `01_waiting`, and no [[chapter]] before \
             it has that name."
        );
    }

    #[test]
    fn broken_toml_is_said_with_its_line_and_column() {
        assert_eq!(
            said("format = 1\nwelcome = \"Hello\nfarewell = \"Bye\"\n"),
            "/course/info.toml:2:17: not valid TOML: invalid basic string, expected `\"`. \
             Correct that line; `git diff info.toml` shows what changed."
        );
    }

    #[test]
    fn each_mistake_names_its_place_and_what_to_do() {
        let without = |line: &str| format!("{HEAD}{CHAPTER}{}", EXERCISE.replace(line, ""));
        let with = |from: &str, to: &str| format!("{HEAD}{CHAPTER}{}", EXERCISE.replace(from, to));
        let cases = [
            (
                without("title = \"Lazy\"\n"),
                "9: the exercise `lazy` has no `title`. Add it.",
            ),
            (
                without("name = \"lazy\"\n"),
                "9: exercise number 1 has no `name`. Add it.",
            ),
            (
                with("hints", "hint"),
                "15:1: the exercise `lazy` has a field `hint` that the kit does not know. It knows \
                 name, chapter, title, minutes, topics, starter, contract, hints, says, taught.",
            ),
            (
                format!("{HEAD}{CHAPTER}{EXERCISE}{EXERCISE}"),
                "17:8: the exercise `lazy` is already there on line 10. Rename or remove one.",
            ),
            (
                format!("{HEAD}{CHAPTER}{CHAPTER}{EXERCISE}"),
                "10:8: the chapter `01_waiting` is already there on line 6. Rename or remove one.",
            ),
            (
                with("chapter = \"01_waiting\"", "chapter = \"01_waitin\""),
                "11:11: the exercise `lazy` is in the chapter `01_waitin`, which no [[chapter]] \
                 declares. Did you mean `01_waiting`?",
            ),
            (
                with("wrong_order/", "wrong_odor/"),
                "13:11: `wrong_odor/never_polled` (the starter's verdict of the exercise `lazy`) \
                 does not begin with a verdict word. Did you mean `wrong_order`? `kit run --help` \
                 lists the words.",
            ),
            (
                with("\"lazy\"", "\"../lazy\""),
                "10:8: `../lazy` cannot be the name of an exercise: use lower-case letters, digits \
                 and underscores (an exercise's name begins with a letter).",
            ),
            (
                with("\"Lazy\"", "7"),
                "12:9: `title` of the exercise `lazy` must be a text in quotes; this is a TOML \
                 integer.",
            ),
            (
                with("\"b\"", "2"),
                "15:15: `hints` of the exercise `lazy` must be a list of texts in quotes; this is \
                 a TOML integer.",
            ),
            (
                with("title", "minutes = 0\ntitle"),
                "12:11: `minutes` of the exercise `lazy` must be a number from 1 to 600; this is a \
                 TOML integer.",
            ),
            (
                format!("{HEAD}[glossary]\npoll = 1\n{CHAPTER}{EXERCISE}"),
                "6:8: `glossary` of the course must be a table of sentences; this is a TOML \
                 integer.",
            ),
            (
                format!("{}{CHAPTER}{EXERCISE}", HEAD.replace("= 1", "= 2")),
                "1:10: `format` is 2, and this kit reads format 1. Use the kit that belongs to this \
                 course (`cargo run` in its folder).",
            ),
            (
                format!(
                    "{}{CHAPTER}{EXERCISE}",
                    HEAD.replace("welcome = \"Hello\"\n", "")
                ),
                "1: the course has no `welcome`. Add it.",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(said(&text), format!("/course/info.toml:{expected}"));
        }
    }

    #[test]
    fn an_empty_course_is_said() {
        let expected = "/course/info.toml: the course lists no exercise. Add an [[exercise]].";
        assert_eq!(said(&format!("{HEAD}{CHAPTER}")), expected);
        assert_eq!(
            said("").as_str(),
            "/course/info.toml:1: the course has no `format`. Add it."
        );
    }

    #[test]
    fn columns_count_letters_not_bytes() {
        let text = format!(
            "{HEAD}{CHAPTER}{}",
            EXERCISE.replace("\"a\", \"b\"", "\"é\", 2")
        );
        assert!(
            said(&text).starts_with("/course/info.toml:15:15: "),
            "{}",
            said(&text)
        );
    }
}
