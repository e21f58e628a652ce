//! The screen as a function of the state: exactly as many lines as the terminal has rows, none
//! wider than its columns. Pure; knows nothing of terminals.

use super::state::{Lab, List, Mode, Question, Shown, State};
use super::terminal::Size;
use super::update::Saying;
use crate::feedback::{self, Ink, Style, WIDEST, cut, width_of, wrap};
use crate::grade::{BuildProgress, Graded};
use crate::messages;
use crate::state::Standing;

/// Below this there is room for the verdict only.
const ROOMY: Size = Size {
    columns: 40,
    rows: 10,
};
/// The size that lines in a pipe are made for.
const PIPE: usize = 80;

/// The whole screen.
#[must_use]
pub fn view(state: &State, style: Style) -> Vec<String> {
    let Size { columns, rows } = state.size;
    let mut lines = header(state, style);
    let body = body(state, style);
    let shown = body_rows(state);
    let first = match &state.mode {
        Mode::List(list) => list
            .selected
            .saturating_sub(shown / 2)
            .min(last(&body, shown)),
        _ => state.scroll.min(last(&body, shown)),
    };
    let below = body.len().saturating_sub(first + shown);
    lines.extend(body.into_iter().skip(first).take(shown));
    let footer = footer(state, first, below, style);
    lines.resize(rows.saturating_sub(footer.len()), String::new());
    lines.extend(footer);
    lines.truncate(rows);
    lines.iter().map(|line| cut(line, columns)).collect()
}

/// What a pipe gets to read.
#[must_use]
pub fn lines(state: &State, saying: &Saying, style: Style) -> Vec<String> {
    let mut lines = match saying {
        Saying::Sentence(sentence) => wrap(sentence, PIPE),
        Saying::Result => {
            let mut lines = vec![style.paint(Ink::Strong, &state.exercise().file())];
            lines.extend(result(state, style, PIPE));
            lines
        }
    };
    lines.push(String::new());
    lines
}

/// How many lines of the body fit on the screen.
#[must_use]
pub fn body_rows(state: &State) -> usize {
    let plain = Style::plain();
    let taken = header(state, plain).len() + footer(state, 0, 0, plain).len();
    state.size.rows.saturating_sub(taken)
}

/// How far the body can be scrolled.
#[must_use]
pub fn last_scroll(state: &State) -> usize {
    last(&body(state, Style::plain()), body_rows(state))
}

fn last(body: &[String], rows: usize) -> usize {
    body.len().saturating_sub(rows)
}

fn is_roomy(size: Size) -> bool {
    size.columns >= ROOMY.columns && size.rows >= ROOMY.rows
}

fn header(state: &State, style: Style) -> Vec<String> {
    let columns = state.size.columns;
    let exercise = state.exercise();
    let (done, all) = (state.count_done(), state.course.exercises.len());
    let name = style.paint(Ink::Strong, &exercise.name);
    if !is_roomy(state.size) {
        return vec![ends(&name, &format!("{done}/{all}"), columns)];
    }
    let title = format!("{name}: {}", exercise.title);
    let mut chapters = state.course.chapters.iter();
    let chapter = chapters.find(|chapter| chapter.name == exercise.chapter);
    let chapter = chapter.map_or("", |chapter| chapter.title.as_str());
    // The path first: it is what the learner opens.
    let place = format!("{}  {chapter}", exercise.file());
    vec![
        ends(&title, &bar(done, all), columns),
        ends(
            &style.paint(Ink::Dim, &place),
            &activity(state, style),
            columns,
        ),
        style.paint(Ink::Dim, &"─".repeat(columns)),
    ]
}

/// What goes on at this moment.
fn activity(state: &State, style: Style) -> String {
    if state.checking.is_some() {
        return style.paint(Ink::Warn, "checking …");
    }
    if let Some(sweep) = &state.sweep {
        let text = format!("checking all: {} of {}", sweep.finished, sweep.total());
        return style.paint(Ink::Warn, &text);
    }
    match state.standing(state.exercise()) {
        Standing::Done => style.paint(Ink::Good, "done"),
        Standing::Changed => style.paint(Ink::Good, "done, and changed since"),
        Standing::Open => String::new(),
    }
}

