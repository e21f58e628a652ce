//! The watcher without a terminal: its decisions, its screens, and one run of its loop.

mod run;
mod update;
mod view;

use super::files::{Change, Found, Source};
use super::keys::Key;
use super::state::State;
use super::terminal::Size;
use super::update::{Effect, Event, Look, update};
use crate::course::Course;
use crate::files::sha256_hex;
use crate::grade::Graded;
use crate::state::Progress;
use crate::verdict::{Evidence, Proof, Verdict, Word};
use std::path::Path;
use std::time::Duration;

const COURSE: &str = r#"format = 1
welcome = "Welcome to the kitchen."
farewell = "All served. Come back soon."

[[chapter]]
name = "01_waiting"
title = "Waiting"

[[chapter]]
name = "02_overlap"
title = "Overlap"

[[exercise]]
name = "lazy_pizza"
chapter = "01_waiting"
title = "A future does nothing until it is polled"
starter = "wrong_order/never_awaited"
contract = ["async fn dinner()"]
hints = ["What came out of the oven?", "Who waits for bake()?", "Write bake().await."]

[[exercise]]
name = "two_users"
chapter = "02_overlap"
title = "Two users at a time"
starter = "too_slow/awaited_in_turn"
contract = ["async fn fetch_both() -> (User, User)"]
hints = ["Look at the two waits.", "Which of them needs the other?", "Try tokio::join!."]

[exercise.says]
"too_slow/awaited_in_turn" = "The second request begins when the first has ended."

[[exercise]]
name = "order_list"
chapter = "02_overlap"
title = "A list of orders"
starter = "too_slow/awaited_in_turn"
contract = []
hints = ["One.", "Two.", "Three."]
"#;

const STANDARD: Size = Size {
    columns: 80,
    rows: 24,
};

fn course() -> Course {
    Course::parse(COURSE, Path::new("/course/info.toml")).unwrap()
}

fn source(text: &str) -> Found {
    Found::Text(Source {
        sha256: sha256_hex(text.as_bytes()),
        text: text.to_owned(),
    })
}

fn verdict(word: Word, signature: &str, message: &str) -> Verdict {
    Verdict {
        word,
        signature: signature.to_owned(),
        message: message.to_owned(),
        proof: Proof::default(),
        evidence: Evidence::None,
    }
}

fn graded(text: &str, verdict: Verdict) -> Box<Graded> {
    Box::new(Graded {
        verdict,
        warnings: Vec::new(),
        source_sha256: sha256_hex(text.as_bytes()),
        witness: None,
        tried: Vec::new(),
        compile: Duration::ZERO,
        source: text.to_owned(),
        run: Duration::ZERO,
    })
}

fn passed(text: &str) -> Box<Graded> {
    graded(text, verdict(Word::Passed, "passed", "1.00 s, 2 in flight"))
}

fn too_slow(text: &str) -> Box<Graded> {
    let message = "It took 2.00 s, and 1.00 s is possible.";
    graded(
        text,
        verdict(Word::TooSlow, "too_slow/awaited_in_turn", message),
    )
}

/// Events one after the other, and what must follow from each.
struct Script {
    state: State,
    now: Duration,
}

impl Script {
    /// Just started, on `two_users`.
    fn new() -> Script {
        let state = State::new(course(), Progress::default(), 1, STANDARD, 2);
        Script {
            state,
            now: Duration::ZERO,
        }
    }

    /// `two_users` holds "one" and was found too slow, in check number 1.
    fn checked() -> Script {
        Script::new()
            .when(Event::LabOpened(Ok(())))
            .when(looked("lazy_pizza", source("pizza")))
            .when(looked("two_users", source("one")))
            .when(Event::Graded(1, Ok(too_slow("one"))))
    }

    /// Whatever follows.
    fn when(mut self, event: Event) -> Script {
        let _ = update(&mut self.state, event, self.now);
        self
    }

    /// Exactly this must follow.
    #[track_caller]
    fn then(mut self, event: Event, expected: &[Effect]) -> Script {
        let told = format!("{event:?}");
        assert_eq!(
            update(&mut self.state, event, self.now),
            expected,
            "after {told}"
        );
        self
    }

    fn after_ms(mut self, millis: u64) -> Script {
        self.now += Duration::from_millis(millis);
        self
    }

    #[track_caller]
    fn is(self, what: impl Fn(&State) -> bool) -> Script {
        assert!(what(&self.state), "{:#?}", self.state);
        self
    }

    /// In how many milliseconds the timer ends, if there is one.
    #[track_caller]
    fn due_in_ms(self, expected: Option<u128>) -> Script {
        let due = self.state.pending.due;
        assert_eq!(due.map(|due| (due - self.now).as_millis()), expected);
        self
    }

    #[track_caller]
    fn notice(self, expected: &str) -> Script {
        assert_eq!(self.state.notice.as_deref(), Some(expected));
        self
    }

    fn press(self, keys: &str) -> Script {
        keys.chars()
            .fold(self, |script, letter| script.when(key(letter)))
    }
}

fn key(letter: char) -> Event {
    Event::Key(match letter {
        '\n' => Key::Enter,
        '\x1b' => Key::Escape,
        '\x7f' => Key::Backspace,
        letter => Key::Char(letter),
    })
}

fn looked(exercise: &str, source: Found) -> Event {
    let check = Some("check".to_owned());
    Event::Looked(vec![Look {
        exercise: exercise.to_owned(),
        source,
        check,
    }])
}

fn changed(path: &str, complete: bool) -> Event {
    Event::Changed(Change::File {
        path: path.to_owned(),
        complete,
    })
}
