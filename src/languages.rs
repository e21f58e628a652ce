//! One program in five languages, to be read side by side and run: what they are called, how they are
//! aligned, and what is read off what they print. Pure; knows nothing of how they are run.

use crate::feedback::{Ink, Style, cut, fit, width_of};
use anyhow::{Result, anyhow};

/// The folder of the programs, beside `info.toml`.
pub const FOLDER: &str = "languages";

/// How long it should take, in seconds.
pub const SHOULD_TAKE: Took = Took {
    in_turn: 2.0,
    together: 1.0,
};

/// A language with its program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    pub name: &'static str,
    /// What it is called as well.
    short: &'static str,
    /// Below [`FOLDER`].
    pub file: &'static str,
    /// What a line of comment begins with.
    comment: &'static str,
    /// The tool that runs it, with its arguments; in [`FOLDER`].
    pub run: &'static [&'static str],
}

pub const LANGUAGES: [Language; 5] = [
    Language {
        name: "Python",
        short: "py",
        file: "users.py",
        comment: "#",
        run: &["python3", "users.py"],
    },
    Language {
        name: "JavaScript",
        short: "js",
        file: "users.mjs",
        comment: "//",
        run: &["node", "users.mjs"],
    },
    Language {
        name: "Java",
        short: "java",
        file: "Users.java",
        comment: "//",
        run: &["java", "Users.java"],
    },
    Language {
        name: "Go",
        short: "go",
        file: "users.go",
        comment: "//",
        run: &["go", "run", "users.go"],
    },
    Language {
        name: "Rust",
        short: "rs",
        file: "users.rs",
        comment: "//",
        run: &["cargo", "run", "--quiet"],
    },
];

/// The language that somebody means.
///
/// # Errors
/// None of the five is called that.
pub fn find(given: &str) -> Result<Language> {
    let wanted = given.to_lowercase();
    let is_meant = |it: &&Language| it.name.to_lowercase() == wanted || it.short == wanted;
    LANGUAGES.iter().find(is_meant).copied().ok_or_else(|| {
        let names = LANGUAGES.map(|it| it.name.to_lowercase());
        anyhow!(
            "there is no `{given}` here: there are {}.",
            names.join(", ")
        )
    })
}

/// The parts of a program: each begins with a line of comment at the margin of its own.
fn parts(text: &str, comment: &str) -> Vec<Vec<String>> {
    let mut parts = vec![Vec::new()];
    for line in text.lines() {
        if line.trim_start().starts_with(&format!("{comment} ")) {
            parts.push(Vec::new());
        }
        let line = untabbed(line);
        parts.last_mut().expect("there is one").push(line);
    }
    for part in &mut parts {
        while part.last().is_some_and(String::is_empty) {
            part.pop();
        }
        // Two empty lines in a row are one language's custom.
        part.dedup_by(|line, before| line.is_empty() && before.is_empty());
    }
    parts
}

/// Two programs beside each other, part for part; one below the other where that is too wide.
pub fn side_by_side(
    left: (Language, &str),
    right: (Language, &str),
    style: &Style,
    width: usize,
) -> Vec<String> {
    let [one, other] = [left, right].map(|(language, text)| parts(text, language.comment));
    let widest = |parts: &[Vec<String>]| parts.iter().flatten().map(|line| width_of(line)).max();
    let (gap, room) = (2, widest(&one).unwrap_or(0));
    if room + gap + widest(&other).unwrap_or(0) > width {
        let mut lines = alone(left, style, width);
        lines.push(String::new());
        lines.extend(alone(right, style, width));
        return lines;
    }
    let head = format!("{}{}", fit(left.0.name, room + gap), right.0.name);
    let mut lines = vec![style.paint(Ink::Strong, &head), String::new()];
    for index in 0..one.len().max(other.len()) {
        let part = |parts: &[Vec<String>]| parts.get(index).cloned().unwrap_or_default();
        let (one, other) = (part(&one), part(&other));
        for row in 0..one.len().max(other.len()) {
            let cell = |part: &[String]| part.get(row).cloned().unwrap_or_default();
            let line = format!("{}{}", fit(&cell(&one), room + gap), cell(&other));
            // The first line of a part is its comment, but for what comes before all parts.
            let line = line.trim_end();
            lines.push(match row == 0 && index > 0 {
                true => style.paint(Ink::Good, line),
                false => line.to_owned(),
            });
        }
        lines.push(String::new());
    }
    lines.pop();
    lines
}

fn alone((language, text): (Language, &str), style: &Style, width: usize) -> Vec<String> {
    let head = format!("{}  {FOLDER}/{}", language.name, language.file);
    let mut lines = vec![style.paint(Ink::Strong, &cut(&head, width)), String::new()];
    lines.extend(text.lines().map(|line| cut(&untabbed(line), width)));
    lines
}

fn untabbed(line: &str) -> String {
    line.trim_end().replace('\t', "    ")
}

/// What a run took, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Took {
    pub in_turn: f64,
    pub together: f64,
}

/// Reads what a program printed.
///
/// # Errors
/// A sentence that says what is not as it should be.
pub fn read(output: &str) -> Result<Took, String> {
    Ok(Took {
        in_turn: read_way(output, "in turn", false)?,
        together: read_way(output, "together", true)?,
    })
}