fn body(state: &State, style: Style) -> Vec<String> {
    let width = state.size.columns.min(WIDEST);
    match &state.mode {
        Mode::Exercise | Mode::Ask(_) => exercise_body(state, style, width),
        Mode::List(list) => list_body(state, list, style),
        Mode::Help => help_body(width),
        Mode::Lesson(text) => feedback::markdown(text, &style, width),
        Mode::Glossary => feedback::glossary(&state.course.glossary, &style, width),
        Mode::Solution(text) => {
            let title = format!("A solution of {}", state.exercise().name);
            let file = style.paint(Ink::Dim, &state.exercise().solution_file());
            let mut lines = vec![style.paint(Ink::Strong, &title), file, String::new()];
            let text = text.lines().map(feedback::clean);
            lines.extend(text.flat_map(|line| feedback::fold(&line, width)));
            lines
        }
    }
}

fn exercise_body(state: &State, style: Style, width: usize) -> Vec<String> {
    let mut blocks = Vec::new();
    if let Some(error) = &state.course_error {
        let sentence = "info.toml has a mistake. The course goes on as it was before:";
        let mut block = painted(sentence, Ink::Warn, style, width);
        block.extend(wrap(error, width));
        blocks.push(block);
    }
    match state.is_a_dare() {
        true => blocks.push(dare(style, width)),
        false => blocks.push(result(state, style, width)),
    }
    blocks.push(invitation(state, width));
    let hints = hints(state, style, width);
    if hints.is_empty() {
        blocks.push(lesson(state, width));
    }
    blocks.push(hints);
    blocks.retain(|block| !block.is_empty());
    blocks.join(&String::new())
}

/// What is known about the current exercise, without the hints that were asked for.
fn result(state: &State, style: Style, width: usize) -> Vec<String> {
    match &state.lab {
        Lab::Opening(progress) => return opening(state, progress.as_ref(), style, width),
        Lab::Failed(sentence) => return failure(sentence, style, width),
        Lab::Ready => {}
    }
    match &state.shown {
        Shown::Nothing => Vec::new(),
        Shown::Failed(sentence) => failure(sentence, style, width),
        Shown::Missing => {
            let sentence = format!(
                "{} is not there. Save it again, or press x to start it anew.",
                state.exercise().file()
            );
            painted(&sentence, Ink::Warn, style, width)
        }
        Shown::Verdict(graded, source) => {
            let verdict = &graded.verdict;
            let rendered = feedback::rendered(verdict, source, &style, width);
            let warnings = warnings(graded, style, width);
            let comment = comment(state, graded, style, width);
            let heights = [rendered.height(), warnings.len(), comment.len()];
            let heights = heights.into_iter().filter(|height| *height > 0);
            let fits = heights.map(|height| height + 1).sum::<usize>() <= body_rows(state) + 1;
            let mut blocks = match verdict.passed() || fits {
                true => vec![rendered.in_order(), warnings, comment],
                false => vec![rendered.drawing_last(comment), warnings],
            };
            blocks.retain(|block| !block.is_empty());
            blocks.join(&String::new())
        }
    }
}

fn failure(sentence: &str, style: Style, width: usize) -> Vec<String> {
    let mut lines = painted("The kit could not check this.", Ink::Warn, style, width);
    lines.extend(sentence.lines().flat_map(|line| wrap(line, width)));
    lines.push("Press r to try again.".to_owned());
    lines
}

