//! Walking through a story with keys. Pure; knows nothing of screens.

use crate::watch::keys::Key;

/// How far a page goes.
const PAGE: usize = 10;

pub const KEYS: &[&str] = &[
    "n next",
    "b back",
    "q quit",
    "g start",
    "G end",
    "PgDn PgUp ten steps",
];

/// What follows from a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    To(usize),
    Quit,
}

#[must_use]
pub fn press(position: usize, last: usize, key: Key) -> Walk {
    let to = match key {
        Key::Char('n' | 'j' | 'l' | ' ') | Key::Down | Key::Right | Key::Enter => position + 1,
        Key::Char('b' | 'k' | 'h' | 'p') | Key::Up | Key::Left | Key::Backspace => {
            position.saturating_sub(1)
        }
        Key::PageDown => position + PAGE,
        Key::PageUp => position.saturating_sub(PAGE),
        Key::Char('g') | Key::Home => 0,
        Key::Char('G') | Key::End => last,
        Key::Char('q') | Key::Escape | Key::Interrupt => return Walk::Quit,
        _ => position,
    };
    Walk::To(to.min(last))
}
