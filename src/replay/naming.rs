//! What the learner calls the things that are shared, read off the lines that make or use them. A
//! guess, and only where a line leaves no doubt: the lab knows kinds and lines, not names.

use crate::feedback::thing;
use kit_record::{Object, Trace};

/// The learner's own name for each thing that is shared, where its line says it; else what it is.
pub(super) fn names(trace: &Trace, source: &[String]) -> Vec<String> {
    let own = |object: &Object| {
        let index = usize::try_from(object.line?).ok()?.checked_sub(1)?;
        let alike = trace
            .objects
            .iter()
            .filter(|other| other.line == object.line);
        let line = source.get(index).filter(|_| alike.count() == 1)?;
        variable(line, &object.kind)
    };
    let objects: Vec<Option<&str>> = trace.objects.iter().map(own).collect();
    let is_clear = |name: &str| objects.iter().filter(|other| **other == Some(name)).count() == 1;
    let named = objects.iter().zip(0..).map(|(name, id)| {
        name.filter(|name| is_clear(name))
            .map_or_else(|| thing(trace, id), str::to_owned)
    });
    named.collect()
}

/// The variable that a line makes something of this kind for (`let visitors = AtomicU32::new(5);`)
/// or, where the lab knows only the line that used it first, uses it by (`visitors.load(SeqCst)`).
fn variable<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    made_for(line, kind).or_else(|| used_by(line, kind))
}

fn made_for<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let rest = line
        .strip_prefix("let ")
        .or_else(|| line.strip_prefix("static "))?;
    let rest = rest.strip_prefix("mut ").unwrap_or(rest);
    let end = rest
        .find(|letter| !is_in_name(letter))
        .unwrap_or(rest.len());
    let (variable, rest) = rest.split_at(end);
    let makes = rest.contains(&format!("{kind}::"));
    let one = rest.trim_start().starts_with(['=', ':']);
    (makes && one && !variable.is_empty()).then_some(variable)
}

/// Only where the line leaves no doubt: one call of a method that this kind has.
fn used_by<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    let methods: &[&str] = match kind {
        "Mutex" => &[".lock(", ".try_lock("],
        "RwLock" => &[".read(", ".write("],
        kind if kind.starts_with("Atomic") => &[
            ".load(",
            ".store(",
            ".swap(",
            ".fetch_",
            ".compare_exchange",
        ],
        _ => return None,
    };
    let mut calls = methods.iter().flat_map(|method| line.match_indices(method));
    let (at, _) = calls.next()?;
    let before = &line[..at];
    let begins = before
        .rfind(|letter| !is_in_name(letter))
        .map_or(0, |index| {
            index + before[index..].chars().next().map_or(1, char::len_utf8)
        });
    let variable = &before[begins..];
    (calls.next().is_none() && !variable.is_empty()).then_some(variable)
}

fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_is_named_where_its_line_makes_the_thing() {
        for (line, kind, name) in [
            (
                "    let visitors = AtomicU32::new(inside);",
                "AtomicU32",
                Some("visitors"),
            ),
            (
                "let account = Arc::new(AtomicU32::new(1));",
                "AtomicU32",
                Some("account"),
            ),
            (
                "static LOCK: Mutex<u32> = Mutex::new(0);",
                "Mutex",
                Some("LOCK"),
            ),
            (
                "pub static A: AtomicBool = AtomicBool::new(true);",
                "AtomicBool",
                Some("A"),
            ),
            ("let mut office = Mutex::new(0);", "Mutex", Some("office")),
            // The line that first uses it.
            (
                "let seen = visitors.load(SeqCst);",
                "AtomicU32",
                Some("visitors"),
            ),
            (
                "self.count.fetch_add(1, SeqCst);",
                "AtomicU32",
                Some("count"),
            ),
            ("a.store(b.load(SeqCst), SeqCst);", "AtomicU32", None),
            ("counters[i].load(SeqCst);", "AtomicU32", None),
            ("load(SeqCst);", "AtomicU32", None),
            ("let (a, b) = (Mutex::new(1), 2);", "Mutex", None),
            ("Mutex::new(1)", "Mutex", None),
        ] {
            assert_eq!(variable(line, kind), name, "{line}");
        }
    }
}
