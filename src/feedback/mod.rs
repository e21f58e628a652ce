//! A verdict as lines of text: what `kit run` prints and what `kit watch` draws. Pure: knows nothing
//! of terminals, files or time, and each [`Style`] decides about colour for itself.

mod answers;
mod diff;
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
    let [drawing, head] = parts(verdict, source, style, width);
    match verdict.evidence {
        // rustc's words come first, and most often alone.
        Evidence::Diagnostics(_) if verdict.signature == "compile_error/rustc" => {
            join(drawing, head)
        }
        _ => join(head, drawing),
    }
}

/// The same with the drawing first, for where the beginning would be scrolled away.
#[must_use]
pub fn render_drawing_first(
    verdict: &Verdict,
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let [drawing, head] = parts(verdict, source, style, width);
    join(drawing, head)
}

/// The same with the drawing last, below `voice`, for where the end would not be seen. Not for what is no
/// drawing: rustc's words.
#[must_use]
pub fn render_drawing_last(
    verdict: &Verdict,
    source: &SourceLines,
    style: &Style,
    width: usize,
    voice: Vec<String>,
) -> Vec<String> {
    if let Evidence::Diagnostics(_) = verdict.evidence {
        return join(render(verdict, source, style, width), voice);
    }
    let [drawing, head] = parts(verdict, source, style, width);
    join(join(head, voice), drawing)
}

/// The drawing, and what is said.
fn parts(verdict: &Verdict, source: &SourceLines, style: &Style, width: usize) -> [Vec<String>; 2] {
    let width = width.max(1);
    let drawing = draw(verdict, source, style, width);
    if let Evidence::Diagnostics(_) = verdict.evidence {
        return [drawing, said(&verdict.message, width)];
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
    [drawing, head]
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
