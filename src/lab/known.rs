//! Mistakes that are known by what rustc says of them, and that it says at length. Pure.

use super::compile::{Diagnostic, DiagnosticSpan};

/// A mistake that has words of its own here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// What is not a future is given to something that awaits it, because it was awaited already.
    AwaitedTwice { line: u32 },
    /// Something lives across an `.await` that cannot go along to another thread.
    NotSend {
        /// Without its path and its parameters: `MutexGuard`.
        what: String,
        line: u32,
        awaits: u32,
    },
    /// `sleep` is called, and nothing says whose.
    WhoseSleep { line: u32 },
}

/// What `error` is, if it is one of those.
pub(super) fn recognise(error: &Diagnostic) -> Option<Known> {
    let primary = |diagnostic: &'_ Diagnostic| -> Option<usize> {
        diagnostic.spans.iter().position(|span| span.is_primary)
    };
    if error.message.ends_with("is not a future") {
        let span = &error.spans[primary(error)?];
        return covered(span)
            .is_some_and(|text| text.ends_with(".await"))
            .then_some(Known::AwaitedTwice {
                line: span.line_start,
            });
    }
    if error.message == "cannot find function `sleep` in this scope" {
        let line = error.spans[primary(error)?].line_start;
        return Some(Known::WhoseSleep { line });
    }
    if error.message == "future cannot be sent between threads safely" {
        let across = "future is not `Send` as this value is used across an await";
        let note = error.children.iter().find(|note| note.message == across)?;
        let awaits = note.spans[primary(note)?].line_start;
        let kept = note.spans.iter().find_map(|span| {
            let label = span.label.as_deref()?.strip_prefix("has type `")?;
            Some((label.split('`').next()?, span.line_start))
        });
        let (what, line) = kept?;
        return Some(Known::NotSend {
            what: short(what),
            line,
            awaits,
        });
    }
    None
}

/// What it covers, if that is on one line.
fn covered(span: &DiagnosticSpan) -> Option<String> {
    let [line] = span.text.as_slice() else {
        return None;
    };
    let columns = line.highlight_end.checked_sub(line.highlight_start)?;
    let text = line.text.chars().skip(line.highlight_start - 1);
    Some(text.take(columns).collect())
}

/// `std::sync::MutexGuard<'_, u32>` is a `MutexGuard`.
fn short(path: &str) -> String {
    let bare = path.split('<').next().unwrap_or(path);
    let name = bare.rsplit("::").next().unwrap_or(bare);
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(json: &str) -> Diagnostic {
        serde_json::from_str(json).expect("a diagnostic")
    }

    #[test]
    fn what_is_awaited_within_join_is_awaited_twice() {
        let told = |text: &str, end: usize| {
            error(&format!(
                r#"{{"message": "`User` is not a future", "level": "error", "spans": [{{
                    "file_name": "a.rs", "line_start": 17, "is_primary": true,
                    "text": [{{"text": "{text}", "highlight_start": 7, "highlight_end": {end}}}]
                }}]}}"#
            ))
        };
        let awaited = told("join!(a().await, b())", 16);
        assert_eq!(recognise(&awaited), Some(Known::AwaitedTwice { line: 17 }));
        assert_eq!(recognise(&told("join!(user, b())", 11)), None);
    }

    #[test]
    fn a_sleep_of_nobodys_is_known() {
        let sleep = error(
            r#"{"message": "cannot find function `sleep` in this scope", "level": "error", "spans": [
                {"file_name": "a.rs", "line_start": 9, "is_primary": true}]}"#,
        );
        assert_eq!(recognise(&sleep), Some(Known::WhoseSleep { line: 9 }));
    }

    #[test]
    fn what_cannot_go_along_is_named_with_both_lines() {
        let guard = error(
            r#"{"message": "future cannot be sent between threads safely", "level": "error", "spans": [],
                "children": [{
                    "message": "future is not `Send` as this value is used across an await",
                    "level": "note", "spans": [
                        {"file_name": "a.rs", "line_start": 30, "is_primary": true,
                         "label": "await occurs here, with `mut balance` maybe used later"},
                        {"file_name": "a.rs", "line_start": 29, "is_primary": false,
                         "label": "has type `std::sync::MutexGuard<'_, u32>` which is not `Send`"}
                    ]
                }]}"#,
        );
        assert_eq!(
            recognise(&guard),
            Some(Known::NotSend {
                what: "MutexGuard".to_owned(),
                line: 29,
                awaits: 30
            })
        );
        let other = error(r#"{"message": "expected `;`", "level": "error", "spans": []}"#);
        assert_eq!(recognise(&other), None);
    }
}
