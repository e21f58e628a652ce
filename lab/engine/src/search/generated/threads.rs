//! Programs of threads: locks, channels, atomics and the rest of std.

use super::{
    Language, Log, Node, Program, Random, check, check_all, difference, explore, how, next_line,
};
use crate::sync::atomic::{AtomicU32, Ordering};
use crate::sync::mpsc::{self, Receiver, Sender, SyncSender};
use crate::sync::{Barrier, Condvar, Mutex, Once, OnceLock, RwLock};
use crate::thread::{self, JoinHandle, Thread};
use Ordering::{Relaxed, SeqCst};
use std::sync::Arc;
use std::time::Duration;

/// One of two of each kind is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Does {
    Load(usize, Ordering),
    Store(usize, Ordering),
    Add(usize, Ordering),
    /// From 0.
    Exchange(usize, Ordering),
    Lock(usize),
    TryLock(usize),
    Read,
    Write,
    TryRead,
    TryWrite,
    /// Until the gate is open, which somebody may never do.
    WaitOpen,
    /// Once, whatever is guarded.
    Wait,
    WaitTimeout,
    Open,
    NotifyOne,
    NotifyAll,
    Send,
    TrySend,
    HangUp,
    Receive,
    TryReceive,
    ReceiveTimeout,
    Park,
    ParkTimeout,
    /// Of main, or by main.
    Unpark(usize),
    Yield,
    Sleep,
    IsFinished(usize),
    Print,
    CallOnce,
    Init,
    GetOnce,
    Meet,
    Panic,
    IsPoisoned(usize),
}

use Does::*;

impl Language for Does {
    /// Room in the channel; no bound from 3 on.
    const SETTINGS: &'static [u32] = &[4];

    const THEMES: u32 = 8;

    fn generate(random: &mut Random, theme: u32, actor: usize) -> Does {
        let other = 1 + random.place();
        let place = random.place();
        let mut one_of = |all: &[Does]| all[random.below(all.len() as u32) as usize];
        let load = Load(place, SeqCst);
        let add = Add(place, SeqCst);
        match (theme, actor) {
            (0, _) => one_of(&[
                load,
                load,
                Store(place, SeqCst),
                add,
                Exchange(place, SeqCst),
            ]),
            (1, _) => one_of(&[Lock(place), Lock(0), TryLock(place), load, add]),
            (2, _) => one_of(&[Read, Read, Write, TryRead, TryWrite, load]),
            (3, _) => one_of(&[
                WaitOpen,
                Wait,
                WaitTimeout,
                Open,
                NotifyOne,
                NotifyAll,
                NotifyOne,
            ]),
            (4, 0) => one_of(&[
                Receive,
                Receive,
                TryReceive,
                TryReceive,
                ReceiveTimeout,
                Send,
            ]),
            (4, _) => one_of(&[Send, Send, Send, TrySend, HangUp, TrySend]),
            (5, 0) => one_of(&[Park, ParkTimeout, Unpark(other), Unpark(other), Park, add]),
            (5, _) => one_of(&[Park, ParkTimeout, Unpark(0), Unpark(0), Park, add]),
            (6, _) => one_of(&[CallOnce, Init, GetOnce, CallOnce, Init, load, add]),
            (7, 0) => one_of(&[
                IsFinished(other),
                IsFinished(other),
                Print,
                load,
                Sleep,
                add,
            ]),
            _ => one_of(&[Print, Panic, Lock(0), IsPoisoned(0), Meet, Yield, add]),
        }
    }

    fn holds_others(self) -> bool {
        matches!(
            self,
            Lock(_) | TryLock(_) | Read | Write | TryRead | TryWrite | CallOnce | Init
        )
    }

