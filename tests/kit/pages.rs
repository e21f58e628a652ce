//! `docs/checks.md` against the lab: each of its checks is compiled and run against the program above
//! it, and there is an example of everything that a check can say.

use crate::lab::{grade, summary};
use crate::support::{block_on, root};
use kit::lab::Lab;
use std::collections::BTreeSet;

/// One block of code: what it is, and the text.
struct Block {
    /// The words behind `rust`.
    is: String,
    text: String,
}

#[test]
fn every_example_does_what_the_page_says() {
    let lab = block_on(Lab::open(root(), &mut |_| {})).expect("the lab can be built");
    let folder = tempfile::tempdir().unwrap();
    let (program, check) = (
        folder.path().join("program.rs"),
        folder.path().join("check.rs"),
    );
    let (mut checks, mut wrong) = (0, Vec::new());
    for block in blocks(&page()) {
        match block.is.split(' ').collect::<Vec<_>>().as_slice() {
            ["program"] => std::fs::write(&program, whole(&block.text)).unwrap(),
            ["check", expected @ ..] => {
                checks += 1;
                std::fs::write(&check, in_a_check(&block.text)).unwrap();
                let verdict = block_on(grade(&lab, &program, &check)).unwrap();
                let signature = verdict.signature.as_str();
                let as_expected = match expected {
                    [] => matches!(summary(&verdict).as_str(), "passed" | "passed, all"),
                    ["fails", word] => {
                        signature.split('/').next() == Some(word) || signature == *word
                    }
                    other => panic!("a check that {other:?} is no check"),
                };
                if !as_expected {
                    let text = &block.text;
                    wrong.push(format!(
                        "{text}\nis {}: {:?}",
                        summary(&verdict),
                        verdict.evidence
                    ));
                }
            }
            other => panic!("a block that is {other:?}"),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checks > 10, "only {checks} checks were found");
}

#[test]
fn there_is_an_example_of_every_sentence() {
    let folder = root().join("lab/engine/src/check");
    let source =
        ["mod.rs", "cancel.rs", "polls.rs"].map(|file| std::fs::read_to_string(folder.join(file)));
    let source = source.map(Result::unwrap).concat();
    let words = words(&source);
    assert!(words.len() > 25, "only {words:?} were found");
    let checks: Vec<String> = blocks(&page())
        .into_iter()
        .filter(|block| block.is.starts_with("check"))
        .map(|block| block.text)
        .collect();
    let is_said = |word: &str| {
        let called = format!("{word}(");
        checks.iter().any(|check| {
            let before = check
                .match_indices(&called)
                .map(|(at, _)| check[..at].chars().next_back());
            before
                .flatten()
                .any(|letter| !letter.is_alphanumeric() && letter != '_')
        })
    };
    let unsaid: Vec<_> = words.iter().filter(|word| !is_said(word)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?} have no example");
}

fn page() -> String {
    std::fs::read_to_string(root().join("docs/checks.md")).unwrap()
}

fn blocks(page: &str) -> Vec<Block> {
    let mut parts = page.split("```");
    let mut blocks = Vec::new();
    while let (Some(_), Some(block)) = (parts.next(), parts.next()) {
        let (head, text) = block
            .split_once('\n')
            .expect("a block begins on its own line");
        let is = head
            .strip_prefix("rust ")
            .expect("each block is a program or a check");
        blocks.push(Block {
            is: is.to_owned(),
            text: text.to_owned(),
        });
    }
    blocks
}

/// A program as exercises have it.
fn whole(text: &str) -> String {
    match text.contains("fn main()") {
        true => text.to_owned(),
        false => format!("{text}\nfn main() {{}}\n"),
    }
}

fn in_a_check(text: &str) -> String {
    format!("use kit_lab::check::*;\n\npub fn check(check: &mut Check) {{\n{text}}}\n")
}

/// The names of everything that a check file may call.
fn words(source: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for line in source.lines() {
        let line = line.trim_start();
        let function = line
            .strip_prefix("pub fn ")
            .or(line.strip_prefix("pub async fn "));
        if let Some(function) = function {
            let end = function
                .find(['(', '<'])
                .expect("a function has parameters");
            words.insert(function[..end].to_owned());
        }
    }
    words
}
