//! What was measured, as bars and in words. Pure.

use super::{Kind, Measured};
use crate::feedback::{Ink, Style, fit, wrap};
use std::time::Duration;

/// So many times as fast is a big benefit, as in `which_benefits`.
const BIG: f64 = 3.0;
/// Less than this is no benefit: real runs differ by more than a twentieth.
const SLIGHT: f64 = 1.2;
/// The longest bar, in columns.
const LONGEST: usize = 40;

/// Three bars, and what they mean.
pub fn draw(measured: &Measured, style: &Style, width: usize) -> Vec<String> {
    let threads = match measured.threads {
        1 => "1 thread".to_owned(),
        many => format!("{many} threads"),
    };
    let rows = [
        ("in turn", measured.in_turn),
        ("async", measured.overlapped),
        (threads.as_str(), measured.on_threads),
    ];
    let names = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    // Around a bar: two spaces, the name, two spaces; a time of 7, two spaces, a ratio of 6.
    let room = width.saturating_sub(names + 21).clamp(1, LONGEST);
    let longest = rows.iter().map(|(_, time)| *time).max().unwrap_or_default();
    let mut lines = wrap(&measured.what, width);
    lines[0] = style.paint(Ink::Strong, &lines[0]);
    for (name, time) in rows {
        let part = time.as_secs_f64() / longest.as_secs_f64().max(f64::MIN_POSITIVE);
        let bar = "█".repeat(((part * room as f64).round() as usize).max(1));
        let faster = match name {
            "in turn" => String::new(),
            _ => format!("  {}×", ratio(measured.in_turn, time)),
        };
        let bar = style.paint(Ink::Good, &fit(&bar, room));
        lines.push(format!(
            "  {}  {bar} {:>7}{faster}",
            fit(name, names),
            told(time)
        ));
    }
    lines.extend(wrap(&meaning(measured), width));
    let note = measured.note.as_ref();
    lines.extend(note.into_iter().flat_map(|note| wrap(note, width)));
    lines
}

fn meaning(measured: &Measured) -> String {
    let asynchronous = times(measured.in_turn, measured.overlapped);
    let benefit = Benefit::of(asynchronous);
    let async_said = match (measured.kind, benefit) {
        (Kind::Arithmetic, Benefit::Nothing) => {
            "async: nothing. Nobody waits here, and one thread computes one thing at a time."
        }
        (Kind::Server, Benefit::Big) => {
            "async: big. Each request waits for the server, and all these waits lie on top of each other."
        }
        (Kind::File, Benefit::Nothing) => {
            "async: nothing. What it waits for the disk is little beside the work, or the disk does one \
             thing after the other."
        }
        (Kind::File, Benefit::Slight) => {
            "async: slight. While one piece waits for the disk, another is changed; the work itself stays \
             on one thread."
        }
        (Kind::File, Benefit::Big) => {
            "async: big. This disk is slow, and takes several pieces at once: most of the time is waiting."
        }
        (_, Benefit::Slower) => {
            "async: slower. Something else kept this machine busy; try once more."
        }
        _ => {
            "async: not what is to be expected. Something else kept this machine busy; try once more."
        }
    };
    let threads_said = match (measured.threads, measured.kind) {
        (1, _) => "There is one core here, so threads cannot compute at the same time.".to_owned(),
        (threads, Kind::Server) => {
            format!("{threads} threads wait for {threads} answers at a time.")
        }
        (threads, _) if times(measured.in_turn, measured.on_threads) < SLIGHT => {
            format!("{threads} threads: no more than one. Something else kept the cores busy.")
        }
        (threads, _) => format!("{threads} threads: each has a core to compute on."),
    };
    format!("{async_said} {threads_said}")
}

/// How much faster one way is than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Benefit {
    Big,
    Slight,
    Nothing,
    Slower,
}

impl Benefit {
    fn of(times: f64) -> Benefit {
        match times {
            _ if times >= BIG => Benefit::Big,
            _ if times >= SLIGHT => Benefit::Slight,
            _ if times * SLIGHT >= 1.0 => Benefit::Nothing,
            _ => Benefit::Slower,
        }
    }
}

fn times(slow: Duration, fast: Duration) -> f64 {
    slow.as_secs_f64() / fast.as_secs_f64().max(f64::MIN_POSITIVE)
}

/// `1.9`, and `58` where decimals say nothing.
fn ratio(slow: Duration, fast: Duration) -> String {
    match times(slow, fast) {
        times if times < 10.0 => format!("{times:.1}"),
        times => format!("{times:.0}"),
    }
}

fn told(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.2} s"),
        seconds if seconds >= 0.01 => format!("{:.0} ms", seconds * 1e3),
        seconds => format!("{:.1} ms", seconds * 1e3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(kind: Kind, millis: [u64; 3], threads: usize) -> Measured {
        let [in_turn, overlapped, on_threads] = millis.map(Duration::from_millis);
        Measured {
            kind,
            what: "eight parts".to_owned(),
            in_turn,
            overlapped,
            on_threads,
            threads,
            note: None,
        }
    }

    #[test]
    fn bars_are_as_long_as_the_times() {
        let server = measured(Kind::Server, [4000, 50, 2000], 2);
        assert_eq!(
            draw(&server, &Style::plain(), 60),
            [
                "eight parts",
                "  in turn    ██████████████████████████████  4.00 s",
                "  async      █                                50 ms  80×",
                "  2 threads  ███████████████                 2.00 s  2.0×",
                "async: big. Each request waits for the server, and all these",
                "waits lie on top of each other. 2 threads wait for 2 answers",
                "at a time.",
            ]
        );
    }

    #[test]
    fn a_note_comes_last() {
        let mut few = measured(Kind::Server, [4000, 50, 2000], 2);
        few.note = Some("Only 480 requests.".to_owned());
        let lines = draw(&few, &Style::plain(), 100);
        assert_eq!(lines.last().unwrap(), "Only 480 requests.");
    }

    #[test]
    fn what_was_not_to_be_expected_is_said() {
        let said = |kind, millis, threads| meaning(&measured(kind, millis, threads));
        for (kind, millis, threads, begins, ends) in [
            (
                Kind::Arithmetic,
                [400, 400, 200],
                2,
                "async: nothing.",
                "a core to compute on.",
            ),
            (
                Kind::Arithmetic,
                [400, 410, 390],
                2,
                "async: nothing.",
                "kept the cores busy.",
            ),
            (
                Kind::Arithmetic,
                [400, 400, 400],
                1,
                "async: nothing.",
                "at the same time.",
            ),
            (
                Kind::Arithmetic,
                [900, 400, 400],
                2,
                "async: not what is to be",
                "compute on.",
            ),
            (
                Kind::Arithmetic,
                [400, 900, 200],
                2,
                "async: slower.",
                "compute on.",
            ),
            (
                Kind::Server,
                [400, 300, 200],
                2,
                "async: not what is to be",
                "at a time.",
            ),
            (
                Kind::File,
                [400, 300, 200],
                4,
                "async: slight.",
                "4 threads: each has a core to compute on.",
            ),
            (Kind::File, [400, 100, 200], 4, "async: big.", "compute on."),
        ] {
            let said = said(kind, millis, threads);
            assert!(
                said.starts_with(begins) && said.ends_with(ends),
                "{millis:?}: {said}"
            );
        }
    }
}