    fn run(program: &Program<Does>, log: &Log) {
        let shared = Arc::new(Shared::new(thread::current()));
        // Where nobody uses it, giving it up would only make more schedules.
        let uses_channel = program.actors.iter().any(|nodes| talks(nodes));
        let channel = uses_channel.then(|| channel(program.settings[0]));
        let (ends, receiver) = channel.unzip();
        let mut ends = ends.into_iter().flatten();
        let mut end = || ends.next();
        let mut main = Actor::new(0, &shared, end(), log);
        let started = program.actors.iter().enumerate().skip(1);
        let started = started.map(|(number, nodes)| {
            let mut actor = Actor::new(number, &shared, end(), log);
            let nodes = nodes.clone();
            thread::spawn(move || actor.go(&nodes))
        });
        main.others = started.collect();
        main.receiver = receiver;
        drop(ends);
        main.go(&program.actors[0]);
        main.sender = None;
        main.receiver = None;
        for other in std::mem::take(&mut main.others) {
            main.note(if other.join().is_ok() { 1 } else { -1 });
        }
    }
}

struct Shared {
    main: Thread,
    places: [AtomicU32; 2],
    locks: [Mutex<u32>; 2],
    shelf: RwLock<u32>,
    gate: Mutex<bool>,
    bell: Condvar,
    once: Once,
    cell: OnceLock<usize>,
    meeting: Barrier,
}

impl Shared {
    fn new(main: Thread) -> Shared {
        Shared {
            main,
            places: Default::default(),
            locks: Default::default(),
            shelf: RwLock::default(),
            gate: Mutex::default(),
            bell: Condvar::default(),
            once: Once::new(),
            cell: OnceLock::new(),
            meeting: Barrier::new(2),
        }
    }
}

enum End {
    Bounded(SyncSender<usize>),
    Unbounded(Sender<usize>),
}

fn talks(nodes: &[Node<Does>]) -> bool {
    let by_itself = |does| {
        matches!(
            does,
            Send | TrySend | HangUp | Receive | TryReceive | ReceiveTimeout
        )
    };
    let mut nodes = nodes.iter();
    nodes.any(|node| by_itself(node.does) || talks(&node.within))
}

/// As many sending ends as there may be actors.
fn channel(room: u32) -> ([End; 3], Receiver<usize>) {
    if room < 3 {
        let (sender, receiver) = mpsc::sync_channel(room as usize);
        let ends = [sender.clone(), sender.clone(), sender];
        (ends.map(End::Bounded), receiver)
    } else {
        let (sender, receiver) = mpsc::channel();
        let ends = [sender.clone(), sender.clone(), sender];
        (ends.map(End::Unbounded), receiver)
    }
}

struct Actor {
    number: usize,
    shared: Arc<Shared>,
    sender: Option<End>,
    receiver: Option<Receiver<usize>>,
    others: Vec<JoinHandle<()>>,
    log: Log,
}

const NO: i64 = -1;
const POISONED: i64 = -2;

impl Actor {
    fn new(number: usize, shared: &Arc<Shared>, sender: Option<End>, log: &Log) -> Actor {
        Actor {
            number,
            shared: Arc::clone(shared),
            sender,
            receiver: None,
            others: Vec::new(),
            log: log.clone(),
        }
    }

    fn note(&self, value: impl Into<i64>) {
        self.log.note(self.number, value);
    }

    fn go(&mut self, nodes: &[Node<Does>]) {
        nodes.iter().for_each(|node| self.act(node));
    }

    fn other(&self, number: usize) -> Option<&JoinHandle<()>> {
        self.others.get(number.wrapping_sub(1))
    }

