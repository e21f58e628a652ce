//! Runs a model of each of the three, with the orders that were chosen, and with weaker ones: chosen well are
//! those that work, and of which none could be weaker. No right answer is written down, only what is to come
//! out, and what is to be said of an answer that is wrong.

use kit_lab::check::{Answer, Check};
use std::hint;
use std::sync::atomic::Ordering::{self, AcqRel, Acquire, Relaxed, Release, SeqCst};
use std::sync::atomic::{AtomicBool, AtomicU32};
use std::thread;

/// Of the first step and of the load.
type Orders = [Ordering; 2];

pub fn check(check: &mut Check) {
    let given: [Orders; 3] = [
        [super::STOP[0], super::STOP[1]],
        [super::COUNT[0], super::COUNT[1]],
        [super::READY[0], super::READY[1]],
    ];
    let answers = PAIRS.iter().zip(given).map(|(pair, given)| pair.answer(check, given));
    let answers = answers.collect();
    check.answers("a model of each, with memory orders, in every order of its steps", answers);
}

/// An atomic of the program, with the two kinds of steps on it.
struct Pair {
    name: &'static str,
    steps: [Step; 2],
    model: fn(Orders) -> u32,
    comes_to: u32,
    /// Why weaker orders are enough for the first, for the load, and for both.
    enough: [&'static str; 3],
    /// What the right ones rest on.
    right: &'static str,
}

const PAIRS: [Pair; 3] = [
    Pair {
        name: "STOP",
        steps: [Step::Store, Step::Load],
        model: stop,
        comes_to: 0,
        enough: ["what would it hand on? Whoever sees `stop` goes home, and reads nothing else"; 3],
        right: "whoever sees `stop` goes home, and reads nothing that was written before it",
    },
    Pair {
        name: "COUNT",
        steps: [Step::FetchAdd, Step::Load],
        model: count,
        comes_to: 2,
        enough: [
            "one step is whole in any order, and no other value hangs on this one",
            "both chefs have ended before it, and the end of a thread hands on what it did",
            "one step is whole in any order, and both chefs have ended before the load",
        ],
        right: "one step is whole in any order, and the end of each chef hands on what it did",
    },
    Pair {
        name: "READY",
        steps: [Step::Store, Step::Load],
        model: ready,
        comes_to: 9,
        enough: [
            "there is one flag, and it only has to hand on what was written before it",
            "there is one flag, and it only has to take in what was handed on with it",
            "there is one flag, and one hand-over; `SeqCst` is for more than that",
        ],
        right: "the store hands on the price, and the load takes it in; without either, it may be 0",
    },
];

impl Pair {
    fn answer(&self, check: &mut Check, given: Orders) -> Answer {
        let found = self.judge(check, given);
        let right = found.is_ok();
        let (because, misconception) = match found {
            Ok(()) => (self.right.to_owned(), None),
            Err((because, misconception)) => (because, Some(misconception.to_owned())),
        };
        Answer {
            question: self.name.to_owned(),
            given: format!("{:?}, {:?}", given[0], given[1]),
            seen: String::new(),
            right,
            blank: false,
            // That something works, and is more than is needed, is no prediction that a run refutes.
            ran: right,
            because,
            misconception,
        }
    }

    /// What is to be said if they are not chosen well, and which misconception that is.
    fn judge(&self, check: &mut Check, given: Orders) -> Result<(), (String, &'static str)> {
        for (step, order) in self.steps.iter().zip(given) {
            if !step.orders().contains(&order) {
                let text = format!("{} with `{order:?}` panics: there is no such thing", step.said());
                return Err((text, "no_such_order"));
            }
        }
        if let Some(other) = self.comes_to_another(check, given) {
            return Err((format!("{other} may come out: {}", missing(given)), "too_weak"));
        }
        let weaker = [0, 1].map(|which| {
            let orders = self.steps[which].orders().iter();
            let mut weaker = orders.filter(|order| is_weaker(**order, given[which]));
            weaker.any(|order| {
                let mut orders = given;
                orders[which] = *order;
                self.comes_to_another(check, orders).is_none()
            })
        });
        let [first, load] = self.steps.map(Step::said);
        let (which, enough) = match weaker {
            [false, false] => return Ok(()),
            [true, false] => (first, self.enough[0]),
            [false, true] => (load, self.enough[1]),
            [true, true] => ("both", self.enough[2]),
        };
        Err((format!("works, and {which} may be weaker: {enough}"), "more_than_needed"))
    }

    /// What it may come to besides what it is meant to.
    fn comes_to_another(&self, check: &mut Check, orders: Orders) -> Option<String> {
        let model = self.model;
        let runs = check.observe_outcomes_with_memory_orders(move || model(orders));
        let mut outcomes = runs.into_iter().map(|run| run.returned.expect("each run ends"));
        outcomes.find(|outcome| *outcome != self.comes_to.to_string())
    }
}

#[derive(Clone, Copy)]
enum Step {
    Store,
    Load,
    FetchAdd,
}

impl Step {
    fn said(self) -> &'static str {
        match self {
            Step::Store => "the store",
            Step::Load => "the load",
            Step::FetchAdd => "the fetch_add",
        }
    }

    fn orders(self) -> &'static [Ordering] {
        match self {
            Step::Store => &[Relaxed, Release, SeqCst],
            Step::Load => &[Relaxed, Acquire, SeqCst],
            Step::FetchAdd => &[Relaxed, Acquire, Release, AcqRel, SeqCst],
        }
    }
}

fn is_weaker(one: Ordering, other: Ordering) -> bool {
    match other {
        SeqCst => one != SeqCst,
        AcqRel => [Relaxed, Acquire, Release].contains(&one),
        Relaxed => false,
        _ => one == Relaxed,
    }
}

/// Which half of a hand-over there is not.
fn missing([store, load]: Orders) -> &'static str {
    match (store, load) {
        (Relaxed, Relaxed) => "nothing is handed on, and nothing taken in",
        (Relaxed, _) => "the load would take in what is handed on, but nothing is",
        _ => "the store hands on the price, and the load does not take it in",
    }
}

/// A chef who ends when it is told to.
fn stop([store, load]: Orders) -> u32 {
    let stop = AtomicBool::new(false);
    thread::scope(|house| {
        house.spawn(|| {
            while !stop.load(load) {
                hint::spin_loop();
            }
        });
        stop.store(true, store);
    });
    0
}

/// Two chefs, with a pizza each.
fn count([add, load]: Orders) -> u32 {
    let count = AtomicU32::new(0);
    thread::scope(|house| {
        for _ in 0..2 {
            house.spawn(|| count.fetch_add(1, add));
        }
    });
    count.load(load)
}

fn ready([store, load]: Orders) -> u32 {
    let (ready, price) = (AtomicBool::new(false), AtomicU32::new(0));
    thread::scope(|house| {
        house.spawn(|| {
            price.store(9, Relaxed);
            ready.store(true, store);
        });
        while !ready.load(load) {
            hint::spin_loop();
        }
        price.load(Relaxed)
    })
}
