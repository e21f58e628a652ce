//! Runs a model of every workload three times (in turn, overlapped on one thread, on four cores)
//! and derives the answer from the times it measured. No answer is written down here, only how much
//! each program waits and computes, and whether its steps need each other.

use Steps::{Chained, Independent};
use cafe::answers::{Benefit, Reason};
use futures::future::join_all;
use kit_lab::check::{Answer, Check, Given};
use std::time::Duration;

/// What counts as a big benefit: this many times as fast.
const BIG: f64 = 3.0;
/// Less than this is not a benefit at all.
const SLIGHT: f64 = 1.05;
const CORES: u32 = 4;

#[rustfmt::skip]
const WORKLOADS: [Workload; 12] = [
    workload("heavy_maths", &[model(8, 0, 200_000, Independent)]),
    workload("web_server", &[model(1000, 50_000, 20, Independent)]),
    // Whether the pieces may overlap depends on the transformation: both readings count.
    workload("one_file", &[model(8, 8_000, 20_000, Independent), model(8, 8_000, 20_000, Chained)]),
    workload("chat_room", &[model(200, 1_000_000, 1_000, Independent)]),
    workload("crawler", &[model(50, 80_000, 2_000, Independent)]),
    workload("dashboard", &[model(6, 100_000, 1_000, Independent)]),
    workload("passwords", &[model(40, 0, 100_000, Independent)]),
    workload("thumbnails", &[model(20, 20_000, 80_000, Independent)]),
    workload("sign_in", &[model(3, 100_000, 1_000, Chained)]),
    workload("physics", &[model(60, 0, 16_000, Chained)]),
    workload("printer", &[model(10, 300_000, 0, Chained)]),
    workload("big_download", &[model(1, 3_000_000, 0, Independent)]),
];

pub fn check(check: &mut Check) {
    let names = WORKLOADS.map(|workload| workload.name);
    let rows = super::ANSWERS.iter();
    let given = Given::new(rows.map(|(name, benefit, reason)| (*name, (*benefit, *reason))));
    let mut answers = Vec::new();
    for workload in &WORKLOADS {
        let given = match given.to(workload.name, &names) {
            Ok(given) => given,
            Err(answer) => {
                answers.push(*answer);
                continue;
            }
        };
        let measured: Vec<Measured> = workload
            .models
            .iter()
            .map(|model| model.measure(check))
            .collect();
        answers.push(answer(workload.name, given, &measured));
    }
    check.answers("a model of each of the twelve programs", answers);
}

#[derive(Clone, Copy)]
struct Workload {
    name: &'static str,
    /// More than one where the description leaves it open.
    models: &'static [Model],
}

/// A number of equal jobs, each of which waits and then computes.
#[derive(Clone, Copy)]
struct Model {
    jobs: u32,
    wait: Duration,
    compute: Duration,
    steps: Steps,
}

#[derive(Clone, Copy)]
enum Steps {
    /// The jobs need nothing of each other.
    Independent,
    /// Each job needs the one before it, so that no program can overlap them.
    Chained,
}

/// Virtual microseconds of the three runs.
struct Measured {
    steps: Steps,
    in_turn: u64,
    overlapped: u64,
    on_cores: u64,
}

const fn workload(name: &'static str, models: &'static [Model]) -> Workload {
    Workload { name, models }
}

/// Times in microseconds.
const fn model(jobs: u32, wait: u64, compute: u64, steps: Steps) -> Model {
    let wait = Duration::from_micros(wait);
    let compute = Duration::from_micros(compute);
    Model {
        jobs,
        wait,
        compute,
        steps,
    }
}

impl Model {
    fn measure(self, check: &mut Check) -> Measured {
        Measured {
            steps: self.steps,
            in_turn: check.observe_async(move || self.run_in_turn()).elapsed,
            overlapped: check.observe_async(move || self.run_overlapped()).elapsed,
            on_cores: check.observe(move || self.run_on_cores()).elapsed,
        }
    }

    async fn run_in_turn(self) {
        for _ in 0..self.jobs {
            self.job().await;
        }
    }

    async fn run_overlapped(self) {
        match self.steps {
            Independent => {
                join_all((0..self.jobs).map(|_| self.job())).await;
            }
            Chained => self.run_in_turn().await,
        }
    }

    fn run_on_cores(self) {
        let cores = match self.steps {
            Independent => CORES,
            Chained => 1,
        };
        std::thread::scope(|scope| {
            for core in 0..cores {
                scope.spawn(move || {
                    for _ in (core..self.jobs).step_by(cores as usize) {
                        std::thread::sleep(self.wait + self.compute);
                    }
                });
            }
        });
    }

    async fn job(self) {
        if !self.wait.is_zero() {
            tokio::time::sleep(self.wait).await;
        }
        // Computing keeps the thread, just as this does.
        std::thread::sleep(self.compute);
    }
}

impl Measured {
    fn times_faster(&self) -> f64 {
        self.in_turn as f64 / self.overlapped as f64
    }

    fn times_faster_on_cores(&self) -> f64 {
        self.in_turn as f64 / self.on_cores as f64
    }

    fn benefit(&self) -> Benefit {
        match self.times_faster() {
            ratio if ratio >= BIG => Benefit::Big,
            ratio if ratio >= SLIGHT => Benefit::Slight,
            _ => Benefit::Nothing,
        }
    }

