//! Runs the three evenings in the lab and compares what they print with what was predicted.
//! The evenings are copies, so that the question stays the same whatever was edited; the answers
//! are not written down anywhere.

use cafe::kitchen::{MINUTE, minutes};
use kit_lab::check::{Answer, Check};
use std::fmt::Debug;
use tokio::time::{Instant, sleep};

pub fn check(check: &mut Check) {
    let together = check.observe_async(|| async {
        let start = Instant::now();
        tokio::join!(chef(start), phone(start));
    });
    let in_turn = check.observe_async(|| async {
        let start = Instant::now();
        chef(start).await;
        phone(start).await;
    });
    let frozen = check.observe_async(|| async {
        let start = Instant::now();
        tokio::join!(frozen_chef(start), phone(start));
    });
    check.answers(
        "the three evenings as they were at the start",
        vec![
            Evening {
                question: "TOGETHER: join!(chef(), phone())",
                output: together.trace.output(),
                because: "`.await` pauses only the chef",
                otherwise: "await_freezes",
            }
            .answer(super::TOGETHER),
            Evening {
                question: "IN_TURN: chef().await; phone().await",
                output: in_turn.trace.output(),
                because: "`phone()` is called last",
                otherwise: "await_overlaps",
            }
            .answer(super::IN_TURN),
            Evening {
                question: "FROZEN: join!(frozen_chef(), phone())",
                output: frozen.trace.output(),
                because: "the chef kept the thread",
                otherwise: "async_is_enough",
            }
            .answer(super::FROZEN),
        ],
    );
}

struct Evening {
    question: &'static str,
    /// A line for each event: its name, and the minute in which it came.
    output: String,
    because: &'static str,
    /// What somebody believes who begins with the chef, as the program does, and has the telephone
    /// wait where it does not, or not wait where it does.
    otherwise: &'static str,
}

impl Evening {
    fn answer(self, prediction: impl IntoIterator<Item = impl Debug>) -> Answer {
        let given: Vec<String> = prediction
            .into_iter()
            .map(|event| format!("{event:?}").replace('"', ""))
            .collect();
        let lines: Vec<&str> = self.output.lines().collect();
        let seen: Vec<&str> = lines
            .iter()
            .filter_map(|line| line.split(' ').next())
            .collect();
        let right = given == seen;
        let ran = format!("{} min: {}", lines.join(", "), self.because);
        let (believes, because) = if !is_complete(&given) {
            ("wrong", "each of the three events comes once".to_owned())
        } else if given[0] == seen[0] {
            (self.otherwise, ran)
        } else {
            ("no_such_order", ran)
        };
        Answer {
            question: self.question.to_owned(),
            blank: given.iter().any(|event| event == "Blank"),
            given: given.join(", "),
            seen: seen.join(", "),
            right,
            ran: true,
            because,
            misconception: (!right).then(|| believes.to_owned()),
        }
    }
}

/// Whether the prediction has each event once: only then does it say what somebody believes.
fn is_complete(given: &[String]) -> bool {
    ["PizzaIn", "PizzaOut", "Phone"]
        .iter()
        .all(|name| given.iter().filter(|event| event == name).count() == 1)
}

async fn chef(start: Instant) {
    say("PizzaIn", start);
    sleep(minutes(30)).await;
    say("PizzaOut", start);
}

async fn frozen_chef(start: Instant) {
    say("PizzaIn", start);
    std::thread::sleep(minutes(30));
    say("PizzaOut", start);
}

async fn phone(start: Instant) {
    sleep(minutes(5)).await;
    say("Phone", start);
}

fn say(event: &str, start: Instant) {
    let at = start.elapsed().as_millis() / MINUTE.as_millis();
    println!("{event} {at}");
}
