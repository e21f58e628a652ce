//! Bytes from a terminal become keys. Pure: knows nothing of file descriptors, screens or what a
//! key does.

/// A key, as far as the kit tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Enter,
    Escape,
    Backspace,
    Up,
    Down,
    Right,
    Left,
    PageUp,
    PageDown,
    Home,
    End,
    /// Ctrl-C. In raw mode it comes as a key, not as a signal.
    Interrupt,
    /// Ctrl-Z, likewise.
    Suspend,
    /// Ctrl-L: draw everything again.
    Redraw,
}

impl Key {
    /// How many lines of a text are above the screen after this key, if `from` were before and `page` fit on
    /// it; more than there are, for its end.
    #[must_use]
    pub fn scroll(self, from: usize, page: usize) -> usize {
        let step = page.saturating_sub(1).max(1);
        match self {
            Key::Up | Key::Char('k') => from.saturating_sub(1),
            Key::Down | Key::Char('j') => from.saturating_add(1),
            Key::PageUp | Key::Char('b') => from.saturating_sub(step),
            Key::PageDown | Key::Char(' ') => from.saturating_add(step),
            Key::Home | Key::Char('g') => 0,
            Key::End | Key::Char('G') => usize::MAX,
            _ => from,
        }
    }
}

/// Turns chunks of bytes into keys.
///
/// A terminal sends an arrow key as several bytes that begin with the Escape key's byte. What
/// tells the two apart is that such bytes arrive together, so an escape that ends a chunk is the
/// Escape key. That spares a timer, which an idle watcher must not have.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The beginning of a character whose other bytes have not come yet.
    partial: Vec<u8>,
}

impl Decoder {
    pub fn feed(&mut self, chunk: &[u8]) -> Vec<Key> {
        let mut bytes = std::mem::take(&mut self.partial);
        bytes.extend_from_slice(chunk);
        let mut rest = bytes.as_slice();
        let mut keys = Vec::new();
        while let Some((&first, after)) = rest.split_first() {
            let (key, length) = match first {
                0x1b => escape(after),
                b'\r' | b'\n' => (Some(Key::Enter), 1),
                0x7f | 0x08 => (Some(Key::Backspace), 1),
                0x03 => (Some(Key::Interrupt), 1),
                0x1a => (Some(Key::Suspend), 1),
                0x0c => (Some(Key::Redraw), 1),
                0x00..=0x1f => (None, 1),
                _ => match character(rest) {
                    Utf8::Whole(letter, length) => (Some(Key::Char(letter)), length),
                    Utf8::Cut => {
                        self.partial = rest.to_vec();
                        return keys;
                    }
                    Utf8::Broken => (None, 1),
                },
            };
            keys.extend(key);
            rest = &rest[length..];
        }
        keys
    }
}

enum Utf8 {
    Whole(char, usize),
    Cut,
    Broken,
}

fn character(bytes: &[u8]) -> Utf8 {
    let length = match bytes[0] {
        0x00..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Utf8::Broken,
    };
    let Some(bytes) = bytes.get(..length) else {
        return Utf8::Cut;
    };
    match std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| text.chars().next())
    {
        Some(letter) => Utf8::Whole(letter, length),
        None => Utf8::Broken,
    }
}

/// What follows an escape byte: the key, and how many bytes it took with the escape.
fn escape(after: &[u8]) -> (Option<Key>, usize) {
    match after.first() {
        Some(b'[') => control_sequence(&after[1..]),
        Some(b'O') if after.len() > 1 => (named(after[1], &[]), 3),
        _ => (Some(Key::Escape), 1),
    }
}

/// `ESC [ parameters final`, as all terminals in use send it.
fn control_sequence(after: &[u8]) -> (Option<Key>, usize) {
    match after.iter().position(|byte| (0x40..=0x7e).contains(byte)) {
        Some(end) => (named(after[end], &after[..end]), end + 3),
        None => (None, after.len() + 2),
    }
}

fn named(last: u8, parameters: &[u8]) -> Option<Key> {
    match (last, parameters) {
        (b'A', _) => Some(Key::Up),
        (b'B', _) => Some(Key::Down),
        (b'C', _) => Some(Key::Right),
        (b'D', _) => Some(Key::Left),
        (b'H', _) | (b'~', b"1" | b"7") => Some(Key::Home),
        (b'F', _) | (b'~', b"4" | b"8") => Some(Key::End),
        (b'~', b"5") => Some(Key::PageUp),
        (b'~', b"6") => Some(Key::PageDown),
        (b'M', _) => Some(Key::Enter),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(chunks: &[&[u8]], keys: &[Key]) {
        let mut decoder = Decoder::default();
        let seen: Vec<Key> = chunks
            .iter()
            .flat_map(|chunk| decoder.feed(chunk))
            .collect();
        assert_eq!(seen, keys);
    }

    #[test]
    fn letters_and_controls() {
        check(&[b"hq?"], &[Key::Char('h'), Key::Char('q'), Key::Char('?')]);
        check(&[b"\r", b"\x7f"], &[Key::Enter, Key::Backspace]);
        check(
            &[b"\x03\x1a\x0c"],
            &[Key::Interrupt, Key::Suspend, Key::Redraw],
        );
        check(&[b"\x01x"], &[Key::Char('x')]);
    }

    #[test]
    fn arrows_in_both_dialects() {
        check(&[b"\x1b[A\x1b[B"], &[Key::Up, Key::Down]);
        check(&[b"\x1bOA\x1bOB"], &[Key::Up, Key::Down]);
        check(&[b"\x1b[C\x1bOD"], &[Key::Right, Key::Left]);
        check(&[b"\x1b[1;5A"], &[Key::Up]);
    }

    #[test]
    fn pages_and_ends() {
        check(&[b"\x1b[5~\x1b[6~"], &[Key::PageUp, Key::PageDown]);
        check(
            &[b"\x1b[H\x1b[F\x1b[1~\x1b[4~"],
            &[Key::Home, Key::End, Key::Home, Key::End],
        );
    }

    #[test]
    fn an_escape_that_ends_a_chunk_is_the_escape_key() {
        check(&[b"\x1b", b"q"], &[Key::Escape, Key::Char('q')]);
        check(&[b"\x1bq"], &[Key::Escape, Key::Char('q')]);
    }

    #[test]
    fn an_unknown_sequence_is_swallowed_whole() {
        check(&[b"\x1b[200~q"], &[Key::Char('q')]);
        check(&[b"\x1b[99"], &[]);
    }

    #[test]
    fn a_character_may_come_in_two_chunks() {
        let letter = "é".as_bytes();
        check(&[&letter[..1], &letter[1..]], &[Key::Char('é')]);
        check(&[b"\xffa"], &[Key::Char('a')]);
    }
}