    /// What decides it; where overlapping helps a little and cores would help much, either may be meant.
    fn reasons(&self) -> &'static [Reason] {
        match (self.benefit(), self.times_faster_on_cores() >= BIG) {
            (Benefit::Big, _) => &[Reason::WaitsOverlap],
            (Benefit::Slight, true) => &[Reason::WantsCores, Reason::WaitsOverlap],
            (_, true) => &[Reason::WantsCores],
            _ => &[Reason::OneAfterAnother],
        }
    }

    /// All three times. As long as a line of an 80-column screen has room for.
    fn times(&self) -> String {
        format!(
            "in turn {}, overlapped {}, on {CORES} cores {}",
            seconds(self.in_turn),
            seconds(self.overlapped),
            seconds(self.on_cores),
        )
    }

    /// The times that speak against the half that is wrong. `given`: the reason.
    fn evidence(&self, wrong: Half, given: Reason) -> String {
        match (wrong, given, self.reasons()) {
            (Half::Both, ..) => self.times(),
            (Half::Benefit, ..) => format!(
                "in turn {}, overlapped {}",
                seconds(self.in_turn),
                seconds(self.overlapped)
            ),
            (Half::Reason, Reason::WantsCores, [Reason::OneAfterAnother]) => {
                format!("four cores do not help either ({})", seconds(self.on_cores))
            }
            (Half::Reason, _, [Reason::OneAfterAnother]) => {
                format!(
                    "overlapped, it takes as long ({})",
                    seconds(self.overlapped)
                )
            }
            (Half::Reason, _, [Reason::WaitsOverlap]) => {
                format!("one thread takes only {}", seconds(self.overlapped))
            }
            (Half::Reason, ..) => format!("four cores take only {}", seconds(self.on_cores)),
        }
    }

    fn seen_as(&self) -> &'static str {
        match self.steps {
            Independent => "if its pieces need nothing of each other",
            Chained => "if each needs the one before",
        }
    }
}

/// What of a wrong answer is wrong.
#[derive(Clone, Copy)]
enum Half {
    Benefit,
    Reason,
    Both,
}

impl Half {
    fn said(self) -> &'static str {
        match self {
            Half::Benefit => "right reason, wrong benefit",
            Half::Reason => "right benefit, wrong reason",
            Half::Both => "both wrong",
        }
    }
}

fn answer(name: &str, given: (Benefit, Reason), measured: &[Measured]) -> Answer {
    let benefits: Vec<Benefit> = measured.iter().map(Measured::benefit).collect();
    let mut reasons: Vec<Reason> = Vec::new();
    for reason in measured.iter().flat_map(|one| one.reasons()) {
        if !reasons.contains(reason) {
            reasons.push(*reason);
        }
    }
    let (benefit, reason) = given;
    let both = |one: &Measured| one.benefit() == benefit && one.reasons().contains(&reason);
    let wrong = match (benefits.contains(&benefit), reasons.contains(&reason)) {
        _ if measured.iter().any(both) => None,
        // Each half is of another way to see it.
        (true, true) => Some(Half::Reason),
        (false, true) => Some(Half::Benefit),
        (true, false) => Some(Half::Reason),
        (false, false) => Some(Half::Both),
    };
    let right = wrong.is_none();
    let blank = benefit == Benefit::Blank || reason == Reason::Why;
    Answer {
        question: name.to_owned(),
        given: format!("{benefit:?}, {reason:?}"),
        seen: format!("{}, {}", either(&benefits), either(&reasons)),
        right,
        blank,
        ran: true,
        because: match wrong {
            Some(wrong) => because(wrong, reason, measured),
            None => measured.iter().find(|one| both(one)).map_or_else(String::new, Measured::times),
        },
        misconception: (!right && !blank)
            .then(|| misconception(benefit, &benefits, &reasons).to_owned()),
    }
}

fn because(wrong: Half, given: Reason, measured: &[Measured]) -> String {
    let said = wrong.said();
    match measured {
        [one] => format!("{said}: {}", one.evidence(wrong, given)),
        ways => {
            let ways = ways.iter().map(|way| {
                let reasons = either(way.reasons());
                format!("{:?} with {reasons} {}: {}", way.benefit(), way.seen_as(), way.times())
            });
            let ways: Vec<String> = ways.collect();
            format!("{said}; it can be seen in two ways. {}", ways.join("; "))
        }
    }
}

/// What somebody believes who gives this wrong answer.
fn misconception(given: Benefit, benefits: &[Benefit], reasons: &[Reason]) -> &'static str {
    let size = |benefit: &Benefit| match benefit {
        Benefit::Blank | Benefit::Nothing => 0,
        Benefit::Slight => 1,
        Benefit::Big => 2,
    };
    let too_little = benefits.iter().all(|benefit| size(&given) < size(benefit));
    if benefits.contains(&given) {
        "right_for_another_reason"
    } else if too_little && benefits.contains(&Benefit::Big) {
        "waiting_is_work"
    } else if too_little {
        "some_waiting"
    } else if reasons.contains(&Reason::WantsCores) {
        "async_computes_faster"
    } else {
        "async_skips_the_queue"
    }
}

fn either<T: std::fmt::Debug>(values: &[T]) -> String {
    let names: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
    names.join(" or ")
}

fn seconds(micros: u64) -> String {
    let seconds = micros as f64 / 1e6;
    match seconds < 10.0 {
        true => format!("{seconds:.2} s"),
        false => format!("{seconds:.0} s"),
    }
}
