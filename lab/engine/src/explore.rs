//! Which of the things that could happen next does: the choices of one schedule, and the walk
//! through all schedules. Pure: it knows threads as numbers and accesses as keys.
//!
//! Depth first, with sleep sets (Godefroid, *Partial-Order Methods for the Verification of
//! Concurrent Systems*, 1996): after a thread's step was explored at some point, that step is
//! not tried again there later until something that depends on it has happened. Each class of
//! schedules that differ only in the order of independent steps is run at least once.

/// What one step touched: keys of objects, and whether each was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footprint {
    touched: Vec<(u64, bool)>,
    everything: bool,
}

impl Footprint {
    pub fn touch(&mut self, key: u64, write: bool) {
        self.touched.push((key, write));
    }

    /// For steps whose effects are not known one by one.
    pub fn touch_everything(&mut self) {
        self.everything = true;
    }

    fn independent_of(&self, other: &Footprint) -> bool {
        let clash = |(key, write): &(u64, bool)| {
            other.touched.iter().any(|(k, w)| k == key && (*write || *w))
        };
        !self.everything && !other.everything && !self.touched.iter().any(clash)
    }
}

/// What the explorer says at a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Take(usize),
    /// Everything that could follow was seen before: give up this schedule.
    Prune,
    /// The program did something else than in the last run with the same choices.
    Diverged,
}

/// How far to explore.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Schedules to run depth first, at most.
    pub schedules: u64,
    /// If that was not enough: schedules to run with random choices.
    pub random: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { schedules: 20_000, random: 5_000 }
    }
}

#[derive(Debug)]
enum Mode {
    /// Always the first option.
    First,
    Depth,
    Random { state: u64 },
}

#[derive(Debug)]
struct Node {
    options: Vec<usize>,
    chosen: usize,
    /// Of the steps taken here before the chosen one.
    footprints: Vec<Footprint>,
    /// Whether this was a choice between threads.
    threads: bool,
}

#[derive(Debug)]
pub struct Explorer {
    mode: Mode,
    reduce: bool,
    stack: Vec<Node>,
    depth: usize,
    sleeping: Vec<(usize, Footprint)>,
    /// The node at which the step that runs now was chosen, if it was one.
    deciding: Option<usize>,
    stepping: Option<usize>,
}

impl Explorer {
    /// The one schedule in which the first option is always taken.
    #[must_use]
    pub fn first() -> Explorer {
        Explorer::new(Mode::First, false)
    }

    /// All schedules, depth first.
    #[must_use]
    pub fn depth_first(reduce: bool) -> Explorer {
        Explorer::new(Mode::Depth, reduce)
    }

    /// One schedule with random choices.
    #[must_use]
    pub fn random(seed: u64) -> Explorer {
        // SplitMix64's first step, so that small seeds differ in all bits.
        let state = (seed.wrapping_add(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        Explorer::new(Mode::Random { state: state | 1 }, false)
    }

    fn new(mode: Mode, reduce: bool) -> Explorer {
        Explorer {
            mode,
            reduce,
            stack: Vec::new(),
            depth: 0,
            sleeping: Vec::new(),
            deciding: None,
            stepping: None,
        }
    }

    /// Whether other schedules than this one are of interest.
    #[must_use]
    pub fn explores(&self) -> bool {
        !matches!(self.mode, Mode::First)
    }

    /// Stops leaving out schedules that differ only in independent steps.
    pub fn stop_reducing(&mut self) {
        self.reduce = false;
    }

    /// To be called before each run with the same explorer.
    pub fn begin(&mut self) {
        self.depth = 0;
        self.sleeping.clear();
        self.deciding = None;
        self.stepping = None;
    }

    /// Prepares the next schedule. False if there is none: all were run.
    pub fn advance(&mut self) -> bool {
        while let Some(node) = self.stack.last_mut() {
            if node.chosen + 1 < node.options.len() {
                node.chosen += 1;
                return true;
            }
            self.stack.pop();
        }
        false
    }

    /// To be called after each run; `ran` is what its last step touched.
    pub fn end(&mut self, ran: Footprint) {
        self.end_step(ran);
    }

    /// Chooses which thread takes its next step; `ran` is what the last step touched.
    pub fn thread(&mut self, candidates: &[usize], ran: Footprint) -> Choice {
        let depth_first = matches!(self.mode, Mode::Depth);
        if !depth_first {
            return Choice::Take(self.pick(candidates.len()));
        }
        self.end_step(ran);
        let awake: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|c| !self.reduce || self.sleeping.iter().all(|(asleep, _)| asleep != c))
            .collect();
        if awake.is_empty() {
            return Choice::Prune;
        }
        let thread = if awake.len() == 1 {
            self.deciding = None;
            awake[0]
        } else {
            match self.decide(awake, true) {
                Some(thread) => thread,
                None => return Choice::Diverged,
            }
        };
        self.stepping = Some(thread);
        match candidates.iter().position(|c| *c == thread) {
            Some(index) => Choice::Take(index),
            None => Choice::Diverged,
        }
    }

    /// Chooses among `count` other possibilities: which timer fires, which waiter is notified.
    pub fn value(&mut self, count: usize) -> Choice {
        if count <= 1 {
            return Choice::Take(0);
        }
        if !matches!(self.mode, Mode::Depth) {
            return Choice::Take(self.pick(count));
        }
        // What follows depends on the outcome, so nothing seen before stands for it.
        self.sleeping.clear();
        let deciding = self.deciding;
        let choice = self.decide((0..count).collect(), false);
        self.deciding = deciding;
        choice.map_or(Choice::Diverged, Choice::Take)
    }

    fn decide(&mut self, options: Vec<usize>, threads: bool) -> Option<usize> {
        let depth = self.depth;
        self.depth += 1;
        if depth == self.stack.len() {
            self.stack.push(Node { options, chosen: 0, footprints: Vec::new(), threads });
        } else if self.stack[depth].options != options || self.stack[depth].threads != threads {
            return None;
        }
        let node = &self.stack[depth];
        if threads && self.reduce {
            let done = node.options.iter().copied().zip(node.footprints.iter().cloned());
            self.sleeping.extend(done.take(node.chosen));
        }
        self.deciding = Some(depth);
        Some(node.options[node.chosen])
    }

    fn end_step(&mut self, ran: Footprint) {
        let Some(thread) = self.stepping.take() else { return };
        self.sleeping
            .retain(|(asleep, footprint)| *asleep != thread && footprint.independent_of(&ran));
        if let Some(depth) = self.deciding.take() {
            let node = &mut self.stack[depth];
            if node.footprints.len() == node.chosen {
                node.footprints.push(ran);
            }
        }
    }

    fn pick(&mut self, count: usize) -> usize {
        match &mut self.mode {
            Mode::First | Mode::Depth => 0,
            Mode::Random { state } => {
                // xorshift64 (Marsaglia, 2003).
                *state ^= *state << 13;
                *state ^= *state >> 7;
                *state ^= *state << 17;
                usize::try_from(*state >> 33).unwrap_or(0) % count
            }
        }
    }
}
