//! A text that is longer than the screen, to be read with keys. Knows nothing of what it says.

use super::{Output, Paper};
use crate::feedback::{Ink, Style, WIDEST};
use crate::replay::stage::{self, Scene};
use crate::watch::keys::Key;
use crate::watch::terminal::{Size, is_attended};
use anyhow::Result;
use std::cell::Cell;

/// The text is made anew for each size of the screen.
struct Pages<'a> {
    text: &'a dyn Fn(&Style, usize) -> Vec<String>,
    /// How many lines are above the screen.
    top: Cell<usize>,
    /// How many lines were shown last.
    page: Cell<usize>,
}

impl Pages<'_> {
    fn new(text: &dyn Fn(&Style, usize) -> Vec<String>) -> Pages<'_> {
        Pages {
            text,
            top: Cell::new(0),
            page: Cell::new(1),
        }
    }
}

impl Scene for Pages<'_> {
    fn view(&self, size: Size, style: Style) -> Vec<String> {
        let mut lines = (self.text)(&style, size.columns.min(WIDEST));
        let page = size.rows.saturating_sub(1).max(1);
        let top = self.top.get().min(lines.len().saturating_sub(page));
        self.top.set(top);
        self.page.set(page);
        let below = lines.len().saturating_sub(top + page);
        lines.drain(..top);
        lines.truncate(page);
        lines.resize(page, String::new());
        let left = match below {
            0 => "the end".to_owned(),
            more => format!("{more} more lines"),
        };
        lines.push(style.paint(
            Ink::Dim,
            &format!("space next page  b back  q quit  ({left})"),
        ));
        lines
    }

    async fn press(&mut self, key: Key) -> Result<bool> {
        let key = match key {
            Key::Char('q') | Key::Escape => return Ok(false),
            Key::Char('n') | Key::Enter => Key::Down,
            Key::Char('p') => Key::Up,
            key => key,
        };
        self.top.set(key.scroll(self.top.get(), self.page.get()));
        Ok(true)
    }
}

/// In pages, where it is longer than the screen.
pub(super) fn show(text: &dyn Fn(&Style, usize) -> Vec<String>, paper: Paper) -> Result<Output> {
    let lines = text(&paper.style, paper.width);
    if is_attended() && paper.rows.is_some_and(|rows| lines.len() >= rows) {
        stage::show(&mut Pages::new(text), paper.style)?;
        return Ok(Output::done(&[]));
    }
    Ok(Output::done(&lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        columns: 60,
        rows: 4,
    };

    fn shown(pages: &Pages<'_>) -> Vec<String> {
        pages.view(SIZE, Style::plain())
    }

    #[tokio::test]
    async fn keys_move_through_it_and_never_beyond() {
        let text = |_: &Style, _: usize| (1..=7).map(|line| line.to_string()).collect();
        let mut pages = Pages::new(&text);
        let foot = |left: &str| format!("space next page  b back  q quit  ({left})");
        assert_eq!(shown(&pages), ["1", "2", "3", &foot("4 more lines")]);
        for (key, first) in [
            (Key::Char(' '), "3"),
            (Key::Down, "4"),
            (Key::Char('G'), "5"),
            (Key::Char(' '), "5"),
            (Key::Up, "4"),
            (Key::Char('b'), "2"),
            (Key::Home, "1"),
        ] {
            assert!(pages.press(key).await.unwrap());
            assert_eq!(shown(&pages)[0], first, "{key:?}");
        }
        pages.press(Key::End).await.unwrap();
        assert_eq!(shown(&pages), ["5", "6", "7", &foot("the end")]);
        assert!(!pages.press(Key::Char('q')).await.unwrap());
    }
}
