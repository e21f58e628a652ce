//! Walking through a story with keys: forward, back, and to its ends. Pure; knows nothing of
//! terminals.

use super::stage::Scene;
use super::story::Story;
use super::view::{Foot, view};
use crate::feedback::Style;
use crate::watch::keys::Key;
use crate::watch::terminal::Size;

/// How far a page goes.
const PAGE: usize = 10;

const KEYS: &[&str] = &[
    "n next",
    "b back",
    "q quit",
    "g start",
    "G end",
    "PgDn PgUp ten steps",
];

/// A story, and how far somebody has come in it.
#[derive(Debug)]
pub struct Walker {
    story: Story,
    position: usize,
}

impl Walker {
    #[must_use]
    pub fn new(story: Story) -> Walker {
        Walker { story, position: 0 }
    }
}

impl Scene for Walker {
    fn view(&self, size: Size, style: Style) -> Vec<String> {
        view(&self.story, self.position, &foot(), size, style)
    }

    async fn press(&mut self, key: Key) -> anyhow::Result<bool> {
        match press(self.position, self.story.last(), key) {
            Walk::To(position) => self.position = position,
            Walk::Quit => return Ok(false),
        }
        Ok(true)
    }
}

/// What stands below the world: nothing but the keys.
#[must_use]
pub(super) fn foot() -> Foot {
    Foot {
        below: Vec::new(),
        keys: KEYS,
    }
}

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
