//! What the search promises, on the engine itself: small programs are made up at random and run on
//! all schedules and on those that remain, and must be seen to do the same.
//!
//! A program is data, so that one which fails can be told, and made smaller first. What the
//! programs consist of is in the modules below.

mod tasks;
mod threads;

use super::{How, Search};
use crate::explore::{Budget, Explorer, Manner};
use crate::world;
use kit_record::{Outcome, Run, Schedule};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What the programs are made of. An operation may hold others: what is done under a lock, say.
trait Language: Copy + Debug + PartialEq + Sync + 'static {
    /// The `setting`s of a program are its own to read; each is below so much.
    const SETTINGS: &'static [u32];

    /// How many themes there are. A program has two, so that its actors have to do with each other.
    const THEMES: u32;

    /// An operation of this theme, for the actor with this number.
    fn generate(random: &mut Random, theme: u32, actor: usize) -> Self;

    fn holds_others(self) -> bool;

    /// Runs the program in the lab.
    fn run(program: &Program<Self>, log: &Log);
}

#[derive(Clone, Debug, PartialEq)]
struct Node<L> {
    does: L,
    within: Vec<Node<L>>,
}

#[derive(Clone, Debug, PartialEq)]
struct Program<L> {
    settings: Vec<u32>,
    /// The first is main, which starts the others.
    actors: Vec<Vec<Node<L>>>,
}

impl<L: Language> Program<L> {
    /// Whether anybody does something of the kind.
    fn any(&self, kind: impl Fn(L) -> bool) -> bool {
        fn within<L: Language>(nodes: &[Node<L>], kind: &dyn Fn(L) -> bool) -> bool {
            let mut nodes = nodes.iter();
            nodes.any(|node| kind(node.does) || within(&node.within, kind))
        }
        self.actors.iter().any(|nodes| within(nodes, &kind))
    }

    fn generate(seed: u64) -> Program<L> {
        let mut random = Random::new(seed);
        let themes = [random.below(L::THEMES), random.below(L::THEMES)];
        let settings = L::SETTINGS.iter().map(|of| random.below(*of)).collect();
        let others = 1 + random.below(2) as usize;
        let most = if others == 1 { 3 } else { 2 };
        let actors = (0..=others).map(|actor| {
            let fewest = u32::from(actor > 0);
            let count = fewest + random.below(most + 1 - fewest);
            nodes(&mut random, themes, actor, count)
        });
        let actors = actors.collect();
        Program { settings, actors }
    }

    /// The same with a little less.
    fn smaller(&self) -> Vec<Program<L>> {
        let mut all = Vec::new();
        if self.actors.len() > 2 {
            all.extend((1..self.actors.len()).map(|actor| {
                let mut program = self.clone();
                program.actors.remove(actor);
                program
            }));
        }
        for actor in 0..self.actors.len() {
            all.extend(fewer(&self.actors[actor]).into_iter().map(|nodes| {
                let mut program = self.clone();
                program.actors[actor] = nodes;
                program
            }));
        }
        for setting in 0..self.settings.len() {
            if self.settings[setting] > 0 {
                let mut program = self.clone();
                program.settings[setting] = 0;
                all.push(program);
            }
        }
        all
    }
}

fn nodes<L: Language>(
    random: &mut Random,
    themes: [u32; 2],
    actor: usize,
    count: u32,
) -> Vec<Node<L>> {
    let node = |_| {
        let theme = themes[random.place()];
        let does = L::generate(random, theme, actor);
        let count = if does.holds_others() {
            random.below(2)
        } else {
            0
        };
        let within = nodes(random, themes, actor, count);
        Node { does, within }
    };
    (0..count).map(node).collect()
}

