//! What is refused before compiling: the few words with which a program could leave the lab. Pure.
//!
//! Everything else that the lab does not have (`std::fs` …) is found missing by rustc itself.

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Unsafe,
    Extern,
    /// `include!`, `include_str!`, `include_bytes!`, `env!`, `option_env!`, `#[path]`.
    Include,
    /// A name that belongs to the kit.
    Kit,
    /// A module of std or tokio that reaches outside: `fs`.
    Outside(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    pub refusal: Refusal,
    pub line: Option<u32>,
}

/// The first thing in `source` that is refused. A source that is not even made of Rust's tokens is
/// left to rustc, whose message says where.
#[must_use]
pub fn screen(source: &str) -> Option<Refused> {
    screen_tokens(source.parse().ok()?)
}

/// Whether `source` is made of Rust's tokens, with every bracket closed.
#[must_use]
pub fn is_made_of_tokens(source: &str) -> bool {
    source.parse::<TokenStream>().is_ok()
}

/// The modules that reach outside, by the names that rustc's messages give them.
pub const OUTSIDE: [&str; 6] = ["fs", "net", "process", "os", "env", "signal"];

fn screen_tokens(tokens: TokenStream) -> Option<Refused> {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let refused = match token {
            TokenTree::Group(group) => screen_group(&group),
            TokenTree::Ident(ident) => {
                let called = match tokens.peek() {
                    Some(TokenTree::Punct(next)) => next.as_char() == '!',
                    // Under another name, it is called later.
                    Some(TokenTree::Ident(next)) => next == "as",
                    _ => false,
                };
                refusal_of(&ident, called).map(|refusal| at(refusal, ident.span()))
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => None,
        };
        if refused.is_some() {
            return refused;
        }
    }
    None
}

fn screen_group(group: &Group) -> Option<Refused> {
    let mut inside = group.stream().into_iter();
    // Only an attribute begins with `path =` in square brackets.
    if let (Delimiter::Bracket, Some(TokenTree::Ident(first)), Some(TokenTree::Punct(second))) =
        (group.delimiter(), inside.next(), inside.next())
        && first == "path"
        && second.as_char() == '='
        && second.spacing() == Spacing::Alone
    {
        return Some(at(Refusal::Include, first.span()));
    }
    screen_tokens(group.stream())
}

fn refusal_of(ident: &Ident, called: bool) -> Option<Refusal> {
    let ident = ident.to_string();
    // A raw name is no keyword, and still the same macro or crate.
    match ident.strip_prefix("r#").unwrap_or(&ident) {
        "unsafe" | "extern" if ident.starts_with("r#") => None,
        "unsafe" => Some(Refusal::Unsafe),
        "extern" => Some(Refusal::Extern),
        "include" | "include_str" | "include_bytes" | "env" | "option_env" if called => {
            Some(Refusal::Include)
        }
        word if word.starts_with("kit_") || word.starts_with("__kit") => Some(Refusal::Kit),
        _ => None,
    }
}

fn at(refusal: Refusal, span: Span) -> Refused {
    Refused {
        refusal,
        line: u32::try_from(span.start().line).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_could_leave_the_lab_and_nothing_else() {
        let cases = [
            ("fn main() { unsafe { f() } }", Some((Refusal::Unsafe, 1))),
            ("extern crate std as real;", Some((Refusal::Extern, 1))),
            (
                "\n\nmod m { extern \"C\" { fn f(); } }",
                Some((Refusal::Extern, 3)),
            ),
            (
                "const S: &str = include_str!(\"x\");",
                Some((Refusal::Include, 1)),
            ),
            (
                "const S: &str = env!(\"HOME\");",
                Some((Refusal::Include, 1)),
            ),
            ("#[path = \"x.rs\"] mod x;", Some((Refusal::Include, 1))),
            ("use kit_lab::check;", Some((Refusal::Kit, 1))),
            ("use r#kit_lab::check;", Some((Refusal::Kit, 1))),
            ("use std::__kit_lab::check;", Some((Refusal::Kit, 1))),
            (
                "use core::include_str as read;",
                Some((Refusal::Include, 1)),
            ),
            ("r#include!(\"x\");", Some((Refusal::Include, 1))),
            ("let r#unsafe = 1; let include = 2; let _x = 3;", None),
            ("let same = [path == other];", None),
            ("let env = 1; let path = 2; struct S { path: u8 }", None),
            ("// unsafe extern kit_lab\nlet s = \"unsafe\";", None),
            ("let kitchen = 1;", None),
            ("fn broken( {", None),
        ];
        for (source, expected) in cases {
            let refused = screen(source).map(|r| (r.refusal, r.line.unwrap()));
            assert_eq!(refused, expected, "{source}");
        }
    }
}
