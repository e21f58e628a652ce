//! Lines of text for a screen: colour or none, cutting, padding and wrapping by display width.
//! Knows nothing of verdicts, and nothing of the terminal it ends up on.

use console::AnsiCodeIterator;

/// Longer lines are hard to read, however wide the window.
pub const WIDEST: usize = 100;

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
    pub const fn plain() -> Style {
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

/// As many of these, two columns apart, as a line has room for. The first ones matter most; what is too long is
/// passed over.
#[must_use]
pub fn in_a_row(texts: &[&str], width: usize) -> String {
    let mut line = String::new();
    for text in texts {
        if width_of(&line) + 2 + width_of(text) <= width {
            let gap = if line.is_empty() { "" } else { "  " };
            line = format!("{line}{gap}{text}");
        }
    }
    line
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

/// The same, for several paragraphs.
#[must_use]
pub fn paragraphs(text: &str, width: usize) -> Vec<String> {
    let mut blocks = vec![String::new()];
    for line in text.trim().lines() {
        match (line.trim(), blocks.last_mut()) {
            ("", _) => blocks.push(String::new()),
            (line, Some(block)) => {
                block.push_str(line);
                block.push(' ');
            }
            (_, None) => {}
        }
    }
    let blocks: Vec<Vec<String>> = blocks.iter().map(|block| wrap(block, width)).collect();
    blocks.join(&String::new())
}

/// Continues a line that is too wide on the next one, indented a little more, keeping its colour: between
/// two words, if there are any. For text such as rustc's.
#[must_use]
pub fn fold(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let (glyphs, after) = glyphs(text);
    let blank = |glyph: &Glyph| glyph.c == " ";
    let indent = glyphs.iter().take_while(|glyph| blank(glyph)).count();
    // What is not indented has no lines of its own kind to be told from.
    let indent = if indent > 0 { indent + 4 } else { 0 };
    let indent = if indent < width / 2 { indent } else { 0 };
    let mut lines = Vec::new();
    let mut rest = glyphs.as_slice();
    while !rest.is_empty() {
        let margin = if lines.is_empty() { 0 } else { indent };
        let room = width - margin;
        let mut end = fitting(rest, room);
        if end < rest.len() {
            let words = rest[..end].iter().rposition(blank).map(|last| last + 1);
            // Not in the indentation, and not far to the left.
            end = words.filter(|end| *end > room / 2).unwrap_or(end);
        }
        let (row, left) = rest.split_at(end);
        let is_first = lines.is_empty();
        lines.push(drawn(
            row,
            is_first,
            margin,
            left.is_empty().then_some(after.as_str()),
        ));
        rest = left;
    }
    if lines.is_empty() {
        lines.push(after);
    }
    lines
}

/// A character, and the codes for colour that are before it and that hold where it is.
struct Glyph<'a> {
    c: &'a str,
    codes: String,
    colour: String,
}

/// Every character of `text`, and the codes behind the last.
fn glyphs(text: &str) -> (Vec<Glyph<'_>>, String) {
    let (mut glyphs, mut codes, mut colour) = (Vec::new(), String::new(), String::new());
    for (piece, is_code) in AnsiCodeIterator::new(text) {
        if is_code {
            match piece {
                "\x1b[0m" | "\x1b[m" => colour.clear(),
                code => colour.push_str(code),
            }
            codes.push_str(piece);
            continue;
        }
        for (at, c) in piece.char_indices() {
            glyphs.push(Glyph {
                c: &piece[at..at + c.len_utf8()],
                codes: std::mem::take(&mut codes),
                colour: colour.clone(),
            });
        }
    }
    (glyphs, codes)
}

/// How many of them fit, at least one.
fn fitting(glyphs: &[Glyph<'_>], room: usize) -> usize {
    let mut used = 0;
    let fits = |glyph: &&Glyph| {
        used += width_of(glyph.c);
        used <= room
    };
    glyphs.iter().take_while(fits).count().max(1)
}

/// One line of a folded text; `last` has the codes that end it.
fn drawn(row: &[Glyph<'_>], is_first: bool, margin: usize, last: Option<&str>) -> String {
    let mut line = " ".repeat(margin);
    // Where the text goes on, so does its colour.
    let goes_on = |at: usize| at == 0 && !is_first;
    let ends = row.iter().rposition(|glyph| glyph.c != " ");
    let shown = &row[..ends.map_or(0, |at| at + 1)];
    for (at, glyph) in shown.iter().enumerate() {
        let codes = if goes_on(at) {
            &glyph.colour
        } else {
            &glyph.codes
        };
        line.push_str(codes);
        line.push_str(glyph.c);
    }
    let coloured = shown.last().is_some_and(|glyph| !glyph.colour.is_empty());
    match last {
        Some(codes) => line.push_str(codes),
        None if coloured => line.push_str("\x1b[0m"),
        None => {}
    }
    line
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
        assert_eq!(fold("one two three", 8), ["one two", "three"]);
        assert_eq!(
            fold("  = note: it is so because of that", 22),
            ["  = note: it is so", "      because of that"]
        );
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
