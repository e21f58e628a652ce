//! Whether the program's `main` asks for a runtime of one thread. Pure.

use proc_macro2::{TokenStream, TokenTree};

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
