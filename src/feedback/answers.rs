//! The questions of a predict or classify exercise, with the learner's answers and what the run
//! did. Does not give away an answer that was not tried. Knows nothing of how runs are made.

use super::text::{Ink, Style, clean, cut, fit, width_of, wrap};
use crate::messages;
use kit_record::Answer;

/// So many wrong ones are explained at a time. Where there are more of them, or more questions than fit on a
/// screen, the others are only named.
const EXPLAINED: usize = 3;
const MANY: usize = 6;

pub(super) fn draw(answers: &[Answer], style: &Style, width: usize) -> Vec<String> {
    if answers.iter().all(|answer| answer.right) {
        return all_right(answers, style, width);
    }
    let is_wrong = |answer: &Answer| !answer.right && !answer.blank;
    let wrong = answers.iter().filter(|answer| is_wrong(answer)).count();
    if wrong == 0 || (wrong <= EXPLAINED && answers.len() <= MANY) {
        return one_by_one(answers.iter().enumerate(), style, width);
    }
    let all = || answers.iter().enumerate();
    let wrong = || all().filter(|(_, answer)| is_wrong(answer));
    let mut lines = one_by_one(wrong().take(EXPLAINED), style, width);
    lines.push(String::new());
    let blank = all().filter(|(_, answer)| answer.blank && !answer.right);
    let right = all().filter(|(_, answer)| answer.right);
    for (what, ink, which) in [
        ("also wrong", Ink::Bad, names(wrong().skip(EXPLAINED))),
        ("blank", Ink::Warn, names(blank)),
        ("right", Ink::Good, names(right)),
    ] {
        if which.is_empty() {
            continue;
        }
        let told = wrap(&format!("{what}: {which}"), width.saturating_sub(2));
        let told = told.iter().map(|line| format!("  {line}"));
        lines.extend(told.map(|line| style.paint(ink, &line)));
    }
    lines
}

fn names<'a>(answers: impl Iterator<Item = (usize, &'a Answer)>) -> String {
    let names: Vec<String> = answers.map(|(_, answer)| clean(&answer.question)).collect();
    names.join(", ")
}

/// What the runs did, where there is a word on it.
fn all_right(answers: &[Answer], style: &Style, width: usize) -> Vec<String> {
    let questions = answers.iter().map(|answer| clean(&answer.question));
    let widest = questions.map(|question| width_of(&question)).max();
    let widest = widest.unwrap_or(0);
    let mut lines = Vec::new();
    for answer in answers.iter().filter(|answer| !answer.because.is_empty()) {
        let (question, because) = (clean(&answer.question), clean(&answer.because));
        let beside = format!("  {}  ", fit(&question, widest));
        if width_of(&beside) + width_of(&because) <= width {
            lines.push(format!("{beside}{}", style.paint(Ink::Dim, &because)));
            continue;
        }
        lines.push(cut(&format!("  {question}"), width));
        let because = style_lines(&because, style, width.saturating_sub(4));
        lines.extend(because.into_iter().map(|line| format!("    {line}")));
    }
    lines
}

fn one_by_one<'a>(
    answers: impl Iterator<Item = (usize, &'a Answer)>,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let (mut lines, mut has_blank) = (Vec::new(), false);
    for (index, answer) in answers {
        let (mark, ink) = match (answer.right, answer.blank) {
            (true, _) => ("right", Ink::Good),
            (false, true) => ("blank", Ink::Warn),
            (false, false) => ("wrong", Ink::Bad),
        };
        let question = format!("{:>2}  {}", index + 1, clean(&answer.question));
        let room = width.saturating_sub(9);
        let question = fit(&cut(&question, room), room);
        lines.push(cut(
            &format!("  {}  {question}", style.paint(ink, mark)),
            width,
        ));
        lines.extend(explained(answer, style, width));
        has_blank |= answer.blank && !answer.right;
    }
    if has_blank {
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
