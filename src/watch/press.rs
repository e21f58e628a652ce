//! What each key does. Pure, as is everything in [`super::update`], of which this is a part.

use super::keys::Key;
use super::state::{Lab, List, Mode, Question, Shown, State};
use super::update::{Effect, Memory, check_again, go_to, remember, toggle_sweep};
use super::view;

/// What follows from a key.
pub(super) fn press(state: &mut State, key: Key) -> Vec<Effect> {
    state.notice = None;
    match key {
        Key::Interrupt => return vec![Effect::Quit],
        Key::Suspend => return vec![Effect::Suspend],
        Key::Redraw => return vec![Effect::Redraw],
        _ => {}
    }
    match &state.mode {
        Mode::Exercise => in_exercise(state, key),
        Mode::List(list) => in_list(state, list.clone(), key),
        Mode::Help | Mode::Solution(_) | Mode::Lesson(_) | Mode::Glossary => in_text(state, key),
        Mode::Ask(question) => answered(state, *question, key == Key::Char('y')),
    }
}

fn in_exercise(state: &mut State, key: Key) -> Vec<Effect> {
    let exercise = state.exercise().name.clone();
    match key {
        Key::Char('h') => hint(state),
        Key::Char('n') => next(state),
        Key::Char('p') if state.current > 0 => go_to(state, state.current - 1),
        Key::Char('p') => say(state, "This is the first exercise."),
        Key::Char('l') => {
            state.mode = Mode::List(List {
                selected: state.current,
                ..List::default()
            });
            Vec::new()
        }
        Key::Char('r') => again(state),
        Key::Char('c') => toggle_sweep(state),
        Key::Char('s') => solution(state),
        Key::Char('x') => ask(state, Question::Reset),
        Key::Char('w') if state.shows_a_walk() => vec![Effect::Play("replay", exercise)],
        Key::Char('w') => say(state, "There is no run here that went wrong."),
        Key::Char('b') if state.can_be_played() => vec![Effect::Play("break", exercise)],
        Key::Char('b') => say(state, "Here is nobody whose turn you could choose."),
        Key::Char('i') => vec![Effect::ReadLesson(state.exercise().chapter.clone())],
        Key::Char('d') if state.course.glossary.is_empty() => {
            say(state, "This course has no glossary.")
        }
        Key::Char('d') => {
            state.mode = Mode::Glossary;
            state.scroll = 0;
            Vec::new()
        }
        Key::Enter if state.is_a_dare() => {
            state.wants_the_verdict = true;
            state.scroll = 0;
            Vec::new()
        }
        Key::Char('o') => vec![Effect::OpenEditor(exercise)],
        Key::Char('?') => {
            state.mode = Mode::Help;
            state.scroll = 0;
            Vec::new()
        }
        Key::Char('q') => vec![Effect::Quit],
        _ => scroll(state, key),
    }
}

fn in_text(state: &mut State, key: Key) -> Vec<Effect> {
    match key {
        Key::Escape | Key::Enter | Key::Char('q' | '?' | 's' | 'i' | 'd') => {
            state.mode = Mode::Exercise;
            state.scroll = 0;
            Vec::new()
        }
        _ => scroll(state, key),
    }
}

fn in_list(state: &mut State, mut list: List, key: Key) -> Vec<Effect> {
    let listed = state.listed(&list);
    let last = listed.len().saturating_sub(1);
    let page = view::list_rows(state);
    match key {
        Key::Enter => {
            return listed
                .get(list.selected)
                .map_or(Vec::new(), |&index| go_to(state, index));
        }
        Key::Up => list.selected = list.selected.saturating_sub(1),
        Key::Down => list.selected = (list.selected + 1).min(last),
        Key::PageUp => list.selected = list.selected.saturating_sub(page),
        Key::PageDown => list.selected = (list.selected + page).min(last),
        Key::Home => list.selected = 0,
        Key::End => list.selected = last,
        Key::Escape if list.typing || !list.filter.is_empty() => list = List::default(),
        Key::Backspace if list.typing => {
            list.filter.pop();
            list.selected = 0;
        }
        Key::Char(letter) if list.typing => {
            list.filter.push(letter);
            list.selected = 0;
        }
        Key::Char('k') => list.selected = list.selected.saturating_sub(1),
        Key::Char('j') => list.selected = (list.selected + 1).min(last),
        Key::Char('/') => list.typing = true,
        Key::Char('l' | 'q') | Key::Escape => {
            state.mode = Mode::Exercise;
            return Vec::new();
        }
        _ => {}
    }
    state.mode = Mode::List(list);
    Vec::new()
}

