//! Lines of text for a screen: colour or none, cutting, padding and wrapping by display width.
//! Knows nothing of verdicts, and nothing of the terminal it ends up on.

use console::AnsiCodeIterator;

/// How to paint. Each value decides for itself; nothing global is asked or set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    colour: bool,
}

/// What a piece of text means; [`Style`] decides how that looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Good,
    Bad,
    Warn,
    /// Labels and line numbers, which must not shout.
    Dim,
    Strong,
    /// The mascot's voice.
    Voice,
}

impl Style {
    /// Text only: for pipes, `NO_COLOR` and tests.
    #[must_use]
    pub fn plain() -> Style {
        Style { colour: false }
    }

    #[must_use]
    pub fn coloured() -> Style {
        Style { colour: true }
    }

    #[must_use]
    pub fn has_colour(self) -> bool {
        self.colour
    }

    #[must_use]
    pub fn paint(self, ink: Ink, text: &str) -> String {
        let style = console::Style::new().force_styling(self.colour);
        let style = match ink {
            Ink::Good => style.green(),
            Ink::Bad => style.red(),
            Ink::Warn => style.yellow(),
            Ink::Dim => style.dim(),
            Ink::Strong => style.bold(),
            Ink::Voice => style.cyan(),
        };
        style.apply_to(text).to_string()
    }
}

/// The learner's file by line number, so that a screen can quote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceLines {
    lines: Vec<String>,
}

impl SourceLines {
    #[must_use]
    pub fn new(source: &str) -> SourceLines {
        SourceLines {
            lines: source.lines().map(|line| clean(line.trim())).collect(),
        }
    }

    /// The text of a line, counted from 1, without its indentation.
    #[must_use]
    pub fn get(&self, number: u32) -> Option<&str> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.lines.get(index).map(String::as_str)
    }
}

/// Display columns, not bytes and not `char`s.
#[must_use]
pub fn width_of(text: &str) -> usize {
    console::measure_text_width(text)
}

/// At most `width` columns; what does not fit ends in `…`. No trailing spaces.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    let tail = if width > 0 { "…" } else { "" };
    console::truncate_str(text.trim_end(), width, tail)
        .trim_end()
        .to_owned()
}

/// Exactly `width` columns: cut or filled with spaces.
#[must_use]
pub fn fit(text: &str, width: usize) -> String {
    console::pad_str(text, width, console::Alignment::Left, Some("…")).into_owned()
}

/// Without anything that would move the cursor or change colours: what a program prints is shown,
/// never obeyed.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => out.push_str("    "),
            c if c.is_control() => out.extend(c.escape_default()),
            c => out.push(c),
        }
    }
    out
}

/// Sentences in which a program may have a word: cleaned, and on lines of at most `width` columns.
#[must_use]
pub fn said(text: &str, width: usize) -> Vec<String> {
    let lines: Vec<String> = text.lines().map(clean).collect();
    wrap(&lines.join(" "), width)
}

/// Words on lines of at most `width` columns. A word that is wider than a line is broken.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut rest = word.to_owned();
        if !line.is_empty() && width_of(&line) + 1 + width_of(&rest) > width {
            lines.push(std::mem::take(&mut line));
        }
        while width_of(&rest) > width {
            let (head, tail) = split_at_width(&rest, width);
            lines.push(head);
            rest = tail;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&rest);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Continues a line that is too wide on the next one, keeping its colour. For text whose every
/// character matters, such as rustc's.
#[must_use]
pub fn fold(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = vec![String::new()];
    let mut used = 0;
    let mut colour = String::new();
    for (piece, is_code) in AnsiCodeIterator::new(text) {
        if is_code {
            match piece {
                "\x1b[0m" | "\x1b[m" => colour.clear(),
                code => colour.push_str(code),
            }
            push(&mut lines, piece);
            continue;
        }
        for c in piece.chars() {
            let mut buffer = [0; 4];
            let c = c.encode_utf8(&mut buffer);
            if used > 0 && used + width_of(c) > width {
                if !colour.is_empty() {
                    push(&mut lines, "\x1b[0m");
                }
                lines.push(colour.clone());
                used = 0;
            }
            used += width_of(c);
            push(&mut lines, c);
        }
    }
    lines
}

fn push(lines: &mut [String], text: &str) {
    if let Some(last) = lines.last_mut() {
        last.push_str(text);
    }
}

/// At least one character goes to the head, so that a loop over the tail ends.
fn split_at_width(text: &str, width: usize) -> (String, String) {
    let mut used = 0;
    let mut at = 0;
    for (index, c) in text.char_indices() {
        used += width_of(c.encode_utf8(&mut [0; 4]));
        if used > width && index > 0 {
            break;
        }
        at = index + c.len_utf8();
    }
    (text[..at].to_owned(), text[at..].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_by_display_width() {
        assert_eq!(cut("fetch_user(1)", 20), "fetch_user(1)");
        assert_eq!(cut("fetch_user(1)", 6), "fetch…");
        assert_eq!(cut("ピザを焼く", 5), "ピザ…");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn wraps_words_and_breaks_what_is_too_wide() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("a abcdefgh b", 4), ["a", "abcd", "efgh", "b"]);
        assert_eq!(wrap("", 4), Vec::<String>::new());
    }

    #[test]
    fn folding_keeps_every_character_and_the_colour() {
        assert_eq!(fold("abcdef", 4), ["abcd", "ef"]);
        assert_eq!(
            fold("a\x1b[31mbcde\x1b[0mf", 3),
            ["a\x1b[31mbc\x1b[0m", "\x1b[31mde\x1b[0mf"]
        );
    }

    #[test]
    fn what_a_program_prints_is_never_obeyed() {
        assert_eq!(clean("a\x1b[2Jb\rc\td"), "a\\u{1b}[2Jb\\rc    d");
    }

    #[test]
    fn lines_count_from_one() {
        let source = SourceLines::new("fn main() {\n    work();\n}");
        assert_eq!(source.get(2), Some("work();"));
        assert_eq!(source.get(0), None);
        assert_eq!(source.get(4), None);
    }

    #[test]
    fn colour_is_a_choice_of_each_value() {
        assert_eq!(Style::plain().paint(Ink::Bad, "x"), "x");
        assert_eq!(Style::coloured().paint(Ink::Bad, "x"), "\x1b[31mx\x1b[0m");
    }
}