fn opening(
    state: &State,
    progress: Option<&BuildProgress>,
    style: Style,
    width: usize,
) -> Vec<String> {
    let Some(progress) = progress else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if state.count_done() == 0 {
        lines.extend(feedback::paragraphs(&state.course.welcome, width));
        lines.push(String::new());
    }
    let sentence = "The lab in which your programs run is being built. That happens once.";
    lines.extend(painted(sentence, Ink::Strong, style, width));
    let counted = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    lines.push(match counted(progress.total) {
        0 => progress.what.clone(),
        total => format!("{} {}", bar(counted(progress.done), total), progress.what),
    });
    lines
}

fn warnings(graded: &Graded, style: Style, width: usize) -> Vec<String> {
    let warn =
        |warning: &String| painted(&format!("rustc warns: {warning}"), Ink::Dim, style, width);
    graded.warnings.iter().flat_map(warn).collect()
}

/// The mascot's word on a verdict, and after a pass what can come next.
fn comment(state: &State, graded: &Graded, style: Style, width: usize) -> Vec<String> {
    if !graded.verdict.passed() {
        let said = messages::hint_for(state.exercise(), &graded.verdict.signature);
        let mut lines = said.map_or(Vec::new(), |said| feedback::hint(said, &style, width));
        if graded.is_walkable() {
            let name = &state.exercise().name;
            lines.extend(wrap(&messages::walk_by_key(name), width));
        }
        return lines;
    }
    let mut blocks = vec![feedback::paragraphs(&state.exercise().taught, width)];
    let exercise = state.exercise();
    let finished = |what| feedback::finished(&state.course, exercise, what, width);
    blocks.extend(state.finished.into_iter().flat_map(finished));
    let onward = match state.count_done() == state.course.exercises.len() {
        true => "All is done. Press s to compare with a solution, l for the list.",
        false => "Press n for the next exercise, s to compare with a solution.",
    };
    blocks.push(wrap(onward, width));
    blocks.retain(|block| !block.is_empty());
    blocks.join(&String::new())
}

fn shows_a_pass(state: &State) -> bool {
    matches!(&state.shown, Shown::Verdict(graded, _) if graded.verdict.passed())
}

/// Before the starter of an exercise about the order of steps is judged: whoever has found by hand what goes
/// wrong does not forget it.
fn dare(style: Style, width: usize) -> Vec<String> {
    let mut lines = painted("Can you break it yourself?", Ink::Strong, style, width);
    lines.extend(wrap(
        "Read the file first. In some order of the steps, this program goes wrong. Press b to play: \
         you choose who goes next, step by step, and see what becomes of it.",
        width,
    ));
    lines.push(String::new());
    lines.extend(wrap(
        "Press Enter to see what the kit has found. Or save the file: from then on each version is \
         judged at once.",
        width,
    ));
    lines
}

/// What to do, for somebody who has not done it yet.
fn invitation(state: &State, width: usize) -> Vec<String> {
    let is_checked = state.lab == Lab::Ready && matches!(state.shown, Shown::Verdict(..));
    if !is_checked || !state.saved.is_empty() || state.count_done() > 0 {
        return Vec::new();
    }
    let file = state.exercise().file();
    let sentence =
        format!("Open {file} in your editor (o opens it) and save it: this screen follows.");
    wrap(&sentence, width)
}

/// Where the chapter is told, for somebody who has come to its first exercise and not gone on from there.
fn lesson(state: &State, width: usize) -> Vec<String> {
    let exercise = state.exercise();
    let mut chapter = state.course.exercises.iter();
    let first = chapter.find(|other| other.chapter == exercise.chapter);
    let is_new = match &state.shown {
        Shown::Verdict(graded, _) => graded.verdict.signature == exercise.starter,
        _ => false,
    };
    if !is_new || first.is_none_or(|first| first.name != exercise.name) {
        return Vec::new();
    }
    let words = match state.course.glossary.is_empty() {
        true => "",
        false => ", d for what the words mean",
    };
    wrap(
        &format!("Press i for the lesson of this chapter{words}."),
        width,
    )
}

