//! The game in which the learner is the scheduler: what can be chosen, in words, and what a key
//! chooses. Pure; knows nothing of how a choice is carried out.

use super::moment::Waiting;
use super::story::Story;
use crate::feedback::{Ink, Style, cut};
use crate::messages::{count, for_no_reason};
use crate::watch::keys::Key;
use kit_record::{ActorId, Possibility, Turn};

pub const KEYS: &[&str] = &["1 2 … choose", "u take back", "r start over", "q quit"];
pub const KEYS_BROKEN: &[&str] = &["k keep it", "u take back", "r start over", "q quit"];
pub const KEYS_OVER: &[&str] = &["u take back", "r start over", "q quit"];

/// How the lab marks a call that comes back although nobody has woken it.
const BY_ITSELF: &str = ", by itself";
/// And one that comes to nothing without a reason.
const FOR_NO_REASON: &str = ", for no reason";

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub possibility: Possibility,
    /// What it leads to at once, where the possibility itself does not say.
    pub leads_to: Option<String>,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The choice with this index.
    Choose(usize),
    TakeBack,
    StartOver,
    Keep,
    Quit,
    Nothing,
}

/// A choice can be made by its number, or by the letter of a thread or task.
#[must_use]
pub fn press(story: &Story, choices: &[Choice], key: Key) -> Move {
    match key {
        Key::Char('q') | Key::Escape | Key::Interrupt => Move::Quit,
        Key::Char('u') | Key::Left | Key::Backspace => Move::TakeBack,
        Key::Char('r') => Move::StartOver,
        Key::Char('k') => Move::Keep,
        Key::Char(letter) => chosen(story, choices, letter).map_or(Move::Nothing, Move::Choose),
        _ => Move::Nothing,
    }
}

fn chosen(story: &Story, choices: &[Choice], letter: char) -> Option<usize> {
    if let Some(number) = letter.to_digit(10) {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        return (index < choices.len()).then_some(index);
    }
    let is_meant = |choice: &Choice| {
        let actor = choice.possibility.actor?;
        let (_, last) = story.actor(actor).rsplit_once(' ')?;
        last.eq_ignore_ascii_case(letter.encode_utf8(&mut [0; 4]))
            .then_some(())
    };
    let mut meant = (0..choices.len()).filter(|index| is_meant(&choices[*index]).is_some());
    // Two timers of one task have the same letter.
    meant.next().filter(|_| meant.next().is_none())
}

/// Whether all of them are steps of threads and tasks.
#[must_use]
pub fn is_of_steps(choices: &[Choice]) -> bool {
    choices
        .iter()
        .map(|choice| &choice.possibility)
        .all(|next| matches!(next.turn, Turn::Go(_)) && next.call != "timer")
}

/// The question and its answers, each on a line. `goal`: what the program is to return, which the one who breaks
/// it is to keep it from.
#[must_use]
pub fn menu(
    story: &Story,
    choices: &[Choice],
    goal: Option<&str>,
    style: Style,
    width: usize,
) -> Vec<String> {
    let question = match is_of_steps(choices) {
        true => "Who goes next?",
        false => "What happens next?",
    };
    let goal = goal.map_or_else(String::new, |value| format!(" (It is to return {value}.)"));
    let mut lines = vec![cut(
        &format!("{}{goal}", style.paint(Ink::Strong, question)),
        width,
    )];
    lines.extend(choices.iter().enumerate().map(|(index, choice)| {
        let number = style.paint(Ink::Good, &format!("{}", index + 1));
        cut(&format!("  {number}  {}", in_words(story, choice)), width)
    }));
    lines
}

/// `thread A, line 24: visitors.store(seen + 1, SeqCst);`
fn in_words(story: &Story, choice: &Choice) -> String {
    let possibility = &choice.possibility;
    let who = possibility.actor.map(|actor| story.actor(actor));
    let what = match (possibility.turn, possibility.call.as_str()) {
        (_, "timer") => match (who, &choice.leads_to) {
            (_, Some(leads_to)) => return leads_to.clone(),
            (Some(who), None) => format!("the wait of {who} is over"),
            (None, None) => "a wait is over".to_owned(),
        },
        (Turn::Go(_) | Turn::Workers(_), _) => return step_in_words(story, possibility),
        (Turn::Pick(_), "wake") => format!("{} is woken", who.unwrap_or("somebody")),
        (_, call) => {
            let Some(who) = who else {
                return call.to_owned();
            };
            match call.strip_suffix(FOR_NO_REASON) {
                Some(call) => format!("{who}: {}", for_no_reason(call)),
                None if call.starts_with("branch ") => format!("{who} polls {call} first"),
                None => format!("{who}: {call}"),
            }
        }
    };
    match possibility.line {
        Some(number) => format!("{what}, line {number}{}", quoted(story, number)),
        None => what,
    }
}