fn fewer<L: Clone>(nodes: &[Node<L>]) -> Vec<Vec<Node<L>>> {
    let mut all = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let with = |instead: Vec<Node<L>>| {
            let mut nodes = nodes.to_vec();
            nodes.splice(index..=index, instead);
            nodes
        };
        all.push(with(Vec::new()));
        if !node.within.is_empty() {
            all.push(with(node.within.clone()));
        }
        all.extend(fewer(&node.within).into_iter().map(|within| {
            let does = node.does.clone();
            with(vec![Node { does, within }])
        }));
    }
    all
}

/// What each actor of one schedule saw.
#[derive(Clone)]
struct Log(Arc<Mutex<Vec<Vec<i64>>>>);

impl Log {
    fn note(&self, actor: usize, value: impl Into<i64>) {
        let mut seen = self.0.lock().unwrap();
        if seen.len() <= actor {
            seen.resize(actor + 1, Vec::new());
        }
        seen[actor].push(value.into());
    }
}

/// The next operation is on another line, as in a program that is written out: who does the same
/// again on the same line may be taken to wait for others.
fn next_line() {
    world::with(|world| world.changed());
}

/// What one schedule showed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Observation {
    ended: String,
    seen: Vec<Vec<i64>>,
    printed: String,
}

impl Observation {
    fn of(run: &Run, log: &Log) -> Observation {
        let ended = match &run.outcome {
            Outcome::Stuck { waits } => {
                let waits = waits.iter().map(|wait| (wait.actor, &wait.call));
                let mut waits: Vec<_> = waits.collect();
                waits.sort();
                format!("stuck: {waits:?}")
            }
            Outcome::Panicked { message, actor, .. } => format!("panicked: {actor} {message}"),
            outcome => format!("{outcome:?}"),
        };
        Observation {
            ended,
            seen: log.0.lock().unwrap().clone(),
            printed: run.trace.output(),
        }
    }
}

/// What all schedules showed, each with the first that did.
#[derive(Debug, PartialEq)]
struct Explored {
    observations: BTreeMap<Observation, Schedule>,
    schedules: u64,
}

impl Explored {
    fn has_the_same_observations(&self, other: &Explored) -> bool {
        self.observations.keys().eq(other.observations.keys())
    }
}

/// One schedule. `None` if it was given up.
fn schedule<L: Language>(
    program: &Program<L>,
    memory_orders: bool,
    explorer: Explorer,
) -> (Option<(Observation, Schedule)>, Explorer) {
    let log = Log(Arc::default());
    let body = || {
        L::run(program, &log);
        None
    };
    let search = Search {
        name: "",
        expects: &[],
        latencies: Arc::default(),
        all_outcomes: true,
        memory_orders,
        premises: BTreeSet::new(),
        body: &body,
    };
    let (run, explorer) = search.schedule(explorer, false);
    let shown = run.map(|run| (Observation::of(&run, &log), run.schedule));
    (shown, explorer)
}

/// All schedules, if they are no more than the budget allows, and none is left out.
fn explore<L: Language>(program: &Program<L>, how: How) -> Option<Explored> {
    let mut explored = Explored {
        observations: BTreeMap::new(),
        schedules: 0,
    };
    let mut explorer = Explorer::depth_first(how.reduce);
    let mut attempts = 0;
    loop {
        let (shown, used) = schedule(program, how.memory_orders, explorer);
        explorer = used;
        attempts += 1;
        if let Some((observation, schedule)) = shown {
            explored.schedules += 1;
            explored.observations.entry(observation).or_insert(schedule);
        }
        let enough = attempts > 4 * how.budget.schedules || super::leaves_no_room(attempts);
        if explorer.has_left_out() || enough {
            return None;
        }
        if !explorer.advance() {
            return Some(explored);
        }
        if explored.schedules >= how.budget.schedules {
            return None;
        }
    }
}

fn how(reduce: bool, memory_orders: bool, schedules: u64) -> How {
    let budget = Budget {
        schedules,
        random: 0,
    };
    How {
        reduce,
        memory_orders,
        budget,
    }
}

