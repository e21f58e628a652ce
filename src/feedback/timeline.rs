//! Waits as bars over virtual time: as they ran, and as they could. Knows nothing of why the run
//! is shown.

use super::text::{Ink, Style, clean, cut, fit, width_of};
use crate::judge::spans::{Ending, Span, service, spans, standstills};
use crate::messages::{label, time, time_span};
use kit_record::{Run, Unit, What};
use std::collections::BTreeSet;

/// More rows than this hide the shape of the first ones; with a second drawing below, fewer fit.
const MOST_ROWS: usize = 12;
const MOST_ROWS_OF_TWO: usize = 8;
/// Narrower than this, a row's label stands above its bar instead of beside it.
const BESIDE: usize = 48;
/// Wide enough for the times at the end of each row.
const WITH_TIMES: usize = 60;
const INDENT: &str = "  ";
const RUNNING: char = '█';
const BLOCKED: char = '▒';
const NOT_POLLED: char = '·';
const MOMENT: char = '◆';

/// What to draw.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawing<'a> {
    pub(super) run: &'a Run,
    pub(super) unit: Unit,
    /// The time that the check asks for, if it asks for one.
    pub(super) possible: Option<u64>,
    /// What the course's solution did.
    pub(super) reference: Option<&'a Run>,
    /// Whether printed lines and notes are drawn too, as moments.
    pub(super) marks: bool,
}

/// One row: a label, and stretches of time.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    line: Option<u32>,
    label: String,
    stretches: Vec<(u64, u64, char)>,
    times: String,
}

/// How wide a label and a bar may be, and how much time a bar holds.
struct Scale {
    labels: usize,
    bars: usize,
    total: u64,
    unit: Unit,
    layout: Layout,
    most_rows: usize,
    /// Whether any row has a line to name.
    with_lines: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// Label above, bar below.
    Stacked,
    Beside,
    BesideWithTimes,
}

pub(super) fn draw(drawing: &Drawing, style: &Style, width: usize) -> Vec<String> {
    let mut rows = as_it_ran(drawing);
    if rows.is_empty() {
        return Vec::new();
    }
    let better = could_be_shorter(drawing);
    let better = better.map_or(Vec::new(), |possible| as_it_could_run(drawing, possible));
    let better = together(better, MOST_ROWS_OF_TWO);
    let most = if better.is_empty() {
        MOST_ROWS
    } else {
        MOST_ROWS_OF_TWO
    };
    if rows.len() > MOST_ROWS_OF_TWO {
        rows = together(folded(rows, drawing.unit), most);
    }
    let all: Vec<&Row> = rows.iter().chain(&better).collect();
    let scale = Scale::new(&all, drawing, width, most);
    let mut lines = section("as it ran", Some(scale.axis()), &rows, &scale, style);
    if !better.is_empty() {
        lines.extend(section("as it could run", None, &better, &scale, style));
    }
    lines.extend(legend(&rows, style));
    lines.into_iter().map(|line| cut(&line, width)).collect()
}

/// The time to show a better run for, if there is a better one.
fn could_be_shorter(drawing: &Drawing) -> Option<u64> {
    drawing
        .possible
        .filter(|possible| *possible < drawing.run.elapsed)
}