/// `overlap`: whether both were asked for before either came.
fn read_way(output: &str, way: &str, overlap: bool) -> Result<f64, String> {
    let mut lines = output.lines().skip_while(|line| *line != way).skip(1);
    let said: Vec<&str> = lines
        .by_ref()
        .take_while(|line| line.starts_with("  "))
        .map(str::trim)
        .collect();
    let at = |what: &str| said.iter().position(|line| *line == what);
    let asked = at("ask 1").max(at("ask 2"));
    let got = at("got 1").min(at("got 2"));
    let (Some(asked), Some(got)) = (asked, got) else {
        return Err(format!("it did not say whom it asked for under “{way}”"));
    };
    if (asked < got) != overlap {
        let verb = if overlap {
            "did not overlap"
        } else {
            "overlapped"
        };
        return Err(format!("its two requests {verb} under “{way}”"));
    }
    let last = said
        .last()
        .and_then(|line| line.strip_prefix("user 1, user 2: "));
    last.and_then(|time| time.strip_suffix(" s"))
        .and_then(|time| time.parse().ok())
        .ok_or_else(|| format!("it did not say how long it took under “{way}”"))
}

/// A row for what should be, and one for each that was run: what it took, or why that is not known.
pub fn table(
    rows: &[(Language, Result<Took, String>)],
    style: &Style,
    width: usize,
) -> Vec<String> {
    let names = rows
        .iter()
        .map(|(language, _)| language.name)
        .chain(["should take"]);
    let widest = names.map(width_of).max().unwrap_or(0);
    let row = |name: &str, took: Took| {
        let name = fit(name, widest);
        format!(
            "{name}  {:>8}  {:>8}",
            seconds(took.in_turn),
            seconds(took.together)
        )
    };
    let head = format!("{}  {:>8}  {:>8}", fit("", widest), "in turn", "together");
    let mut lines = vec![style.paint(Ink::Strong, &head)];
    lines.push(style.paint(Ink::Dim, &row("should take", SHOULD_TAKE)));
    for (language, took) in rows {
        lines.push(match took {
            Ok(took) => row(language.name, *took),
            Err(why) => {
                let name = fit(language.name, widest);
                style.paint(Ink::Warn, &cut(&format!("{name}  {why}"), width))
            }
        });
    }
    lines
}

fn seconds(seconds: f64) -> String {
    format!("{seconds:.2} s")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PYTHON: Language = LANGUAGES[0];
    const GO: Language = LANGUAGES[3];

    fn printed(together: &str) -> String {
        format!(
            "in turn\n  ask 1\n  got 1\n  ask 2\n  got 2\n  user 1, user 2: 2.01 s\n\
             together\n{together}  user 1, user 2: 1.00 s\n"
        )
    }

    #[test]
    fn a_language_has_two_names() {
        assert_eq!(find("Go").unwrap(), GO);
        assert_eq!(find("py").unwrap(), PYTHON);
        assert_eq!(
            find("pyton").unwrap_err().to_string(),
            "there is no `pyton` here: there are python, javascript, java, go, rust."
        );
    }

    #[test]
    fn times_are_read_if_the_order_is_right() {
        let took = Took {
            in_turn: 2.01,
            together: 1.0,
        };
        assert_eq!(
            read(&printed("  ask 2\n  ask 1\n  got 1\n  got 2\n")),
            Ok(took)
        );
        assert_eq!(
            read(&printed("  ask 1\n  got 1\n  ask 2\n  got 2\n")),
            Err("its two requests did not overlap under “together”".to_owned())
        );
        assert_eq!(
            read(&printed("")),
            Err("it did not say whom it asked for under “together”".to_owned())
        );
        assert!(read("").is_err());
    }

    #[test]
    fn parts_stand_beside_each_other() {
        let python = "import x\n\n\n# One.\na\nb\n\n\n# Two.\nc\n";
        let go = "package main\n\nimport\n\n// One.\nA\n\n// Two.\nB\n\tC\n";
        let shown = side_by_side((PYTHON, python), (GO, go), &Style::plain(), 40);
        assert_eq!(
            shown,
            [
                "Python    Go",
                "",
                "import x  package main",
                "",
                "          import",
                "",
                "# One.    // One.",
                "a         A",
                "b",
                "",
                "# Two.    // Two.",
                "c         B",
                "              C",
            ]
        );
        let narrow = side_by_side((PYTHON, python), (GO, go), &Style::plain(), 15);
        assert_eq!(narrow[0], "Python  langua…");
    }

    #[test]
    fn a_table_says_what_is_not_known() {
        let rows = [
            (
                PYTHON,
                Ok(Took {
                    in_turn: 2.01,
                    together: 1.0,
                }),
            ),
            (GO, Err("not run: there is no `go` here".to_owned())),
        ];
        assert_eq!(
            table(&rows, &Style::plain(), 80),
            [
                "              in turn  together",
                "should take    2.00 s    1.00 s",
                "Python         2.01 s    1.00 s",
                "Go           not run: there is no `go` here",
            ]
        );
    }
}
