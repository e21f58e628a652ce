//! A verdict as lines of text: what `kit run` prints and what `kit watch` draws. Pure: knows nothing
//! of terminals, files or time, and each [`Style`] decides about colour for itself.

mod answers;
mod diff;
mod finishing;
mod glossary;
mod lanes;
mod markdown;
mod outcomes;
mod source;
#[cfg(test)]
mod tests;
mod text;
mod timeline;
mod waits;

pub use finishing::finished;
pub use glossary::glossary;
pub(crate) use lanes::{Teller, name, thing};
pub use markdown::markdown;
pub use text::{
    Ink, SourceLines, Style, WIDEST, clean, cut, fit, fold, in_a_row, paragraphs, said, width_of,
    wrap,
};

use crate::explore::Explored;
use crate::messages;
use crate::verdict::{Evidence, Verdict, Word};

/// Of long program output, the last lines: what came right before the end.
const OUTPUT_LINES: usize = 12;

/// The whole verdict: headline, message, and the drawing that explains it. No line is wider than
/// `width`, none ends in a line break or a space.
#[must_use]
pub fn render(verdict: &Verdict, source: &SourceLines, style: &Style, width: usize) -> Vec<String> {
    rendered(verdict, source, style, width).in_order()
}

/// A verdict as two blocks of lines, to be put into the order that fits.
#[derive(Debug)]
pub struct Rendered {
    drawing: Vec<String>,
    said: Vec<String>,
    /// Whose words the drawing consists of, if it is none.
    rustc: Option<Rustc>,
}

/// What rustc's words are to a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rustc {
    /// All of it: they come first, and most often alone.
    SaysAll,
    Explains,
}

impl Rendered {
    /// How many lines it takes, in any order.
    #[must_use]
    pub fn height(&self) -> usize {
        let between = !self.drawing.is_empty() && !self.said.is_empty();
        self.drawing.len() + self.said.len() + usize::from(between)
    }

    /// As it is read where there is room.
    #[must_use]
    pub fn in_order(self) -> Vec<String> {
        match self.rustc {
            Some(Rustc::SaysAll) => join(self.drawing, self.said),
            _ => join(self.said, self.drawing),
        }
    }

    /// With the drawing first, for where the beginning would be scrolled away.
    #[must_use]
    pub fn drawing_first(self) -> Vec<String> {
        join(self.drawing, self.said)
    }

    /// With the drawing last, below `voice`, for where the end would not be seen. rustc's words are no
    /// drawing.
    #[must_use]
    pub fn drawing_last(self, voice: Vec<String>) -> Vec<String> {
        match self.rustc {
            Some(_) => join(self.in_order(), voice),
            None => join(join(self.said, voice), self.drawing),
        }
    }
}

/// The same as [`render`], not yet put together.
#[must_use]
pub fn rendered(verdict: &Verdict, source: &SourceLines, style: &Style, width: usize) -> Rendered {
    let width = width.max(1);
    let drawing = draw(verdict, source, style, width);
    if let Evidence::Diagnostics(_) = verdict.evidence {
        return Rendered {
            drawing,
            said: said(&verdict.message, width),
            rustc: Some(match verdict.signature == "compile_error/rustc" {
                true => Rustc::SaysAll,
                false => Rustc::Explains,
            }),
        };
    }
    let mut head = vec![cut(&headline(verdict, style), width)];
    head.extend(
        said(&verdict.message, width)
            .into_iter()
            .map(|line| cut(&line, width)),
    );
    if verdict.passed() {
        let basis = messages::rests_on(&verdict.proof.basis).into_iter();
        let lines = basis.flat_map(|sentence| said(&sentence, width));
        head.extend(lines.map(|line| style.paint(Ink::Dim, &cut(&line, width))));
    }
    Rendered {
        drawing,
        said: head,
        rustc: None,
    }
}