/// Every operation, standstill and moment, in the order in which they began.
fn as_it_ran(drawing: &Drawing) -> Vec<Row> {
    let run = drawing.run;
    let trace = &run.trace;
    let when = |event: usize| (trace.events[event].at, event);
    let mut rows: Vec<((u64, usize), Row)> = spans(trace)
        .iter()
        .map(|span| (when(span.made), operation(span, drawing)))
        .collect();
    for still in standstills(trace) {
        let event = &trace.events[still.event];
        let What::Blocked { call, .. } = &event.what else {
            continue;
        };
        // A service that computes is there already.
        if service(trace, call).is_some() {
            continue;
        }
        rows.push((
            (still.start, still.event),
            Row {
                line: event.line,
                label: call.clone(),
                stretches: vec![(still.start, still.end, BLOCKED)],
                times: time_span(still.start, still.end, drawing.unit),
            },
        ));
    }
    for (index, event) in trace.events.iter().enumerate().filter(|_| drawing.marks) {
        let label = match &event.what {
            What::Printed { text } => format!("“{}”", clean(text.trim())),
            What::Note { text } => clean(text),
            _ => continue,
        };
        let stretches = vec![(event.at, event.at, MOMENT)];
        let times = time(event.at, drawing.unit);
        rows.push((
            when(index),
            Row {
                line: event.line,
                label,
                stretches,
                times,
            },
        ));
    }
    rows.sort_by_key(|(began, _)| *began);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What is called again and again on one line, each time when the last was over, is one row.
fn folded(rows: Vec<Row>, unit: Unit) -> Vec<Row> {
    let whole = |row: &Row| match row.stretches.as_slice() {
        [(start, end, RUNNING)] => Some((*start, *end)),
        _ => None,
    };
    let mut folded: Vec<(Row, u64)> = Vec::new();
    for row in rows {
        let again = whole(&row).and_then(|(start, end)| {
            let goes_on = |(before, _): &&mut (Row, u64)| {
                let last = before.stretches.last();
                let over = last.is_some_and(|(_, over, sign)| *sign == RUNNING && *over <= start);
                over && before.line == row.line && before.label == row.label
            };
            folded
                .iter_mut()
                .find(goes_on)
                .map(|before| (before, start, end))
        });
        match again {
            Some((before, start, end)) => {
                before.0.stretches.push((start, end, RUNNING));
                before.1 += 1;
            }
            None => folded.push((row, 1)),
        }
    }
    let rows = folded.into_iter().map(|(row, times)| match times {
        1 => row,
        times => {
            let ends = |at: Option<&(u64, u64, char)>| at.map(|(start, end, _)| (*start, *end));
            let (first, last) = (ends(row.stretches.first()), ends(row.stretches.last()));
            let from = first.map_or(0, |(start, _)| start);
            let to = last.map_or(from, |(_, end)| end);
            Row {
                times: format!("{}, {times} times", time_span(from, to, unit)),
                ..row
            }
        }
    });
    rows.collect()
}

/// Where there are more rows than `most`: calls of one operation that began and ended at the same times are
/// one row.
fn together(rows: Vec<Row>, most: usize) -> Vec<Row> {
    if rows.len() <= most {
        return rows;
    }
    let same = |one: &Row, other: &Row| {
        one.line == other.line && one.stretches == other.stretches && one.name() == other.name()
    };
    let groups = rows.chunk_by(same);
    let rows = groups.map(|group| match group {
        [first, .., last] => Row {
            label: from_to(&first.label, &last.label),
            times: format!("{}, {}×", first.times, group.len()),
            ..first.clone()
        },
        _ => group[0].clone(),
    });
    rows.collect()
}

/// `fetch_order(1 … 100)`, of the first and the last of several calls.
fn from_to(first: &str, last: &str) -> String {
    match (first.strip_suffix(')'), last.split_once('(')) {
        (Some(first), Some((_, last))) => format!("{first} … {last}"),
        _ => format!("{first} … {last}"),
    }
}

fn operation(span: &Span, drawing: &Drawing) -> Row {
    let trace = &drawing.run.trace;
    let op = &trace.ops[span.op as usize];
    let (made, end) = (trace.events[span.made].at, span.end(drawing.run));
    let (stretches, times) = match (span.start(trace), span.ending) {
        (None, _) => (vec![(made, end, NOT_POLLED)], "never polled".to_owned()),
        (Some(start), ending) => {
            let mut stretches = vec![(start, end, RUNNING)];
            if made < start {
                stretches.insert(0, (made, start, NOT_POLLED));
            }
            let span = time_span(start, end, drawing.unit);
            let times = match ending {
                Ending::Ended => span,
                Ending::Dropped => format!("{span} dropped"),
                Ending::StillRunning => format!("{span} unfinished"),
            };
            (stretches, times)
        }
    };
    Row {
        line: op.line,
        label: clean(&label(&op.label, drawing.unit)),
        stretches,
        times,
    }
}

/// The lines are the learner's own, of what is called the same in both programs.
fn as_the_solution_ran(run: &Run, drawing: &Drawing) -> Vec<Row> {
    let solution = Drawing {
        run,
        possible: None,
        reference: None,
        ..*drawing
    };
    let own = as_it_ran(drawing);
    let mut rows = as_it_ran(&solution);
    for row in &mut rows {
        let same = own.iter().find(|own| own.label == row.label);
        row.line = same.and_then(|own| own.line);
    }
    match rows.len() > MOST_ROWS_OF_TWO {
        true => folded(rows, drawing.unit),
        false => rows,
    }
}

/// The finished operations, all at once. That is only known to be possible where the longest of them
/// takes just the time that is asked for, and none is a call that was made before: a second one may need
/// what the first brought. Otherwise nothing is drawn that nobody ran. A standstill is shown as the wait
/// that it could be.
fn as_it_could_run(drawing: &Drawing, possible: u64) -> Vec<Row> {
    if let Some(run) = drawing.reference.filter(|run| run.elapsed <= possible) {
        return as_the_solution_ran(run, drawing);
    }
    let trace = &drawing.run.trace;
    let all = spans(trace);
    let ended = all.iter().filter(|span| span.ending == Ending::Ended);
    let operations = ended.filter_map(|span| {
        let op = &trace.ops[span.op as usize];
        let takes = span.end(drawing.run).saturating_sub(span.start(trace)?);
        Some((op.line, clean(&label(&op.label, drawing.unit)), takes))
    });
    let stills = standstills(trace).into_iter().filter_map(|still| {
        let line = trace.events[still.event].line;
        let takes = still.end - still.start;
        (takes > 0).then(|| (line, "a wait that lets go".to_owned(), takes))
    });
    let waits: Vec<_> = stills.chain(operations).collect();
    let longest = waits.iter().map(|(.., takes)| *takes).max();
    let labels: BTreeSet<&str> = waits.iter().map(|(_, label, _)| label.as_str()).collect();
    if longest != Some(possible) || labels.len() < waits.len() {
        return Vec::new();
    }
    let rows = waits.into_iter().map(|(line, label, takes)| Row {
        line,
        label,
        stretches: vec![(0, takes, RUNNING)],
        times: time_span(0, takes, drawing.unit),
    });
    rows.collect()
}

impl Scale {
    fn new(rows: &[&Row], drawing: &Drawing, width: usize, most_rows: usize) -> Scale {
        let layout = match width {
            _ if width < BESIDE => Layout::Stacked,
            _ if width < WITH_TIMES => Layout::Beside,
            _ => Layout::BesideWithTimes,
        };
        let with_lines = rows.iter().any(|row| row.line.is_some());
        let labels = rows
            .iter()
            .map(|row| width_of(&row.left(with_lines)))
            .max()
            .unwrap_or_default();
        let labels = labels.max("as it could run".len()).min(width * 2 / 5);
        let times = rows
            .iter()
            .map(|row| width_of(&row.times))
            .max()
            .unwrap_or_default()
            + 2;
        let taken = match layout {
            Layout::Stacked => 0,
            Layout::Beside => labels + 2,
            Layout::BesideWithTimes => labels + 2 + times,
        };
        let last = rows
            .iter()
            .flat_map(|row| &row.stretches)
            .map(|(_, end, _)| *end)
            .max();
        Scale {
            labels,
            bars: width.saturating_sub(INDENT.len() + taken).max(1),
            total: last.unwrap_or_default().max(drawing.run.elapsed),
            unit: drawing.unit,
            layout,
            most_rows,
            with_lines,
        }
    }

    /// The cell in which a time falls.
    fn cell(&self, micros: u64) -> usize {
        let cells = micros
            .saturating_mul(as_u64(self.bars))
            .checked_div(self.total)
            .unwrap_or(0);
        usize::try_from(cells).unwrap_or(usize::MAX).min(self.bars)
    }

    /// The bar of a row; whatever happened takes at least one cell.
    fn bar(&self, row: &Row) -> String {
        let mut cells = vec![' '; self.bars];
        for (from, to, sign) in &row.stretches {
            let first = self.cell(*from).min(self.bars - 1);
            let last = self.cell(*to).max(first + 1);
            cells[first..last].fill(*sign);
        }
        cells.into_iter().collect()
    }

    /// Labelled times above the bars, at round distances.
    fn axis(&self) -> String {
        let unit_size = match self.unit {
            Unit::Seconds => 1_000_000,
            Unit::KitchenMinutes => 100_000,
        };
        let room = width_of(&time(self.total, self.unit)) + 2;
        let step = steps(unit_size).find(|step| self.cell(*step) >= room || *step > self.total);
        let mut axis = String::new();
        let mut at = 0;
        while at <= self.total {
            let label = tick(at, self.unit);
            // Beside the times there is room to stick out; elsewhere the last label moves left.
            let last = match self.layout {
                Layout::BesideWithTimes => self.bars,
                _ => self.bars.saturating_sub(width_of(&label)),
            };
            let cell = self.cell(at).min(last);
            if at == 0 || cell > width_of(&axis) {
                axis = fit(&axis, cell);
                axis.push_str(&label);
            }
            match step {
                Some(step) => at += step,
                None => break,
            }
        }
        axis
    }
}

fn as_u64(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// 1, 2, 5, 10, 20, 50… of a thousandth of the unit.
fn steps(unit_size: u64) -> impl Iterator<Item = u64> {
    let smallest = unit_size / 1000;
    (0..12).flat_map(move |power| [1, 2, 5].map(|digit| smallest * digit * 10u64.pow(power)))
}

/// A round time without the decimals that it does not need: `2 s`, `0.5 s`.
fn tick(micros: u64, unit: Unit) -> String {
    let text = time(micros, unit);
    match text.split_once(' ') {
        Some((number, name)) if number.contains('.') => {
            format!(
                "{} {name}",
                number.trim_end_matches('0').trim_end_matches('.')
            )
        }
        _ => text,
    }
}

impl Row {
    /// Of the operation, without what it was called with.
    fn name(&self) -> &str {
        self.label.split('(').next().unwrap_or_default()
    }

    fn left(&self, with_lines: bool) -> String {
        match self.line {
            Some(line) => format!("{:<9}{}", format!("line {line}"), self.label),
            None if !with_lines => self.label.clone(),
            None => format!("{:<9}{}", "", self.label),
        }
    }
}

fn section(
    title: &str,
    axis: Option<String>,
    rows: &[Row],
    scale: &Scale,
    style: &Style,
) -> Vec<String> {
    let strong = |title: &str| format!("{INDENT}{}", style.paint(Ink::Strong, title));
    let mut lines = match (axis, scale.layout) {
        (None, _) => vec![strong(title)],
        (Some(axis), Layout::Stacked) => {
            vec![
                strong(title),
                format!("{INDENT}{}", style.paint(Ink::Dim, &axis)),
            ]
        }
        (Some(axis), _) => {
            let axis = style.paint(Ink::Dim, &axis);
            vec![format!("{}  {axis}", strong(&fit(title, scale.labels)))]
        }
    };
    for row in rows.iter().take(scale.most_rows) {
        let bar = paint_bar(&scale.bar(row), style);
        let label = fit(&row.left(scale.with_lines), scale.labels);
        match scale.layout {
            Layout::Stacked => {
                lines.push(format!(
                    "{INDENT}{}",
                    row.left(scale.with_lines).trim_start()
                ));
                lines.push(format!("{INDENT}{bar}"));
            }
            Layout::Beside => lines.push(format!("{INDENT}{label}  {bar}")),
            Layout::BesideWithTimes => {
                let times = style.paint(Ink::Dim, &row.times);
                lines.push(format!("{INDENT}{label}  {bar}  {times}"));
            }
        }
    }
    if rows.len() > scale.most_rows {
        let more = format!("{INDENT}… and {} more", rows.len() - scale.most_rows);
        lines.push(style.paint(Ink::Dim, &more));
    }
    lines
}

fn paint_bar(bar: &str, style: &Style) -> String {
    let mut painted = String::new();
    let mut rest = bar;
    while let Some(sign) = rest.chars().next() {
        let end = rest.find(|c| c != sign).unwrap_or(rest.len());
        let (same, tail) = rest.split_at(end);
        painted.push_str(&match sign {
            RUNNING => style.paint(Ink::Good, same),
            BLOCKED => style.paint(Ink::Bad, same),
            NOT_POLLED => style.paint(Ink::Warn, same),
            MOMENT => style.paint(Ink::Strong, same),
            _ => same.to_owned(),
        });
        rest = tail;
    }
    painted
}

/// What the less obvious signs mean, where they are used.
fn legend(rows: &[Row], style: &Style) -> Vec<String> {
    let used = |sign| {
        rows.iter()
            .flat_map(|row| &row.stretches)
            .any(|(_, _, used)| *used == sign)
    };
    let signs = [
        (NOT_POLLED, "made, not polled"),
        (BLOCKED, "the thread stands still"),
        (MOMENT, "printed or noted"),
    ];
    let said: Vec<String> = signs
        .iter()
        .filter(|(sign, _)| used(*sign))
        .map(|(sign, meaning)| format!("{sign} {meaning}"))
        .collect();
    match said.is_empty() {
        true => Vec::new(),
        false => vec![style.paint(Ink::Dim, &format!("{INDENT}{}", said.join("   ")))],
    }
}