fn answered(state: &mut State, question: Question, yes: bool) -> Vec<Effect> {
    state.mode = Mode::Exercise;
    let exercise = state.exercise().name.clone();
    match question {
        _ if !yes => say(state, "Nothing was changed."),
        Question::Reset => vec![Effect::Reset(exercise)],
        Question::Solution => ask(state, Question::SolutionReally),
        Question::SolutionReally => vec![Effect::ReadSolution(exercise)],
    }
}

fn hint(state: &mut State) -> Vec<Effect> {
    let exercise = state.exercise();
    if state.progress.at_last_rung(exercise) {
        let effects = say(
            state,
            "That was the last hint. Press s to see the solution.",
        );
        // What is said takes a row of its own.
        state.scroll = view::last_scroll(state);
        return effects;
    }
    let exercise = exercise.name.clone();
    let effect = remember(state, Memory::Climbed { exercise });
    state.wants_the_verdict = true;
    // The newest hint is the last thing on the screen.
    state.scroll = view::last_scroll(state);
    vec![effect]
}

fn next(state: &mut State) -> Vec<Effect> {
    if state.current + 1 < state.course.exercises.len() {
        return go_to(state, state.current + 1);
    }
    match state.course.exercises.len() - state.count_done() {
        0 => say(
            state,
            "This is the last exercise, and all of them are done.",
        ),
        1 => say(
            state,
            "This is the last exercise. One is still open: press l to see which.",
        ),
        open => say(
            state,
            &format!("This is the last exercise. {open} are still open: press l."),
        ),
    }
}

/// After a failure of the kit itself, the lab is opened again: what was missing may be there now.
fn again(state: &mut State) -> Vec<Effect> {
    if matches!(state.lab, Lab::Opening(_)) {
        return say(state, "The lab is not ready yet.");
    }
    if matches!(state.lab, Lab::Failed(_)) || matches!(state.shown, Shown::Failed(_)) {
        state.lab = Lab::Opening(None);
        return vec![Effect::OpenLab];
    }
    check_again(state)
}

fn solution(state: &mut State) -> Vec<Effect> {
    let exercise = state.exercise();
    if state.progress.has_passed(&exercise.name) {
        return vec![Effect::ReadSolution(exercise.name.clone())];
    }
    if state.progress.at_last_rung(exercise) {
        return ask(state, Question::Solution);
    }
    let (seen, all) = (state.progress.rung(&exercise.name), exercise.hints.len());
    let sentence = format!(
        "The solution opens after a pass or after the last hint ({seen} of {all} seen). \
         Press h for the next hint."
    );
    say(state, &sentence)
}

fn ask(state: &mut State, question: Question) -> Vec<Effect> {
    state.mode = Mode::Ask(question);
    Vec::new()
}

fn scroll(state: &mut State, key: Key) -> Vec<Effect> {
    let last = view::last_scroll(state);
    let from = state.scroll.min(last);
    state.scroll = key.scroll(from, view::body_rows(state)).min(last);
    Vec::new()
}

/// Answers a key. Nobody who reads lines has pressed one, so there is no effect.
fn say(state: &mut State, sentence: &str) -> Vec<Effect> {
    state.notice = Some(sentence.to_owned());
    Vec::new()
}
