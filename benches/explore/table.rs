//! What the explorers came to, as tables: schedules, times, and whether they are within the goals.
//! Pure.

use crate::Explored;
use std::time::Duration;

/// One program's searches. Who is slow has fewer of them.
#[derive(Clone, Debug)]
pub struct Searches {
    pub name: &'static str,
    pub threads: usize,
    pub lab: Vec<Explored>,
    /// The lab's search with nothing left out.
    pub unreduced: Vec<Explored>,
    /// Plain depth first, by who has nothing else.
    pub plain: Vec<Explored>,
    pub loom: Vec<Explored>,
}

/// One of the course's checks, run to its end several times.
#[derive(Clone, Debug)]
pub struct CourseCheck {
    pub name: String,
    pub schedules: u64,
    pub exhaustive: bool,
    pub times: Vec<Duration>,
}

/// What is to be reached.
#[derive(Clone, Copy, Debug)]
pub struct Goals {
    /// So many times fewer schedules than plain depth first: the median program with at least
    /// `threads` threads.
    pub fewer: f64,
    pub threads: usize,
    /// The lab's time in proportion to loom's, on each program.
    pub to_loom: f64,
    /// For each of the course's checks.
    pub check: Duration,
}

pub fn render(searches: &[Searches], checks: &[CourseCheck], goals: Goals) -> String {
    let mut text = table_of_schedules(searches);
    text.push_str(&table_of_times(searches));
    text.push_str(&of_course(checks, goals));
    text.push_str(&reached(searches, goals));
    text
}

fn table_of_schedules(searches: &[Searches]) -> String {
    let mut text = line([
        "schedules",
        "threads",
        "lab",
        "begun",
        "plain",
        "fewer",
        "loom",
    ]);
    for program in searches {
        let count = |rounds: &[Explored]| {
            rounds.first().map_or_else(String::new, |explored| {
                at_least(explored, explored.schedules.to_string())
            })
        };
        text.push_str(&line([
            program.name,
            &program.threads.to_string(),
            &count(&program.lab),
            &begun(&program.lab).to_string(),
            &count(&program.plain),
            &format!("{:.1} ×", fewer(program)),
            &count(&program.loom),
        ]));
    }
    text
}

fn table_of_times(searches: &[Searches]) -> String {
    let mut text = line(["\ntime", "", "lab", "", "plain", "lab:loom", "loom"]);
    for program in searches {
        let time = |rounds: &[Explored]| {
            rounds.first().map_or_else(String::new, |explored| {
                at_least(explored, milliseconds(time(rounds)))
            })
        };
        text.push_str(&line([
            program.name,
            "",
            &time(&program.lab),
            "",
            &time(&program.plain),
            &format!("{:.3} ×", to_loom(program)),
            &time(&program.loom),
        ]));
    }
    text
}

fn of_course(checks: &[CourseCheck], goals: Goals) -> String {
    let mut text = String::from("\nthe course's checks, each a whole process\n");
    for check in checks {
        let time = median(check.times.iter().map(Duration::as_secs_f64));
        let within = check.exhaustive && time <= goals.check.as_secs_f64();
        text.push_str(&result([
            &check.name,
            &milliseconds(time),
            &format!("{} schedules", check.schedules),
            &milliseconds(goals.check.as_secs_f64()),
            judge(within),
        ]));
    }
    text
}

fn reached(searches: &[Searches], goals: Goals) -> String {
    let many = || {
        searches
            .iter()
            .filter(|program| program.threads >= goals.threads)
    };
    let ran = median(many().map(fewer));
    let begun = median(many().map(|program| schedules(&program.plain) / begun(&program.lab)));
    let own = median(many().map(|program| schedules(&program.unreduced) / schedules(&program.lab)));
    let slowest = searches
        .iter()
        .map(|program| (to_loom(program), program.name))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let (slowest, of) = slowest.unwrap_or((f64::NAN, ""));
    [
        format!(
            "\nthe median program of {} threads or more\n",
            goals.threads
        ),
        result([
            "fewer schedules than plain",
            &format!("{ran:.1} ×"),
            "",
            &format!("{} ×", goals.fewer),
            judge(ran >= goals.fewer),
        ]),
        result([
            "counting those given up midway",
            &format!("{begun:.1} ×"),
            "",
            "",
            "",
        ]),
        result([
            "than the lab's own unreduced",
            &format!("{own:.1} ×"),
            "",
            "",
            "",
        ]),
        "the program on which the lab does worst\n".to_owned(),
        result([
            "time in proportion to loom's",
            &format!("{slowest:.2} ×"),
            of,
            &format!("{} ×", goals.to_loom),
            judge(slowest <= goals.to_loom),
        ]),
    ]
    .concat()
}

/// How many times fewer schedules the lab runs than plain depth first; at least, where that was cut
/// off.
fn fewer(program: &Searches) -> f64 {
    schedules(&program.plain) / schedules(&program.lab)
}

fn schedules(rounds: &[Explored]) -> f64 {
    rounds.first().map_or(f64::NAN, |it| it.schedules as f64)
}

fn begun(rounds: &[Explored]) -> f64 {
    rounds.first().map_or(f64::NAN, |it| it.attempts as f64)
}

fn to_loom(program: &Searches) -> f64 {
    time(&program.lab) / time(&program.loom)
}

fn time(rounds: &[Explored]) -> f64 {
    median(rounds.iter().map(|explored| explored.time.as_secs_f64()))
}

/// A search that was cut off would have found more, and taken longer.
fn at_least(explored: &Explored, what: String) -> String {
    if explored.exhaustive {
        what
    } else {
        format!("≥ {what}")
    }
}

fn line([name, threads, lab, begun, plain, ratio, loom]: [&str; 7]) -> String {
    let line = format!("{name:24}{threads:>8}{lab:>9}{begun:>7}{plain:>13}{ratio:>11}{loom:>11}");
    format!("{}\n", line.trim_end())
}

fn result([name, value, about, goal, verdict]: [&str; 5]) -> String {
    let line = format!("  {name:30}{value:>11}  {about:22}{goal:>8}  {verdict}");
    format!("{}\n", line.trim_end())
}

fn judge(reached: bool) -> &'static str {
    if reached { "PASS" } else { "MISSED" }
}

fn milliseconds(seconds: f64) -> String {
    format!("{:.1} ms", seconds * 1000.0)
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
