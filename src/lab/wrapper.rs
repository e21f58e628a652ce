//! The crate that grading compiles: the learner's file, unchanged, as a module, with the check as
//! a module inside it, so that the check sees private items. Pure.

use std::path::Path;

/// The crate's root. Line N of the learner's file is line N of it: what comes before is on the
/// first line, and what comes after is behind the last.
#[must_use]
pub fn wrap(source: &str, check: &Path) -> String {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    // A shebang is only allowed at the very start of a file.
    let source = match source.strip_prefix("#!") {
        Some(rest) if !rest.trim_start().starts_with('[') => format!("//{source}"),
        _ => source.to_owned(),
    };
    format!(
        "#![forbid(unsafe_code)] #[allow(unused_imports)] #[macro_use] extern crate kit_std as std; \
         fn main() -> std::process::ExitCode {{ \
         kit_lab::host::main(file!(), exercise::__kit_check::check) }} \
         #[allow(dead_code)] mod exercise {{{source}\n\
         #[path = {check:?}] pub(super) mod __kit_check; }}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_every_line_where_it_was() {
        for source in ["//! Docs.\nfn main() {}\n", "fn main() {}", "#!/bin/x\nfn main() {}", "#![allow(x)]\nfn main() {}"] {
            let wrapped = wrap(source, Path::new("/c/check.rs"));
            let lines: Vec<&str> = wrapped.lines().collect();
            for (index, line) in source.lines().enumerate() {
                assert!(lines[index].ends_with(line), "{line:?} in {:?}", lines[index]);
            }
        }
    }
}
