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
        /// Where it lives on; nothing if it is brought in from outside, and used on `line`.
        awaits: Option<u32>,
    },
    /// Something is borrowed by what may go on when that is gone.
    Outlives { what: String, line: u32 },
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
    if let Some(what) = outlived(error) {
        let borrowed = format!("`{what}` is borrowed here");
        let mut spans = error.spans.iter();
        let borrow = spans.find(|span| span.label.as_deref() == Some(&*borrowed));
        let line = match borrow {
            Some(span) => span.line_start,
            None => error.spans[primary(error)?].line_start,
        };
        return Some(Known::Outlives { what, line });
    }
    if error.message == "future cannot be sent between threads safely" {
        let across = "future is not `Send` as this value is used across an await";
        let captured = "captured value is not `Send`";
        let mut notes = error.children.iter();
        let note = notes.find(|note| [across, captured].contains(&&*note.message))?;
        let awaits = match note.message == across {
            true => Some(note.spans[primary(note)?].line_start),
            false => None,
        };
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

/// The name of what is borrowed for longer than it lives, because the borrower may go on for ever.
fn outlived(error: &Diagnostic) -> Option<String> {
    let kinds = ["async block", "closure"];
    let named = kinds.iter().find_map(|kind| {
        let rest = error.message.strip_prefix(kind)?;
        rest.strip_prefix(" may outlive the current function, but it borrows `")
    });
    if let Some(named) = named {
        return Some(named.split('`').next()?.to_owned());
    }
    let what = error.message.strip_prefix('`')?;
    let what = what.strip_suffix("` does not live long enough")?;
    let for_ever = format!("argument requires that `{what}` is borrowed for `'static`");
    let mut labels = error.spans.iter().filter_map(|span| span.label.as_ref());
    labels
        .any(|label| *label == for_ever)
        .then(|| what.to_owned())
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
                awaits: Some(30)
            })
        );
        let captured = error(
            r#"{"message": "future cannot be sent between threads safely", "level": "error", "spans": [],
                "children": [{
                    "message": "captured value is not `Send`", "level": "note", "spans": [
                        {"file_name": "a.rs", "line_start": 11, "is_primary": true,
                         "label": "has type `Rc<String>` which is not `Send`"}
                    ]
                }]}"#,
        );
        assert_eq!(
            recognise(&captured),
            Some(Known::NotSend {
                what: "Rc".to_owned(),
                line: 11,
                awaits: None
            })
        );
        let other = error(r#"{"message": "expected `;`", "level": "error", "spans": []}"#);
        assert_eq!(recognise(&other), None);
    }

    #[test]
    fn what_is_borrowed_by_those_who_may_outlive_it_is_named() {
        let outlives = |line| {
            Some(Known::Outlives {
                what: "dish".to_owned(),
                line,
            })
        };
        for kind in ["async block", "closure"] {
            let captured = error(&format!(
                r#"{{"message": "{kind} may outlive the current function, but it borrows `dish`, which is owned by the current function",
                    "level": "error", "spans": [
                    {{"file_name": "a.rs", "line_start": 19, "is_primary": true,
                      "label": "may outlive borrowed value `dish`"}},
                    {{"file_name": "a.rs", "line_start": 20, "is_primary": false,
                      "label": "`dish` is borrowed here"}}]}}"#
            ));
            assert_eq!(recognise(&captured), outlives(20));
        }
        let argument = |needs: &str| {
            error(&format!(
                r#"{{"message": "`dish` does not live long enough", "level": "error", "spans": [
                    {{"file_name": "a.rs", "line_start": 7, "is_primary": true,
                      "label": "borrowed value does not live long enough"}},
                    {{"file_name": "a.rs", "line_start": 7, "is_primary": false, "label": "{needs}"}}]}}"#
            ))
        };
        let for_ever = argument("argument requires that `dish` is borrowed for `'static`");
        assert_eq!(recognise(&for_ever), outlives(7));
        assert_eq!(recognise(&argument("borrow later used here")), None);
    }
}