/// The hints seen so far, for as long as they can be of use.
fn hints(state: &State, style: Style, width: usize) -> Vec<String> {
    if shows_a_pass(state) {
        return Vec::new();
    }
    let exercise = state.exercise();
    let all = exercise.hints.len();
    let seen = exercise
        .hints
        .iter()
        .take(state.progress.rung(&exercise.name))
        .enumerate();
    let numbered = |(index, hint): (usize, &String)| {
        feedback::hint(&format!("({} of {all}) {hint}", index + 1), &style, width)
    };
    seen.flat_map(numbered).collect()
}

fn list_body(state: &State, list: &List, style: Style) -> Vec<String> {
    let roomy = is_roomy(state.size);
    let place = |index: usize| {
        let exercise = &state.course.exercises[index];
        if roomy {
            format!("{}/{}", exercise.chapter, exercise.name)
        } else {
            exercise.name.clone()
        }
    };
    let listed = state.listed(list);
    let widest = listed
        .iter()
        .map(|&index| width_of(&place(index)))
        .max()
        .unwrap_or(0);
    let row = |(row, &index): (usize, &usize)| {
        let exercise = &state.course.exercises[index];
        let pointer = if row == list.selected { '>' } else { ' ' };
        let mark = messages::mark(state.standing(exercise));
        let place = place(index);
        let line = format!("{pointer} {mark} {place:<widest$}  {}", exercise.title);
        if row == list.selected {
            style.paint(Ink::Strong, &line)
        } else {
            line
        }
    };
    if listed.is_empty() {
        return vec!["  No exercise has that in its name, chapter or title.".to_owned()];
    }
    listed.iter().enumerate().map(row).collect()
}

/// How far a page of the list goes.
#[must_use]
pub fn list_rows(state: &State) -> usize {
    body_rows(state).saturating_sub(1).max(1)
}

const KEYS: [(&str, &str); 17] = [
    ("h", "the next hint"),
    ("i", "the lesson of this chapter"),
    ("d", "what the words mean"),
    ("w", "walk through the run that went wrong, step by step"),
    ("b", "break it yourself: choose who goes next"),
    ("n", "the next exercise"),
    ("p", "the previous exercise"),
    ("l", "the list of exercises: move, choose, filter"),
    ("r", "check again"),
    ("c", "check all exercises; once more to stop"),
    ("s", "a solution, after a pass or after the last hint"),
    ("x", "start the exercise anew; your version is kept"),
    ("o", "open the file in your editor"),
    ("j k", "scroll; also the arrows, PgDn and PgUp"),
    ("^L", "draw the screen again"),
    ("q", "quit; also Ctrl-C"),
    ("?", "this page"),
];

fn help_body(width: usize) -> Vec<String> {
    let mut lines = wrap("Save the file, and it is checked. The keys:", width);
    lines.push(String::new());
    for (key, meaning) in KEYS {
        let mut indent = key;
        for line in wrap(meaning, width.saturating_sub(6)) {
            lines.push(format!("{indent:>4}  {line}"));
            indent = "";
        }
    }
    lines
}

fn footer(state: &State, above: usize, below: usize, style: Style) -> Vec<String> {
    let columns = state.size.columns;
    if !is_roomy(state.size) {
        return vec![small_footer(state)];
    }
    let mut lines = vec![style.paint(Ink::Dim, &rule(above, below, columns))];
    let width = columns.min(WIDEST);
    if matches!(state.mode, Mode::List(_)) {
        lines.extend(wrap(
            &messages::so_far(&state.course, &state.standings()),
            width,
        ));
    }
    if let Mode::Ask(question) = state.mode {
        lines.extend(painted(asked(question).1, Ink::Warn, style, width));
    } else if let Some(notice) = &state.notice {
        lines.extend(painted(notice, Ink::Warn, style, width).into_iter().take(3));
    }
    lines.push(keys_line(state));
    lines
}

