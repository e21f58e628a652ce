//! A Markdown text as lines for a screen: the lessons. Pure; knows nothing of courses.
//!
//! What the screen cannot show (links, pictures) is left out or becomes its text.

use super::text::{Ink, Style, clean, fit, fold, width_of, wrap};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Lines of at most `width` columns. Code is folded rather than cut.
#[must_use]
pub fn markdown(text: &str, style: &Style, width: usize) -> Vec<String> {
    let mut page = Page {
        style: *style,
        width,
        lines: Vec::new(),
        words: String::new(),
        strong: false,
        margins: Vec::new(),
        is_code: false,
        table: Vec::new(),
    };
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        page.take(event);
    }
    page.lines
}

/// What was read so far.
struct Page {
    style: Style,
    width: usize,
    lines: Vec<String>,
    /// Of the paragraph, heading or cell in progress.
    words: String,
    strong: bool,
    /// Of the lists around: what the next line begins with, and the later ones.
    margins: Vec<Margin>,
    is_code: bool,
    /// The rows of the table in progress.
    table: Vec<Vec<String>>,
}

struct Margin {
    /// The number of the next item, of a list that has numbers.
    number: Option<u64>,
    /// What the first line of the item begins with; the later ones have as many spaces.
    mark: String,
    is_first: bool,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.is_code => self.code(&text),
            Event::Text(text) => self.say(&text),
            Event::Code(text) => self.words.push_str(&format!("`{}`", clean(&text))),
            Event::SoftBreak | Event::HardBreak => self.words.push(' '),
            Event::Rule => {
                self.gap();
                let line = "─".repeat(self.width);
                self.lines.push(self.style.paint(Ink::Dim, &line));
            }
            _ => {}
        }
    }

    /// Words that are painted are painted one by one, so that a line may end between any two.
    fn say(&mut self, text: &str) {
        for piece in clean(text).split_inclusive(' ') {
            let word = piece.trim_end();
            match self.strong && !word.is_empty() {
                true => self.words.push_str(&self.style.paint(Ink::Strong, word)),
                false => self.words.push_str(word),
            }
            self.words.push_str(&piece[word.len()..]);
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph if self.margins.is_empty() => self.gap(),
            Tag::Heading { .. } | Tag::Table(_) => self.gap(),
            Tag::CodeBlock(_) => {
                self.flush();
                self.gap();
                self.is_code = true;
            }
            Tag::List(first) => {
                self.flush();
                if self.margins.is_empty() {
                    self.gap();
                }
                self.margins.push(Margin {
                    number: *first,
                    mark: String::new(),
                    is_first: false,
                });
            }
            Tag::Item => {
                if let Some(margin) = self.margins.last_mut() {
                    margin.mark = match &mut margin.number {
                        Some(number) => {
                            *number += 1;
                            format!("{}. ", *number - 1)
                        }
                        None => "- ".to_owned(),
                    };
                    margin.is_first = true;
                }
            }
            Tag::Strong => self.strong = true,
            Tag::TableHead | Tag::TableRow => self.table.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item => self.flush(),
            TagEnd::Heading(_) => {
                let words = std::mem::take(&mut self.words);
                let lines = wrap(&words, self.width);
                let painted = lines.iter().map(|line| self.style.paint(Ink::Strong, line));
                self.lines.extend(painted);
            }
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::List(_) => {
                self.margins.pop();
            }
            TagEnd::Strong => self.strong = false,
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.words);
                if let Some(row) = self.table.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                let table = std::mem::take(&mut self.table);
                self.lines
                    .extend(table_lines(&table, self.style, self.width));
            }
            _ => {}
        }
    }

    /// An empty line, unless there is one.
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// Writes what was said, behind the margins of the lists around it.
    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.trim().is_empty() {
            return;
        }
        let margin: usize = self.margins.iter().map(|it| width_of(&it.mark)).sum();
        let mut first = String::new();
        for margin in &mut self.margins {
            match std::mem::take(&mut margin.is_first) {
                true => first.push_str(&margin.mark),
                false => first.push_str(&" ".repeat(width_of(&margin.mark))),
            }
        }
        for line in wrap(&words, self.width.saturating_sub(margin)) {
            self.lines.push(format!("{first}{line}"));
            first = " ".repeat(margin);
        }
    }

    fn code(&mut self, text: &str) {
        for line in text.lines() {
            let line = format!("  {}", clean(line));
            let folded = fold(line.trim_end(), self.width).into_iter();
            let painted = folded.map(|line| match line.trim_start().starts_with("//") {
                true => self.style.paint(Ink::Dim, &line),
                false => self.style.paint(Ink::Voice, &line),
            });
            self.lines.extend(painted);
        }
    }
}

