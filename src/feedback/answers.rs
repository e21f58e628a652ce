//! The questions of a predict or classify exercise, with the learner's answers and what the run
//! did. Does not give away an answer that was not tried. Knows nothing of how runs are made.

use super::text::{Ink, Style, clean, cut, wrap};
use crate::messages;
use kit_record::Answer;

pub(super) fn draw(answers: &[Answer], style: &Style, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, answer) in answers.iter().enumerate() {
        let (mark, ink) = match (answer.right, answer.blank) {
            (true, _) => ("right", Ink::Good),
            (false, true) => ("blank", Ink::Warn),
            (false, false) => ("wrong", Ink::Bad),
        };
        let question = format!("{:>2}  {}", index + 1, clean(&answer.question));
        let room = width.saturating_sub(9);
        let question = super::text::fit(&cut(&question, room), room);
        lines.push(cut(
            &format!("  {}  {question}", style.paint(ink, mark)),
            width,
        ));
        lines.extend(explained(answer, style, width));
    }
    if answers.iter().any(|answer| answer.blank && !answer.right) {
        lines.push(String::new());
        lines.extend(wrap(messages::BLANK_ADVICE, width));
    }
    lines
}

/// Under a wrong answer: what was written, and what the run did. Under any other: nothing.
fn explained(answer: &Answer, style: &Style, width: usize) -> Vec<String> {
    if answer.right || answer.blank {
        return Vec::new();
    }
    let indent = if width >= 30 { 13 } else { 2 };
    let given = format!("you wrote {}", clean(&answer.given));
    let because = style_lines(&clean(&answer.because), style, width - indent.min(width));
    let given = wrap(&given, width.saturating_sub(indent));
    let lines = given.into_iter().chain(because);
    lines
        .map(|line| cut(&format!("{}{line}", " ".repeat(indent)), width))
        .collect()
}

fn style_lines(text: &str, style: &Style, width: usize) -> Vec<String> {
    wrap(text, width)
        .into_iter()
        .map(|line| style.paint(Ink::Dim, &line))
        .collect()
}