/// The line under the body says how much of it is out of sight.
fn rule(above: usize, below: usize, columns: usize) -> String {
    let text = match (above, below) {
        (0, 0) => String::new(),
        (0, below) => format!(" {below} more below: j, PgDn "),
        (above, 0) => format!(" {above} more above: k, PgUp "),
        (above, below) => format!(" {above} more above, {below} below: j, k "),
    };
    let dashes = columns.saturating_sub(width_of(&text) + 3);
    if text.is_empty() {
        "─".repeat(columns)
    } else {
        format!("───{text}{}", "─".repeat(dashes))
    }
}

fn small_footer(state: &State) -> String {
    match (&state.mode, &state.notice) {
        (Mode::Ask(question), _) => asked(*question).0.to_owned(),
        (Mode::List(list), _) if list.typing => format!("/{}", list.filter),
        (Mode::List(_), _) => "Enter choose, q back".to_owned(),
        (Mode::Help | Mode::Solution(_) | Mode::Lesson(_) | Mode::Glossary, _) => {
            "j scroll, q back".to_owned()
        }
        (Mode::Exercise, Some(notice)) => notice.clone(),
        (Mode::Exercise, None) if state.checking.is_some() => "checking …".to_owned(),
        (Mode::Exercise, None) => "too small. ? keys".to_owned(),
    }
}

/// A question, for a small screen and for a roomy one.
fn asked(question: Question) -> (&'static str, &'static str) {
    match question {
        Question::Reset => (
            "start anew? y/n",
            "Start this exercise anew? Your version is kept as a backup. y / n",
        ),
        Question::Solution => (
            "see solution? y/n",
            "You have seen every hint. See the solution before it passes? y / n",
        ),
        Question::SolutionReally => (
            "really? y/n",
            "Once seen, it cannot be found any more. Really? y / n",
        ),
    }
}

fn keys_line(state: &State) -> String {
    let exercise = state.exercise();
    let last_hint = state.progress.at_last_rung(exercise);
    let hint = !shows_a_pass(state) && !last_hint;
    let solution = state.progress.has_passed(&exercise.name) || last_hint;
    let always = [
        "i lesson",
        "l list",
        "? keys",
        "q quit",
        "r run",
        "p previous",
        "o open",
        "c check all",
    ];
    let mut now = Vec::new();
    now.extend(hint.then_some("h hint"));
    let told = !state.is_a_dare();
    now.extend((told && state.shows_a_walk()).then_some("w walk"));
    now.extend(state.can_be_played().then_some("b break"));
    now.push("n next");
    now.extend(solution.then_some("s solution"));
    now.extend(always);
    let keys: &[&str] = match &state.mode {
        Mode::Exercise => &now,
        Mode::List(list) if list.typing => {
            return format!("filter: {}_   Enter choose  Esc clear", list.filter);
        }
        Mode::List(_) => &["Enter choose", "j k move", "/ filter", "q back"],
        Mode::Help | Mode::Solution(_) | Mode::Lesson(_) | Mode::Glossary => {
            &["q back", "space PgDn next page", "j k scroll"]
        }
        Mode::Ask(_) => &["y yes", "any other key no"],
    };
    // What has no room is on the page of all keys.
    feedback::in_a_row(keys, state.size.columns)
}

fn painted(sentence: &str, ink: Ink, style: Style, width: usize) -> Vec<String> {
    wrap(sentence, width)
        .into_iter()
        .map(|line| style.paint(ink, &line))
        .collect()
}

/// `[####------] 4/10`
fn bar(done: usize, all: usize) -> String {
    const CELLS: usize = 10;
    let full = (done * CELLS).checked_div(all).unwrap_or(0).min(CELLS);
    format!(
        "[{}{}] {done}/{all}",
        "#".repeat(full),
        "-".repeat(CELLS - full)
    )
}

/// Two texts at the two ends of a line. What stands on the right is kept whole.
fn ends(left: &str, right: &str, columns: usize) -> String {
    if right.is_empty() {
        return cut(left, columns);
    }
    let room = columns.saturating_sub(width_of(right) + 2);
    format!("{}  {right}", feedback::fit(left, room))
}
