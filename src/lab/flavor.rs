//! Whether the program's `main` asks for a runtime of one thread. Pure.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Whether `main` is `#[tokio::main(flavor = "current_thread")]`, or the program builds such a runtime
/// and no other. A check that runs an async function of it takes the same.
#[must_use]
pub fn asks_for_one_thread(source: &str) -> bool {
    let Ok(tokens) = source.parse::<TokenStream>() else {
        return false;
    };
    match flavor_of_main(tokens.clone()) {
        Some(arguments) => mentions(arguments, &["\"current_thread\"", "\"local\""]),
        None => {
            mentions(tokens.clone(), &["new_current_thread"])
                && !mentions(tokens, &["new_multi_thread"])
        }
    }
}

/// The arguments of an attribute whose path ends with `main`, right before `async fn main`.
fn flavor_of_main(tokens: TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.windows(2).find_map(|pair| {
        let [TokenTree::Punct(hash), TokenTree::Group(attribute)] = pair else {
            return None;
        };
        let mut inside = attribute.stream().into_iter();
        let is_main = hash.as_char() == '#'
            && inside.any(|token| matches!(token, TokenTree::Ident(name) if name == "main"));
        is_main.then(|| match inside.next() {
            Some(TokenTree::Group(arguments)) => arguments.stream(),
            _ => TokenStream::new(),
        })
    })
}

/// The words of a program's `main`, with what stands above it. `None`: it has none, or is not made of
/// Rust's tokens.
#[must_use]
pub fn main_of(source: &str) -> Option<String> {
    let tokens: Vec<TokenTree> = source.parse::<TokenStream>().ok()?.into_iter().collect();
    let is = |token: &TokenTree, word: &str| matches!(token, TokenTree::Ident(it) if it == word);
    let name = tokens
        .windows(2)
        .position(|pair| is(&pair[0], "fn") && is(&pair[1], "main"))?;
    let ends_item = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    };
    let begin = tokens[..name].iter().rposition(ends_item);
    let body = tokens[name..].iter().position(ends_item)?;
    let item = tokens[begin.map_or(0, |end| end + 1)..=name + body].iter();
    Some(item.cloned().collect::<TokenStream>().to_string())
}

fn mentions(tokens: TokenStream, words: &[&str]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions(group.stream(), words),
        TokenTree::Punct(_) => false,
        word => words.contains(&word.to_string().as_str()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_main_is_known_by_its_words_alone() {
        let main =
            main_of("use a::b;\n#[tokio::main]\nasync fn main() {\n    dinner().await;\n}\n");
        assert!(main.is_some());
        for (source, same) in [
            (
                "fn other() {}\n// Now.\n#[tokio::main] async fn main() { dinner().await; } fn last() {}",
                true,
            ),
            (
                "#[tokio::main] async fn main() { let _ = dinner(); }",
                false,
            ),
            (
                "#[tokio::main(flavor = \"current_thread\")] async fn main() { dinner().await; }",
                false,
            ),
            ("fn dinner() {}", false),
            ("fn main( {", false),
        ] {
            assert_eq!(main_of(source) == main, same, "{source}");
        }
    }

    #[test]
    fn the_flavor_is_that_of_main() {
        for (source, one) in [
            (
                "#[tokio::main(flavor = \"current_thread\")] async fn main() {}",
                true,
            ),
            (
                "// One.\n#[tokio::main(flavor = \"current_thread\", start_paused = true)]\nasync fn main() {}",
                true,
            ),
            ("#[tokio::main] async fn main() {}", false),
            (
                "#[tokio::main(flavor = \"multi_thread\")] async fn main() {}",
                false,
            ),
            (
                "use tokio::main; #[main(flavor = \"current_thread\")] async fn main() {}",
                true,
            ),
            (
                "fn main() { Builder::new_current_thread().build().unwrap(); }",
                true,
            ),
            (
                "fn main() { Builder::new_multi_thread().build().unwrap(); }",
                false,
            ),
            ("fn main() { println!(\"current_thread\"); }", false),
            ("#[derive(Debug)] struct A; fn main() {}", false),
            ("fn broken( {", false),
        ] {
            assert_eq!(asks_for_one_thread(source), one, "{source}");
        }
    }
}
