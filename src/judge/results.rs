//! The verdict on a wrong output, result or answer: what is wrong about it, seen by itself.
//! Knows nothing of the run that brought it about.

use super::Found;
use crate::messages::{self, WrongOutput, WrongResult};
use crate::verdict::Evidence;
use kit_record::{Answer, Scenario, Trace, What};

pub(super) fn wrong_answers(answers: &[Answer]) -> Found {
    let wrong: Vec<&Answer> = answers
        .iter()
        .filter(|answer| !answer.right && !answer.blank)
        .collect();
    let blank = answers
        .iter()
        .filter(|answer| !answer.right && answer.blank)
        .count();
    let signature = match wrong.first() {
        None => "wrong_answer/blank".to_owned(),
        Some(first) => {
            format!(
                "wrong_answer/{}",
                first.misconception.as_deref().unwrap_or("wrong")
            )
        }
    };
    Found::new(
        signature,
        messages::wrong_answers(
            wrong.len(),
            blank,
            answers.len(),
            wrong.iter().all(|answer| answer.ran),
        ),
    )
    .showing(Evidence::Answers(answers.to_vec()))
}

pub(super) fn wrong_output(expected: &str, actual: &str) -> Found {
    let (signature, kind) = if actual.trim().is_empty() {
        ("wrong_output/nothing_printed", WrongOutput::Nothing)
    } else if reordered(expected, actual) {
        ("wrong_output/line_order", WrongOutput::LineOrder)
    } else {
        ("wrong_output/differs", WrongOutput::Differs)
    };
    Found::new(signature, messages::wrong_output(kind)).showing(difference(expected, actual))
}

pub(super) fn wrong_result(scenario: &Scenario, expected: &str, actual: &str) -> Found {
    let (signature, kind) = match (items(expected), items(actual)) {
        (Some(wanted), Some(got)) if sorted(wanted.clone()) == sorted(got.clone()) => {
            match is_order_of_completion(&scenario.run.trace, &got) {
                true => (
                    "wrong_result/completion_order",
                    WrongResult::InOrderOfCompletion,
                ),
                false => ("wrong_result/another_order", WrongResult::InAnotherOrder),
            }
        }
        _ => ("wrong_result/differs", WrongResult::Differs),
    };
    Found::new(signature, messages::wrong_result(kind)).showing(difference(expected, actual))
}

/// Whether each item belongs to the operation that ended as the so-many-th: it has what that one was
/// called with in it, as `Order { id: 3, .. }` has that of `fetch_order(3)`.
fn is_order_of_completion(trace: &Trace, items: &[&str]) -> bool {
    let ended = trace.events.iter().filter_map(|event| match event.what {
        What::Ended { op } => trace.ops[op as usize].label.strip_suffix(')'),
        _ => None,
    });
    let called_with: Vec<&str> = ended
        .filter_map(|label| Some(label.split_once('(')?.1))
        .collect();
    let has = |item: &str, word: &str| {
        let mut words = item.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.any(|other| other == word)
    };
    called_with.len() == items.len()
        && items
            .iter()
            .zip(called_with)
            .all(|(item, word)| has(item, word))
}

/// The same lines, in another order.
pub(super) fn reordered(one: &str, other: &str) -> bool {
    !one.lines().eq(other.lines()) && sorted(one.lines()) == sorted(other.lines())
}

fn difference(expected: &str, actual: &str) -> Evidence {
    Evidence::Diff {
        expected: expected.to_owned(),
        actual: actual.to_owned(),
    }
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort();
    items
}

/// The items of a `{:?}` list, if the text is one. Commas inside strings, characters and brackets
/// belong to an item.
fn items(list: &str) -> Option<Vec<&str>> {
    let inner = list.strip_prefix('[')?.strip_suffix(']')?;
    let mut items = Vec::new();
    let (mut depth, mut quote, mut escaped, mut start) = (0usize, false, false, 0);
    for (index, c) in inner.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quote = !quote,
            _ if quote => {}
            '[' | '(' | '{' => depth += 1,
            ']' | ')' | '}' => depth = depth.checked_sub(1)?,
            ',' if depth == 0 => {
                items.push(inner[start..index].trim());
                start = index + 1;
            }
            _ => {}
        }
    }
    let last = inner[start..].trim();
    if !last.is_empty() {
        items.push(last);
    }
    Some(items)
}