/// Between two columns.
const GAP: usize = 2;
/// A column is not made narrower than this for the others.
const NARROWEST: usize = 8;

/// The first row is the head. Where the rows are too wide, the widest column gives way, and its cells take
/// more lines.
fn table_lines(rows: &[Vec<String>], style: Style, width: usize) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |row: &[String], column: usize| row.get(column).cloned().unwrap_or_default();
    let widest = |column| {
        rows.iter()
            .map(move |row| width_of(&cell(row, column)))
            .max()
    };
    let mut widths: Vec<usize> = (0..columns).map(|it| widest(it).unwrap_or(0)).collect();
    let gaps = GAP * columns.saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > width {
        let Some(widest) = widths.iter_mut().max().filter(|it| **it > NARROWEST) else {
            break;
        };
        *widest -= 1;
    }
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let cells: Vec<Vec<String>> = (0..columns)
            .map(|column| wrap(&cell(row, column), widths[column]))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let piece = |(cell, width): (&Vec<String>, &usize)| {
                fit(cell.get(at).map_or("", String::as_str), *width)
            };
            let pieces: Vec<String> = cells.iter().zip(&widths).map(piece).collect();
            let line = pieces.join(&" ".repeat(GAP)).trim_end().to_owned();
            lines.push(match index {
                0 => style.paint(Ink::Dim, &line),
                _ => line,
            });
        }
        if index == 0 {
            let rules: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
            lines.push(style.paint(Ink::Dim, &rules.join(&" ".repeat(GAP))));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, width: usize) -> Vec<String> {
        markdown(text, &Style::plain(), width)
    }

    #[test]
    fn headings_paragraphs_and_code_are_apart() {
        let text = "# One\n\nTwo *words*, **strong ones**\nand `code`.\n\n```rust\nlet a = 1;\n\n// b\n```\n## Three\n";
        assert_eq!(
            plain(text, 20),
            [
                "One",
                "",
                "Two words, strong",
                "ones and `code`.",
                "",
                "  let a = 1;",
                "",
                "  // b",
                "",
                "Three"
            ]
        );
    }

    #[test]
    fn lists_hang() {
        let text = "Do:\n\n1. this thing\n2. that\n   - one\n   - two\n\nDone.\n";
        assert_eq!(
            plain(text, 10),
            [
                "Do:", "", "1. this", "   thing", "2. that", "   - one", "   - two", "", "Done."
            ]
        );
    }

    #[test]
    fn the_widest_column_gives_way() {
        let text = "|a|b|\n|-|-|\n|one|two three four five|\n";
        let expected = [
            "a    b",
            "───  ───────────",
            "one  two three",
            "     four five",
        ];
        assert_eq!(plain(text, 16), expected);
        assert_eq!(plain(text, 80)[2], "one  two three four five");
    }

    #[test]
    fn colour_never_crosses_a_line_and_nothing_is_wider() {
        let text = "**many strong words that need two lines** and more\n\n    code that is far too long for it\n";
        for line in markdown(text, &Style::coloured(), 20) {
            assert!(width_of(&line) <= 20, "{line}");
            let codes = |code: &str| line.matches(code).count();
            assert_eq!(
                codes("\x1b[0m"),
                codes("\x1b[") - codes("\x1b[0m"),
                "{line:?}"
            );
        }
    }
}