/// The order in which tasks that are left are dropped depends on how many this process has had: no
/// two programs are explored at the same time.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    // What another program failed with is no concern of this one.
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is wrong with how the program is explored, and whether it was explored at all.
fn check<L: Language>(program: &Program<L>, schedules: u64) -> Result<Option<[u64; 2]>, String> {
    let _alone = alone();
    // Where that is much, all is too much.
    let Some(remaining) = explore(program, how(true, false, schedules / 8)) else {
        return Ok(None);
    };
    let Some(all) = explore(program, how(false, false, schedules)) else {
        return Ok(None);
    };
    let lacks_sense = |observation: &&Observation| {
        observation.ended.starts_with("NotModelled") || observation.ended.starts_with("StepLimit")
    };
    if let Some(observation) = all.observations.keys().find(lacks_sense) {
        return Err(format!("{observation:?}"));
    }
    if !remaining.has_the_same_observations(&all) {
        return Err(difference(&all, &remaining));
    }
    let again = explore(program, how(true, false, schedules));
    if again.as_ref() != Some(&remaining) {
        return Err(format!("first {remaining:?}, again {again:?}"));
    }
    for (observation, followed) in &remaining.observations {
        let explorer = Explorer::follow(followed.clone(), Manner::Exactly);
        let (shown, _) = schedule(program, false, explorer);
        if shown.as_ref() != Some(&(observation.clone(), followed.clone())) {
            return Err(format!(
                "{followed:?} showed {observation:?}, and again {shown:?}"
            ));
        }
    }
    Ok(Some([all.schedules, remaining.schedules]))
}

/// What two explorations differ in.
fn difference(all: &Explored, remaining: &Explored) -> String {
    let only = |one: &Explored, other: &Explored| {
        let found = |(observation, _): &(&Observation, &Schedule)| {
            !other.observations.contains_key(observation)
        };
        let only = one.observations.iter().find(found);
        only.map(|(observation, schedule)| format!("{observation:?} by {schedule:?}"))
    };
    format!(
        "left out: {:?}; new: {:?}",
        only(all, remaining),
        only(remaining, all)
    )
}

/// A smaller program that is wrong, too, and why it is.
fn smallest<L: Language>(
    program: Program<L>,
    why: String,
    wrong: &impl Fn(&Program<L>) -> Option<String>,
) -> (Program<L>, String) {
    let (mut program, mut why) = (program, why);
    let smaller = |program: &Program<L>| {
        let all = program.smaller().into_iter();
        let mut wrong = all.filter_map(|smaller| wrong(&smaller).map(|why| (smaller, why)));
        wrong.next()
    };
    while let Some(found) = smaller(&program) {
        (program, why) = found;
    }
    (program, why)
}

/// Fails if any of the programs is not explored as it should be.
fn check_all<L: Language>(seeds: std::ops::Range<u64>, schedules: u64) {
    let (mut explored, mut all, mut fewer) = (0, 0, 0);
    let count = seeds.end - seeds.start;
    for seed in seeds {
        let program = Program::<L>::generate(seed);
        match check(&program, schedules) {
            Ok(None) => {}
            Ok(Some([everything, remaining])) => {
                explored += 1;
                all += everything;
                fewer += remaining;
            }
            Err(why) => {
                let wrong = |program: &Program<L>| check(program, schedules).err();
                let (program, why) = smallest(program, why, &wrong);
                panic!("seed {seed}: {program:?}\n{why}");
            }
        }
    }
    assert!(
        explored * 5 > 2 * count,
        "{explored} of {count} were explored"
    );
    assert!(fewer * 2 < all, "{fewer} schedules of {all} remain");
}

/// xorshift64 (Marsaglia, 2003).
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Random {
        let spread = seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Random(spread | 1)
    }

    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let number = (self.0 >> 33) % u64::from(end);
        u32::try_from(number).expect("less than `end`")
    }

    fn place(&mut self) -> usize {
        self.below(2) as usize
    }
}
