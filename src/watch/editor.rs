//! Which editor `o` opens, and how. Choosing is pure; [`Launch::command`] only builds the command.
//! Knows nothing of the screen: whoever starts the command gives the terminal away first.

use std::path::Path;
use std::process::Stdio;
use tokio::process::Command;

/// An editor, ready to be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    pub program: String,
    pub arguments: Vec<String>,
    pub place: Place,
}

/// Where an editor shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a window of its own: the kit goes on beside it.
    Window,
    /// In this terminal: the kit steps back until it ends.
    Terminal,
}

/// Editors that open a window. Whatever is not named here gets the terminal, since an editor that
/// needs the terminal and does not get it is unusable, and the other way round costs only a blink.
const WINDOWED: &[&str] = &[
    "atom",
    "bbedit",
    "clion",
    "code",
    "code-insiders",
    "code-oss",
    "codium",
    "cursor",
    "fleet",
    "geany",
    "gedit",
    "gnome-text-editor",
    "gvim",
    "idea",
    "kate",
    "kwrite",
    "lapce",
    "mate",
    "mousepad",
    "mvim",
    "neovide",
    "notepadqq",
    "pluma",
    "rustrover",
    "subl",
    "sublime_text",
    "vscodium",
    "windsurf",
    "zed",
];

/// Chooses from the environment: `$VISUAL`, then `$EDITOR`, then `code` inside its own terminal.
///
/// # Errors
/// None of them is set, or its quotes do not match: a sentence for the learner.
pub fn choose(variable: impl Fn(&str) -> Option<String>) -> Result<Launch, String> {
    let is_set = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
    let named = ["VISUAL", "EDITOR"]
        .into_iter()
        .find_map(|name| Some((name, is_set(name)?)));
    let (name, line) = match named {
        Some(named) => named,
        None if is_set("TERM_PROGRAM").as_deref() == Some("vscode") => ("code", "code".to_owned()),
        None => {
            return Err(
                "The kit does not know your editor. Set EDITOR before you start the kit, \
                        for example: export EDITOR=nano"
                    .to_owned(),
            );
        }
    };
    let mut words = split(&line)
        .ok_or_else(|| format!("The quotes in ${name} do not match: {line}"))?
        .into_iter();
    let program = words
        .next()
        .ok_or_else(|| format!("${name} names no program: {line}"))?;
    Ok(Launch {
        place: place_of(&program),
        program,
        arguments: words.collect(),
    })
}

impl Launch {
    /// The command that opens `file`. A window gets nothing of this terminal, and a process group
    /// of its own, so that Ctrl-C here does not close it.
    #[must_use]
    pub fn command(&self, file: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).arg(file);
        if self.place == Place::Window {
            command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            command.process_group(0);
        }
        command
    }
}

fn place_of(program: &str) -> Place {
    let name = Path::new(program)
        .file_stem()
        .and_then(|name| name.to_str())
        .unwrap_or(program);
    if WINDOWED.contains(&name) {
        Place::Window
    } else {
        Place::Terminal
    }
}

/// Splits as a shell would, quotes and backslashes included. `None` if a quote is left open.
fn split(line: &str) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None | Some('"'), '\\') => word.get_or_insert_default().push(letters.next()?),
            (None, _) if letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(environment: &[(&str, &str)]) -> Result<Launch, String> {
        choose(|name| {
            let found = environment.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    fn launch(program: &str, arguments: &[&str], place: Place) -> Result<Launch, String> {
        let arguments = arguments
            .iter()
            .map(|&argument| argument.to_owned())
            .collect();
        Ok(Launch {
            program: program.to_owned(),
            arguments,
            place,
        })
    }

    #[test]
    fn visual_comes_before_editor() {
        let environment = [("EDITOR", "nano"), ("VISUAL", "hx")];
        assert_eq!(chosen(&environment), launch("hx", &[], Place::Terminal));
    }

    #[test]
    fn an_empty_variable_is_as_good_as_none() {
        let environment = [("VISUAL", " "), ("EDITOR", "vim")];
        assert_eq!(chosen(&environment), launch("vim", &[], Place::Terminal));
    }

    #[test]
    fn arguments_and_quotes() {
        let window = chosen(&[("EDITOR", "code --wait")]);
        assert_eq!(window, launch("code", &["--wait"], Place::Window));
        let quoted = chosen(&[("EDITOR", r#""/opt/My Editor/zed" -a 'b c' d\ e"#)]);
        assert_eq!(
            quoted,
            launch("/opt/My Editor/zed", &["-a", "b c", "d e"], Place::Window)
        );
        let open = chosen(&[("EDITOR", "vim 'x")]);
        assert_eq!(
            open,
            Err("The quotes in $EDITOR do not match: vim 'x".to_owned())
        );
    }

    #[test]
    fn code_inside_its_own_terminal() {
        let inside = chosen(&[("TERM_PROGRAM", "vscode")]);
        assert_eq!(inside, launch("code", &[], Place::Window));
    }

    #[test]
    fn nothing_set_says_what_to_set() {
        let sentence = "The kit does not know your editor. Set EDITOR before you start the kit, \
                        for example: export EDITOR=nano";
        assert_eq!(chosen(&[]), Err(sentence.to_owned()));
    }
}