fn step_in_words(story: &Story, possibility: &Possibility) -> String {
    let who = possibility
        .actor
        .map_or("somebody", |actor| story.actor(actor));
    if let Some(call) = possibility.call.strip_suffix(BY_ITSELF) {
        let line = possibility.line.map(|line| format!(", line {line}"));
        let why = for_no_reason(call);
        return format!("{who}{}: {why}", line.unwrap_or_default());
    }
    match (possibility.line, possibility.call.as_str()) {
        (Some(number), _) => format!("{who}, line {number}{}", quoted(story, number)),
        (None, "start") => format!("{who} begins"),
        (None, "unlock") => match possibility.object {
            Some(object) => format!("{who} lets go of {}", story.object(object)),
            None => format!("{who} lets go of a lock"),
        },
        (None, "await") => goes_on(story, possibility, who),
        (None, call) => format!("{who}: {call}"),
    }
}

/// A task that was woken. Where it stands is known from what it did last.
fn goes_on(story: &Story, possibility: &Possibility, who: &str) -> String {
    let moment = story.moment(story.last());
    let actor = possibility.actor;
    let standing = actor.and_then(|actor| moment.actors.get(&actor));
    match standing {
        Some(standing) if standing.last.is_none() => format!("{who} begins"),
        Some(standing) => match standing.line {
            Some(number) => format!("{who} goes on, line {number}{}", quoted(story, number)),
            None => format!("{who} goes on"),
        },
        None => format!("{who} goes on"),
    }
}

/// What it means for somebody that a timer fires.
#[must_use]
pub fn wait_is_over(story: &Story, actor: ActorId) -> String {
    let moment = story.moment(story.last());
    let who = story.actor(actor);
    match story.waiting(&moment, actor) {
        Some(Waiting::Operation(op)) => {
            format!("time passes: {} of {who} is over", story.operation(op))
        }
        _ => format!("time passes: the wait of {who} is over"),
    }
}

fn quoted(story: &Story, number: u32) -> String {
    story
        .line(number)
        .map(|text| format!(": {}", text.trim()))
        .unwrap_or_default()
}

/// What came of a run that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    Broken,
    /// Broken, and nobody keeps orders of this program.
    Refuted,
    /// Broken, and the order is on the disk.
    Kept,
    Held,
    /// Held, and nothing was there to choose.
    OneWay,
}

/// What is said where the run has ended. `unbreakable`: the number of interleavings, if it is known
/// to hold on all.
#[must_use]
pub fn over(came: Came, unbreakable: Option<u64>) -> String {
    match (came, unbreakable) {
        (Came::Broken, _) => "You broke it: with this order the program goes wrong. Press k to \
                                keep the order for `kit replay`."
            .to_owned(),
        (Came::Refuted, _) => "You broke it: with this order the program goes wrong.".to_owned(),
        (Came::Kept, _) => "You broke it, and the order is kept: `kit replay` walks through it, \
                              and every save is tried on it first."
            .to_owned(),
        (Came::OneWay, _) => "There is nothing to choose here: the steps of this program have one \
                              order only."
            .to_owned(),
        (Came::Held, None) => "Can you find an order in which it goes wrong?".to_owned(),
        (Came::Held, Some(_)) => "Try another order, if you like.".to_owned(),
    }
}

/// For a program that was run on every interleaving.
#[must_use]
pub fn nobody_can(interleavings: u64) -> String {
    if interleavings == 1 {
        return "Nobody can break this program: whatever the order, it comes to the same."
            .to_owned();
    }
    format!(
        "Nobody can break this program: it holds on all {} interleavings.",
        count(interleavings)
    )
}
