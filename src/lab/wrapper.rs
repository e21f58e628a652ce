//! The crate that grading compiles: the learner's file, unchanged, as a module, with the check as
//! a module inside it, so that the check sees private items. Pure.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::Path;

/// What is known of a program by its words: by what means it may notice that others are not as far yet,
/// and where it runs.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// What is not given back yet, other than by waiting for it.
    pub notices: bool,
    /// That a task has not ended, by awaiting it beside something else.
    pub awaits_beside: bool,
    /// What time it is.
    pub tells_time: bool,
    /// Whether its `main` asks for a runtime of one thread.
    pub one_thread: bool,
    /// Whether it may ask for less than sequential consistency.
    pub orders_weakly: bool,
}

/// The crate's root. Line N of the learner's file is line N of it: what comes before is on the
/// first line, and what comes after is behind the last.
#[must_use]
pub fn wrap(source: &str, check: &Path, means: Means) -> String {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    // A shebang is only allowed at the very start of a file.
    let source = match source.strip_prefix("#!") {
        Some(rest) if !rest.trim_start().starts_with('[') => format!("//{source}"),
        _ => source.to_owned(),
    };
    let source = name_the_crate(&source);
    let unseen = source.parse().map(unseen).unwrap_or_default();
    let Means {
        notices,
        awaits_beside,
        tells_time,
        one_thread,
        orders_weakly,
    } = means;
    format!(
        "#![forbid(unsafe_code)] #[allow(unused_imports)] #[macro_use] extern crate kit_std as std; \
         #[allow(unused_imports)] extern crate kit_std as core; \
         fn main() -> std::process::ExitCode {{ \
         kit_lab::host::main(file!(), kit_lab::host::Program {{ unseen: &{unseen:?}, \
         notices: {notices}, awaits_beside: {awaits_beside}, tells_time: {tells_time}, \
         one_thread: {one_thread}, orders_weakly: {orders_weakly} }}, \
         exercise::__kit_check::check) }} \
         #[allow(dead_code)] mod exercise {{{source}\n\
         const _: () = {{ let _ = main; }}; \
         #[path = {check:?}] pub(super) mod __kit_check; }}\n"
    )
}

/// Methods of the traits of `futures` that make something which tasks share without a step that the lab
/// could see.
const BY_METHOD: [&str; 3] = ["shared", "remote_handle", "split"];

/// What keeps a list of whom of its futures was woken, which the lab cannot see where a program keeps
/// and calls the wakers by itself.
const IN_ORDER_OF_WAKING: [&str; 10] = [
    "FuturesUnordered",
    "FuturesOrdered",
    "SelectAll",
    "select_all",
    "join_all",
    "try_join_all",
    "buffered",
    "buffer_unordered",
    "for_each_concurrent",
    "flatten_unordered",
];
const OF_WAKERS: [&str; 4] = ["waker", "Waker", "Wake", "RawWaker"];

/// What the program names that the lab may be unable to follow: `Arc`, if the lab has none of its own,
/// and some of `futures`.
fn unseen(tokens: TokenStream) -> Vec<&'static str> {
    let mut names = Names::default();
    names.read(tokens);
    let arc = ["Arc", "r#Arc"].iter().any(|arc| names.all.contains(*arc));
    let futures = names.all.contains("futures");
    let made = BY_METHOD.into_iter();
    let made = made.filter(|name| futures && names.methods.contains(*name));
    let wakes = OF_WAKERS.iter().any(|name| names.all.contains(*name));
    let in_order = IN_ORDER_OF_WAKING.into_iter();
    let in_order = in_order.filter(|name| futures && wakes && names.all.contains(*name));
    let arc = arc.then_some("Arc").into_iter();
    arc.chain(made).chain(in_order).collect()
}

/// The words of a program.
#[derive(Default)]
struct Names {
    all: BTreeSet<String>,
    /// After a dot.
    methods: BTreeSet<String>,
}

impl Names {
    fn read(&mut self, tokens: TokenStream) {
        let mut after_dot = false;
        for token in tokens {
            let dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
            match token {
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    if after_dot {
                        self.methods.insert(name.clone());
                    }
                    self.all.insert(name);
                }
                TokenTree::Group(group) => self.read(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            after_dot = dot;
        }
    }
}

/// Says what `crate` means to the learner: the file, which is a module here. Every line stays where
/// it was.
fn name_the_crate(source: &str) -> String {
    let mut named = String::with_capacity(source.len());
    let mut copied = 0;
    for end in source.parse().map(crate_paths).unwrap_or_default() {
        named.push_str(&source[copied..end]);
        named.push_str("::exercise");
        copied = end;
    }
    named.push_str(&source[copied..]);
    named
}

/// Where each `crate` at the start of a path ends, in bytes and in order.
fn crate_paths(tokens: TokenStream) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => ends.extend(crate_paths(group.stream())),
            TokenTree::Ident(ident) if ident == "crate" => {
                let starts_path =
                    matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
                if starts_path {
                    ends.push(ident.span().byte_range().end);
                }
            }
            _ => {}
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEANS: Means = Means {
        notices: true,
        awaits_beside: false,
        tells_time: false,
        one_thread: false,
        orders_weakly: false,
    };

    #[test]
    fn keeps_every_line_where_it_was() {
        for source in [
            "//! Docs.\nfn main() {}\n",
            "fn main() {}",
            "#!/bin/x\nfn main() {}",
            "#![allow(x)]\nfn main() {}",
        ] {
            let wrapped = wrap(source, Path::new("/c/check.rs"), MEANS);
            let lines: Vec<&str> = wrapped.lines().collect();
            for (index, line) in source.lines().enumerate() {
                assert!(
                    lines[index].ends_with(line),
                    "{line:?} in {:?}",
                    lines[index]
                );
            }
        }
    }

    #[test]
    fn what_the_lab_may_not_see_is_named_by_words_of_the_program() {
        let cases: [(&str, &[&str]); 8] = [
            ("use std::sync::Arc;", &["Arc"]),
            ("fn f() { let a = g(h![r#Arc::new(1)]); }", &["Arc"]),
            ("// Arc\nconst S: &str = \"Arc\"; struct Arch;", &[]),
            (
                "use futures::FutureExt; fn f() { a.shared(); }",
                &["shared"],
            ),
            ("fn f() { a.shared(); }", &[]),
            ("use futures::future::join_all;", &[]),
            (
                "use futures::future::join_all; fn f() { keep(context.waker()); }",
                &["join_all"],
            ),
            ("use futures::join; fn f() { shared(m.lock()); }", &[]),
        ];
        for (source, names) in cases {
            assert_eq!(unseen(source.parse().unwrap()), names, "{source}");
        }
    }

    #[test]
    fn crate_is_the_learners_file() {
        let cases = [
            ("use crate::a::b;", "use crate::exercise::a::b;"),
            ("pub(crate) fn f() {}", "pub(crate) fn f() {}"),
            (
                "pub(in crate::a) fn f() {}",
                "pub(in crate::exercise::a) fn f() {}",
            ),
            (
                "m! { $crate::x(\"crate::é\") } // crate::y",
                "m! { $crate::exercise::x(\"crate::é\") } // crate::y",
            ),
            (
                "let é = [crate::a(), crate :: b()];",
                "let é = [crate::exercise::a(), crate::exercise :: b()];",
            ),
        ];
        for (source, named) in cases {
            assert_eq!(name_the_crate(source), named);
        }
    }
}
