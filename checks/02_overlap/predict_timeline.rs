//! Runs the eight lines in the lab, and beside each what somebody takes it for who is wrong about it. No answer
//! is written down here, right or wrong: all of them are measured.

use cafe::answers::BLANK;
use kit_lab::check::{Answer, Check};
use std::fmt::Debug;
use tokio::time::{Duration, Instant, sleep};
use tokio::{join, spawn};

pub fn check(check: &mut Check) {
    let mut run = Runner(check);
    let answers = vec![
        answer(
            "in_turn",
            "the second is begun when the first is over",
            run.line(async |at| {
                at.wait(300).await;
                at.wait(200).await;
            }),
            &[(
                "await_overlaps",
                run.line(async |at| drop(join!(at.wait(300), at.wait(200)))),
            )],
        ),
        answer(
            "join",
            "both are begun at once",
            run.line(async |at| drop(join!(at.wait(250), at.wait(400)))),
            &[
                ("join_in_turn", run.line(async |at| at.each([250, 400]).await)),
                ("join_of_the_first", run.line(async |at| at.wait(250).await)),
            ],
        ),
        answer(
            "made_first",
            "`b` is first polled when `a` is over",
            run.line(async |at| {
                let (a, b) = (at.wait(200), at.wait(150));
                a.await;
                b.await;
            }),
            &[(
                "made_is_begun",
                run.line(async |at| drop(join!(at.wait(200), at.wait(150)))),
            )],
        ),
        answer(
            "task_and_wait",
            "the task runs from the spawn on",
            run.line(async |at| {
                let a = spawn(at.wait(300));
                at.wait(100).await;
                a.await.unwrap();
            }),
            &[("task_is_lazy", run.line(async |at| at.each([100, 300]).await))],
        ),
        answer(
            "two_tasks",
            "the second is spawned when the first is over",
            run.line(async |at| {
                spawn(at.wait(150)).await.unwrap();
                spawn(at.wait(100)).await.unwrap();
            }),
            &[(
                "spawn_overlaps",
                run.line(async |at| drop(join!(spawn(at.wait(150)), spawn(at.wait(100))))),
            )],
        ),
        answer(
            "task_alone",
            "nobody waits for the task",
            run.line(async |at| {
                spawn(at.wait(500));
                at.wait(200).await;
            }),
            &[
                (
                    "task_is_awaited",
                    run.line(async |at| drop(join!(spawn(at.wait(500)), at.wait(200)))),
                ),
                ("spawn_waits", run.line(async |at| at.each([500, 200]).await)),
            ],
        ),
        answer(
            "chain",
            "within the block, in turn",
            run.line(async |at| drop(join!(at.each([100, 200]), at.wait(250)))),
            &[
                (
                    "longest_of_all",
                    run.line(async |at| drop(join!(at.wait(100), at.wait(200), at.wait(250)))),
                ),
                ("join_in_turn", run.line(async |at| at.each([100, 200, 250]).await)),
            ],
        ),
        answer(
            "two_naps",
            "whoever naps keeps the thread",
            run.line(async |at| drop(join!(at.nap(300), at.nap(100)))),
            &[(
                "async_is_enough",
                run.line(async |at| drop(join!(at.wait(300), at.wait(100)))),
            )],
        ),
    ];
    check.answers("the eight lines as they were at the start", answers);
}

struct Runner<'a>(&'a mut Check);

struct Measured {
    millis: u64,
    /// When each wait ran that came to its end: `0–300`.
    waits: Vec<String>,
}

impl Runner<'_> {
    fn line(&mut self, line: impl AsyncFn(Clock)) -> Measured {
        let run = self.0.observe_async(|| async { line(Clock(Instant::now())).await });
        Measured {
            millis: run.elapsed / 1000,
            waits: run.trace.output().lines().map(str::to_owned).collect(),
        }
    }
}

fn answer(
    name: &str,
    because: &str,
    line: Measured,
    taken_for: &[(&'static str, Measured)],
) -> Answer {
    let seen = line.millis.to_string();
    let answers = super::ANSWERS.iter();
    let given: Vec<String> = answers
        .filter(|(given, _)| *given == name)
        .map(|(_, millis)| number(millis))
        .collect();
    let said = given.join(" and ");
    let right = said == seen;
    let ran = format!("{} ms: {because}", line.waits.join(", "));
    let (believed, because) = match given.len() {
        0 => ("not_one_answer", "no answer has this name".to_owned()),
        1 => (believed(&said, taken_for), ran),
        _ => ("not_one_answer", "more than one answer has this name".to_owned()),
    };
    Answer {
        question: name.to_owned(),
        blank: given.contains(&number(&BLANK)),
        misconception: (!right).then(|| believed.to_owned()),
        given: match said.as_str() {
            "" => "nothing".to_owned(),
            said => format!("{said} ms"),
        },
        ran: true,
        because,
        right,
        seen,
    }
}

/// What somebody believes who says so many milliseconds.
fn believed(said: &str, taken_for: &[(&'static str, Measured)]) -> &'static str {
    let mut taken_for = taken_for.iter();
    let taken = taken_for.find(|(_, taken)| taken.millis.to_string() == said);
    taken.map_or("wrong", |(believed, _)| believed)
}

/// `300`, whichever type of number that is.
fn number(answer: &impl Debug) -> String {
    let text = format!("{answer:?}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// When a line began: says of each wait from when to when it was.
#[derive(Clone, Copy)]
struct Clock(Instant);

impl Clock {
    async fn wait(self, millis: u64) {
        let begun = self.0.elapsed();
        sleep(Duration::from_millis(millis)).await;
        self.tell(begun);
    }

    /// One wait after the other.
    async fn each<const N: usize>(self, waits: [u64; N]) {
        for millis in waits {
            self.wait(millis).await;
        }
    }

    async fn nap(self, millis: u64) {
        let begun = self.0.elapsed();
        std::thread::sleep(Duration::from_millis(millis));
        self.tell(begun);
    }

    fn tell(self, begun: Duration) {
        println!("{}–{}", begun.as_millis(), self.0.elapsed().as_millis());
    }
}