    fn act(&mut self, node: &Node<Does>) {
        next_line();
        let shared = Arc::clone(&self.shared);
        let me = self.number;
        let value = 10 * (u32::try_from(me).expect("few actors") + 1);
        match node.does {
            Load(place, order) => self.note(shared.places[place].load(order)),
            Store(place, order) => shared.places[place].store(value, order),
            Add(place, order) => self.note(shared.places[place].fetch_add(1, order)),
            Exchange(place, order) => {
                let before = shared.places[place].compare_exchange(0, value, order, order);
                self.note(before.unwrap_or_else(|found| 1_000 + found));
            }
            Lock(lock) => match shared.locks[lock].lock() {
                Ok(mut guard) => {
                    *guard += 1;
                    self.note(*guard);
                    self.go(&node.within);
                }
                Err(_) => self.note(POISONED),
            },
            TryLock(lock) => {
                use std::sync::TryLockError::{Poisoned, WouldBlock};
                match shared.locks[lock].try_lock() {
                    Ok(mut guard) => {
                        *guard += 1;
                        self.note(*guard);
                        self.go(&node.within);
                    }
                    Err(WouldBlock) => self.note(NO),
                    Err(Poisoned(_)) => self.note(POISONED),
                }
            }
            Read => match shared.shelf.read() {
                Ok(guard) => {
                    self.note(*guard);
                    self.go(&node.within);
                }
                Err(_) => self.note(POISONED),
            },
            Write => match shared.shelf.write() {
                Ok(mut guard) => {
                    *guard += 1;
                    self.note(*guard);
                    self.go(&node.within);
                }
                Err(_) => self.note(POISONED),
            },
            TryRead => match shared.shelf.try_read() {
                Ok(guard) => {
                    self.note(*guard);
                    self.go(&node.within);
                }
                Err(_) => self.note(NO),
            },
            TryWrite => match shared.shelf.try_write() {
                Ok(mut guard) => {
                    *guard += 1;
                    self.note(*guard);
                    self.go(&node.within);
                }
                Err(_) => self.note(NO),
            },
            WaitOpen => {
                let Ok(gate) = shared.gate.lock() else { return };
                let waited = shared.bell.wait_while(gate, |open| !*open);
                self.note(waited.is_ok());
            }
            Wait => {
                let Ok(gate) = shared.gate.lock() else { return };
                let waited = shared.bell.wait(gate);
                self.note(waited.is_ok_and(|open| *open));
            }
            WaitTimeout => {
                let Ok(gate) = shared.gate.lock() else { return };
                let waited = shared.bell.wait_timeout(gate, Duration::from_millis(1));
                let Ok((open, result)) = waited else { return };
                self.note(*open);
                self.note(result.timed_out());
            }
            Open => {
                if let Ok(mut gate) = shared.gate.lock() {
                    *gate = true;
                }
                shared.bell.notify_all();
            }
            NotifyOne => shared.bell.notify_one(),
            NotifyAll => shared.bell.notify_all(),
            Send => {
                let sent = match &self.sender {
                    None => return,
                    Some(End::Bounded(sender)) => sender.send(me).is_ok(),
                    Some(End::Unbounded(sender)) => sender.send(me).is_ok(),
                };
                self.note(sent);
            }
            TrySend => {
                if let Some(End::Bounded(sender)) = &self.sender {
                    self.note(match sender.try_send(me) {
                        Ok(()) => 1,
                        Err(mpsc::TrySendError::Full(_)) => NO,
                        Err(mpsc::TrySendError::Disconnected(_)) => POISONED,
                    });
                }
            }
            HangUp => self.sender = None,
            Receive => {
                if let Some(receiver) = &self.receiver {
                    self.note(receiver.recv().map_or(NO, number));
                }
            }
            TryReceive => {
                if let Some(receiver) = &self.receiver {
                    self.note(match receiver.try_recv() {
                        Ok(item) => number(item),
                        Err(mpsc::TryRecvError::Empty) => NO,
                        Err(mpsc::TryRecvError::Disconnected) => POISONED,
                    });
                }
            }
            ReceiveTimeout => {
                if let Some(receiver) = &self.receiver {
                    self.note(match receiver.recv_timeout(Duration::from_millis(1)) {
                        Ok(item) => number(item),
                        Err(mpsc::RecvTimeoutError::Timeout) => NO,
                        Err(mpsc::RecvTimeoutError::Disconnected) => POISONED,
                    });
                }
            }
            Park => thread::park(),
            ParkTimeout => thread::park_timeout(Duration::from_millis(1)),
            Unpark(0) => shared.main.unpark(),
            Unpark(other) => {
                if let Some(other) = self.other(other) {
                    other.thread().unpark();
                }
            }
            Yield => thread::yield_now(),
            Sleep => thread::sleep(Duration::from_millis(1)),
            IsFinished(other) => {
                if let Some(other) = self.other(other) {
                    self.note(other.is_finished());
                }
            }
            Print => crate::io::print(format_args!("{me}"), false),
            CallOnce => shared.once.call_once(|| {
                self.note(1);
                self.go(&node.within);
            }),
            Init => {
                let who = *shared.cell.get_or_init(|| {
                    self.go(&node.within);
                    me
                });
                self.note(number(who));
            }
            GetOnce => {
                self.note(shared.cell.get().copied().map_or(NO, number));
                next_line();
                self.note(shared.once.is_completed());
            }
            Meet => {
                let leads = shared.meeting.wait().is_leader();
                self.note(leads);
            }
            Panic => panic!("as told"),
            IsPoisoned(lock) => self.note(shared.locks[lock].is_poisoned()),
        }
    }
}