/// The same for a program that was explored: with all that came of it, and how often.
#[must_use]
pub fn render_explored(
    explored: &Explored,
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let lines = render(&explored.verdict, source, style, width);
    let Some(scenario) = &explored.scenario else {
        return lines;
    };
    let width = width.max(1);
    // Runs that the kit cannot watch, or cannot compare, are not worth counting.
    let counts = explored.verdict.word != Word::NotModelled;
    let drawing = counts.then(|| outcomes::draw(scenario, style, width));
    let lines = join(lines, drawing.unwrap_or_default());
    match &explored.other {
        Some(other) => join(
            lines,
            outcomes::pair(&scenario.run, other, source, style, width),
        ),
        None => lines,
    }
}

/// The verdict in two or three words, such as `Too slow`, without the message.
#[must_use]
pub fn headline(verdict: &Verdict, style: &Style) -> String {
    let ink = if verdict.passed() {
        Ink::Good
    } else {
        Ink::Bad
    };
    style.paint(ink, messages::headline(verdict.word, &verdict.signature))
}

/// One hint in the mascot's voice, wrapped under its first word.
#[must_use]
pub fn hint(text: &str, style: &Style, width: usize) -> Vec<String> {
    let name = "Awaita: ";
    let indent = if width >= 30 { name.len() } else { 0 };
    let said = format!("{name}{text}");
    let mut lines = wrap(&said, width);
    if indent > 0 {
        let first = lines.first().cloned().unwrap_or_default();
        let rest = said.get(first.len()..).unwrap_or("");
        let hanging = wrap(rest, width - indent);
        lines = vec![first];
        lines.extend(
            hanging
                .into_iter()
                .map(|line| format!("{}{line}", " ".repeat(indent))),
        );
    }
    lines
        .into_iter()
        .map(|line| style.paint(Ink::Voice, &line))
        .collect()
}

fn draw(verdict: &Verdict, source: &SourceLines, style: &Style, width: usize) -> Vec<String> {
    match &verdict.evidence {
        Evidence::None => Vec::new(),
        Evidence::Diagnostics(text) => diagnostics(text, style, width),
        Evidence::Diff { expected, actual } => diff::draw(expected, actual, style, width),
        Evidence::Timeline {
            run,
            unit,
            possible,
            reference,
        } => {
            let marks = matches!(verdict.word, Word::WrongOrder | Word::Blocked);
            timeline::draw(
                &timeline::Drawing {
                    run,
                    unit: *unit,
                    possible: *possible,
                    reference: reference.as_deref(),
                    marks,
                },
                style,
                width,
            )
        }
        Evidence::Interleaving { run, unit } => lanes::draw(run, *unit, source, style, width),
        Evidence::Waits { run, waits, .. } => waits::draw(run, waits, source, style, width),
        Evidence::Answers(answers) => answers::draw(answers, style, width),
        Evidence::Output(text) => output(text, style, width),
    }
}

fn diagnostics(text: &str, style: &Style, width: usize) -> Vec<String> {
    let text = if style.has_colour() {
        text.into()
    } else {
        console::strip_ansi_codes(text)
    };
    text.trim_end()
        .lines()
        .flat_map(|line| fold(line.trim_end(), width))
        .collect()
}

fn output(text: &str, style: &Style, width: usize) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let skipped = lines.len().saturating_sub(OUTPUT_LINES);
    let mut out = vec![style.paint(Ink::Dim, &cut("printed until then", width))];
    if skipped > 0 {
        out.push(style.paint(
            Ink::Dim,
            &cut(&format!("  … {skipped} lines before"), width),
        ));
    }
    out.extend(
        lines[skipped..]
            .iter()
            .map(|line| cut(&format!("  {}", clean(line)), width)),
    );
    out
}

/// Two blocks with an empty line between them, if there are two.
fn join(mut above: Vec<String>, below: Vec<String>) -> Vec<String> {
    if !above.is_empty() && !below.is_empty() {
        above.push(String::new());
    }
    above.extend(below);
    above
}
