//! Measurements as a table: medians, ratios, and whether they are within their limits. Pure.

use std::time::Duration;

/// One contestant's times, one for each round; none where it did not take part.
#[derive(Clone, Debug)]
pub struct Times {
    pub name: &'static str,
    pub at_most: Option<Duration>,
    pub rounds: Vec<Option<Duration>>,
}

/// One contestant in proportion to another.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    pub of: &'static str,
    pub to: &'static str,
    pub at_most: f64,
}

/// Memory that a process holds.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    pub name: &'static str,
    pub bytes: u64,
    pub at_most: u64,
}

pub fn render(times: &[Times], ratios: &[Ratio], memory: &[Memory]) -> String {
    let mut text = line(["", "median", "middle half", "limit", ""]);
    for times in times {
        let sorted = sorted(times.rounds.iter().flatten().map(milliseconds));
        let median = at(&sorted, 0.5);
        let most = times.at_most.as_ref().map(milliseconds);
        text.push_str(&line([
            times.name,
            &format!("{median:.1} ms"),
            &format!("{:.1}–{:.1}", at(&sorted, 0.25), at(&sorted, 0.75)),
            &most.map_or_else(String::new, |most| format!("{most:.0} ms")),
            most.map_or("", |most| judge(median <= most)),
        ]));
    }
    for ratio in ratios {
        let of_name = |name| times.iter().find(|times| times.name == name);
        // Without one of the two, there is nothing to compare.
        let (Some(of), Some(to)) = (of_name(ratio.of), of_name(ratio.to)) else {
            continue;
        };
        let both = of
            .rounds
            .iter()
            .zip(&to.rounds)
            .filter_map(|(of, to)| (*of).zip(*to));
        let sorted = sorted(both.map(|(of, to)| of.as_secs_f64() / to.as_secs_f64()));
        let median = at(&sorted, 0.5);
        text.push_str(&format!("{} : {}\n", ratio.of, ratio.to));
        text.push_str(&line([
            "",
            &format!("{median:.2} ×"),
            &format!("{:.2}–{:.2}", at(&sorted, 0.25), at(&sorted, 0.75)),
            &format!("{} ×", ratio.at_most),
            judge(median <= ratio.at_most),
        ]));
    }
    for memory in memory {
        text.push_str(&line([
            memory.name,
            &format!("{:.1} MB", memory.bytes as f64 / 1e6),
            "",
            &format!("{:.0} MB", memory.at_most as f64 / 1e6),
            judge(memory.bytes <= memory.at_most),
        ]));
    }
    text
}

fn line([name, median, half, limit, verdict]: [&str; 5]) -> String {
    let line = format!("{name:34}{median:>11}{half:>18}{limit:>8}  {verdict}");
    format!("{}\n", line.trim_end())
}

fn judge(within: bool) -> &'static str {
    if within { "PASS" } else { "over" }
}

/// The value below which this part of all values lies.
fn at(sorted: &[f64], part: f64) -> f64 {
    let last = sorted.len().saturating_sub(1) as f64;
    sorted
        .get((last * part).round() as usize)
        .copied()
        .unwrap_or(f64::NAN)
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

fn milliseconds(time: &Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
