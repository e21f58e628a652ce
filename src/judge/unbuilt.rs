//! The verdict on a file that did not become a program. Pure.

use crate::lab::{Failure, Known, Refusal};
use crate::messages::compiling;
use crate::verdict::{Evidence, Proof, Verdict, Word};

/// The verdict on a failure to compile; `contract` is what the check calls.
#[must_use]
pub fn unbuilt(failure: &Failure, contract: &[String]) -> Verdict {
    let (word, what, message, evidence) = match failure {
        Failure::Rustc {
            rendered,
            left_out,
            known,
        } => {
            let (what, message) = match known {
                None => ("rustc", compiling::rustc(*left_out)),
                Some(known) => (of(known), compiling::known(known)),
            };
            let evidence = Evidence::Diagnostics(rendered.clone());
            (Word::CompileError, what, message, evidence)
        }
        Failure::Contract { message } => (
            Word::CompileError,
            "contract",
            compiling::contract(contract, message),
            Evidence::None,
        ),
        Failure::Refused(refused) => {
            let what = match refused.refusal {
                Refusal::Unsafe => "unsafe",
                Refusal::Extern => "extern",
                Refusal::Include => "include",
                Refusal::Kit => "kit",
                Refusal::Outside(module) => module,
            };
            (
                Word::Refused,
                what,
                compiling::refused(refused),
                Evidence::None,
            )
        }
        Failure::NotModelled { what, line } => (
            Word::NotModelled,
            "item",
            format!(
                "{} {}",
                compiling::not_modelled(what, *line),
                compiling::AS_THE_LESSON
            ),
            Evidence::None,
        ),
    };
    Verdict {
        word,
        signature: format!("{}/{what}", word.as_str()),
        message,
        proof: Proof::default(),
        evidence,
    }
}

fn of(known: &Known) -> &'static str {
    match known {
        Known::AwaitedTwice { .. } => "awaited_twice",
        Known::NotSend { .. } => "not_send",
        Known::WhoseSleep { .. } => "whose_sleep",
        Known::Outlives { .. } => "outlives",
    }
}

/// The verdict on a file with nothing in it.
#[must_use]
pub fn empty() -> Verdict {
    Verdict {
        word: Word::CompileError,
        signature: "compile_error/empty".to_owned(),
        message: compiling::EMPTY.to_owned(),
        proof: Proof::default(),
        evidence: Evidence::None,
    }
}