fn number(actor: usize) -> i64 {
    i64::try_from(actor).expect("few actors")
}

#[test]
fn programs_of_threads_are_explored_without_loss() {
    check_all::<Does>(0..250, 800);
}

#[test]
fn weaker_orders_only_add_to_what_is_seen() {
    let mut more = 0;
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let mut does = |_| match random.below(5) {
            0 | 1 => node(Load(random.place(), SeqCst), &[]),
            2 => node(Add(random.place(), SeqCst), &[]),
            _ => node(Store(random.place(), SeqCst), &[]),
        };
        let mut actor = |count: usize| (0..count).map(&mut does).collect();
        let strong = program(vec![actor(0), actor(3), actor(3)]);
        let weak = Program {
            settings: strong.settings.clone(),
            actors: strong.actors.iter().map(|nodes| relaxed(nodes)).collect(),
        };
        let all = |program, memory_orders| explore(program, how(true, memory_orders, 1_000));
        let Some(interleaved) = all(&strong, false) else {
            continue;
        };
        let as_written = all(&strong, true).expect("no more than without");
        assert!(
            as_written.has_the_same_observations(&interleaved),
            "seed {seed}: {strong:?}\n{}",
            difference(&interleaved, &as_written)
        );
        if let Some(as_written) = all(&weak, true) {
            let seen = |observation| as_written.observations.contains_key(observation);
            assert!(
                interleaved.observations.keys().all(seen),
                "seed {seed}: {weak:?}\n{}",
                difference(&interleaved, &as_written)
            );
            more += usize::from(as_written.observations.len() > interleaved.observations.len());
        }
    }
    assert!(more > 5, "{more} programs see something old");
}

fn relaxed(nodes: &[Node<Does>]) -> Vec<Node<Does>> {
    let relaxed = |node: &Node<Does>| {
        let does = match node.does {
            Load(place, _) => Load(place, Relaxed),
            Store(place, _) => Store(place, Relaxed),
            Add(place, _) => Add(place, Relaxed),
            Exchange(place, _) => Exchange(place, Relaxed),
            does => does,
        };
        let within = self::relaxed(&node.within);
        Node { does, within }
    };
    nodes.iter().map(relaxed).collect()
}

/// A program whose channel is of no interest.
fn program(actors: Vec<Vec<Node<Does>>>) -> Program<Does> {
    let settings = vec![0];
    Program { settings, actors }
}

fn node(does: Does, within: &[Does]) -> Node<Does> {
    let alone = |does: &Does| Node {
        does: *does,
        within: Vec::new(),
    };
    let within = within.iter().map(alone).collect();
    Node { does, within }
}

#[test]
fn a_wait_ends_by_itself_before_the_last_that_could_go_on_waits_too() {
    // Main can wait for the lock before or after the other parks with it.
    let main = vec![node(Lock(1), &[])];
    let other = vec![node(Lock(1), &[Park])];
    let checked = check(&program(vec![main, other]), 1_000);
    assert!(checked.as_ref().is_ok_and(Option::is_some), "{checked:?}");
}
