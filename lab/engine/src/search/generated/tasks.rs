//! Programs of tasks: tokio's locks and channels, time, and futures that are given up.

use super::{
    Language, Log, Node, Program, Random, alone, check, check_all, difference, explore, how,
    next_line,
};
use crate::rt::runtime::{Builder, Runtime};
use crate::rt::sync::notice_without_waiting;
use crate::rt::sync::{Mutex, Notify, OnceCell, RwLock, Semaphore, mpsc, oneshot, watch};
use crate::rt::task::{self, AbortHandle, JoinHandle, JoinSet};
use crate::rt::{Rotating, Selecting, branch, time};
use crate::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use tokio::macros::support::RotatorSelect;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Does {
    Load(usize),
    Store(usize),
    Add(usize),
    Lock(usize),
    TryLock(usize),
    /// A lock of std, which is not held while anything is awaited.
    Count,
    Read,
    Write,
    Acquire(u32),
    TryAcquire(u32),
    Notified,
    NotifyOne,
    NotifyAll,
    Send,
    TrySend,
    HangUp,
    Receive,
    TryReceive,
    Close,
    SendOnce,
    ReceiveOnce,
    TryReceiveOnce,
    Change,
    Borrow,
    Changed,
    Init,
    Yield,
    Sleep(u64),
    /// What is within, for so long.
    Timeout(u64),
    Abort(usize),
    IsFinished(usize),
    /// The first half of what is within beside the other, until one has ended.
    Either,
    /// The same, until both have.
    Both,
    /// On a thread.
    Blocking,
    Print,
    Panic,
}

use Does::*;

impl Language for Does {
    /// Whether the runtime has one thread, and what becomes of the others in the end.
    const SETTINGS: &'static [u32] = &[2, 4];
    const THEMES: u32 = 9;

    fn generate(random: &mut Random, theme: u32, actor: usize) -> Does {
        let place = random.place();
        let other = actor + 1 + random.place();
        let mut one_of = |all: &[Does]| all[random.below(all.len() as u32) as usize];
        let add = Add(place);
        let load = Load(place);
        match (theme, actor) {
            (0, _) => one_of(&[load, Store(place), add, Yield, Yield, Count]),
            (1, _) => one_of(&[Lock(place), Lock(0), TryLock(0), load, Yield, Either]),
            (2, _) => one_of(&[
                Read,
                Write,
                Acquire(1),
                Acquire(2),
                TryAcquire(1),
                Timeout(1),
            ]),
            (3, _) => one_of(&[Notified, Notified, NotifyOne, NotifyAll, Either, Both]),
            (4, 0) => one_of(&[Receive, Receive, TryReceive, Close, Either, Timeout(1)]),
            (4, _) => one_of(&[Send, Send, TrySend, HangUp, Both, Sleep(1)]),
            (5, 0) => one_of(&[
                ReceiveOnce,
                TryReceiveOnce,
                Changed,
                Borrow,
                Changed,
                Either,
            ]),
            (5, _) => one_of(&[SendOnce, Change, Change, Borrow, Changed, Sleep(1)]),
            (6, 2) => one_of(&[load, add, Lock(0), Sleep(1), Sleep(2), Yield]),
            (6, _) => one_of(&[
                Abort(other),
                IsFinished(other),
                Abort(other),
                add,
                Lock(0),
                Yield,
            ]),
            (7, _) => one_of(&[Sleep(1), Sleep(1), Sleep(2), Timeout(1), Either, add]),
            _ => one_of(&[Init, Blocking, Print, Panic, Both, Init, add]),
        }
    }

    fn holds_others(self) -> bool {
        matches!(
            self,
            Lock(_)
                | TryLock(_)
                | Read
                | Write
                | Acquire(_)
                | TryAcquire(_)
                | Init
                | Timeout(_)
                | Either
                | Both
                | Blocking
        )
    }

    fn run(program: &Program<Does>, log: &Log) {
        let runtime = match program.settings[0] {
            0 => Builder::new_multi_thread().build(),
            _ => Builder::new_current_thread().build(),
        };
        let runtime = runtime.expect("a runtime without drivers");
        run_on(&runtime, program, log);
        log.note(0, 0);
    }
}

fn run_on(runtime: &Runtime, program: &Program<Does>, log: &Log) {
    runtime.block_on(async {
        let shared = Arc::new(Shared::default());
        // What nobody uses would only have to be given back.
        let queue = program
            .any(|does| matches!(does, Send | TrySend | HangUp | Receive | TryReceive | Close));
        let (sender, receiver) = queue.then(|| mpsc::channel(1)).unzip();
        let once = program.any(|does| matches!(does, SendOnce | ReceiveOnce | TryReceiveOnce));
        let (mut send_once, receive_once) = once.then(oneshot::channel).unzip();
        let watched = program.any(|does| matches!(does, Change | Borrow | Changed));
        let (change, watching) = watched.then(|| watch::channel(0)).unzip();
        let change = change.map(Arc::new);
        let mut started = Started {
            set: (program.settings[1] == 1).then(JoinSet::new),
            handles: Vec::new(),
        };
        // Who is started later can give up who was started before.
        let mut known = Vec::new();
        for number in (1..program.actors.len()).rev() {
            let actor = Arc::new(Actor {
                number,
                shared: Arc::clone(&shared),
                sender: Slot::of(sender.clone()),
                receiver: Slot::empty(),
                send_once: Slot::of(send_once.take_if(|_| number == 1)),
                receive_once: Slot::empty(),
                change: Slot::of(change.clone()),
                watching: Slot::of(watching.clone()),
                others: known.clone(),
                log: log.clone(),
            });
            let nodes = program.actors[number].clone();
            let abort = started.start(async move {
                actor.go(&nodes).await;
                number
            });
            known.push((number, abort));
        }
        let main = Arc::new(Actor {
            number: 0,
            shared,
            sender: Slot::empty(),
            receiver: Slot::of(receiver),
            send_once: Slot::empty(),
            receive_once: Slot::of(receive_once),
            change: Slot::empty(),
            watching: Slot::of(watching),
            others: known,
            log: log.clone(),
        });
        drop((sender, change));
        main.go(&program.actors[0]).await;
        main.receiver.take();
        next_line();
        match program.settings[1] {
            0 | 1 => started.join(&main).await,
            2 => {}
            _ => time::sleep(Duration::from_millis(2)).await,
        }
    });
}

/// The other actors.
struct Started {
    set: Option<JoinSet<usize>>,
    handles: Vec<JoinHandle<usize>>,
}

impl Started {
    fn start(
        &mut self,
        future: impl Future<Output = usize> + std::marker::Send + 'static,
    ) -> AbortHandle {
        if let Some(set) = &mut self.set {
            return set.spawn(future);
        }
        let handle = task::spawn(future);
        let abort = handle.abort_handle();
        self.handles.push(handle);
        abort
    }

    async fn join(&mut self, main: &Actor) {
        if let Some(set) = &mut self.set {
            while let Some(joined) = set.join_next().await {
                main.note(joined.map_or(NO, number));
                next_line();
            }
        }
        for handle in self.handles.drain(..) {
            main.note(handle.await.map_or(NO, number));
            next_line();
        }
    }
}

#[derive(Default)]
struct Shared {
    places: [AtomicU32; 2],
    locks: [Mutex<u32>; 2],
    counter: crate::sync::Mutex<u32>,
    shelf: RwLock<u32>,
    permits: Permits,
    bell: Notify,
    cell: OnceCell<usize>,
}

struct Permits(Semaphore);

impl Default for Permits {
    fn default() -> Permits {
        Permits(Semaphore::new(2))
    }
}

/// What an actor has of its own, where its branches find it. It is taken while it is used.
struct Slot<T>(std::sync::Mutex<Option<T>>);

impl<T> Slot<T> {
    fn of(value: Option<T>) -> Slot<T> {
        Slot(std::sync::Mutex::new(value))
    }

    fn empty() -> Slot<T> {
        Slot::of(None)
    }

    fn take(&self) -> Option<T> {
        self.0.lock().unwrap().take()
    }

    fn put(&self, value: T) {
        let before = self.0.lock().unwrap().replace(value);
        drop(before);
    }
}

struct Actor {
    number: usize,
    shared: Arc<Shared>,
    sender: Slot<mpsc::Sender<usize>>,
    receiver: Slot<mpsc::Receiver<usize>>,
    send_once: Slot<oneshot::Sender<usize>>,
    receive_once: Slot<oneshot::Receiver<usize>>,
    change: Slot<Arc<watch::Sender<u32>>>,
    watching: Slot<watch::Receiver<u32>>,
    others: Vec<(usize, AbortHandle)>,
    log: Log,
}

const NO: i64 = -1;
const CLOSED: i64 = -2;

fn number(actor: usize) -> i64 {
    i64::try_from(actor).expect("few actors")
}

type Acting<'a> = Pin<Box<dyn Future<Output = ()> + std::marker::Send + 'a>>;

impl Actor {
    fn note(&self, value: impl Into<i64>) {
        self.log.note(self.number, value);
    }

    fn go<'a>(&'a self, nodes: &'a [Node<Does>]) -> Acting<'a> {
        Box::pin(async move {
            for node in nodes {
                next_line();
                self.act(node).await;
            }
        })
    }

    fn other(&self, number: usize) -> Option<&AbortHandle> {
        let other = self.others.iter().find(|(other, _)| *other == number);
        other.map(|(_, handle)| handle)
    }

    async fn act(&self, node: &Node<Does>) {
        match node.does {
            Load(_) | Store(_) | Add(_) | Count | Blocking | Print | Panic => {
                self.act_at_once(node).await;
            }
            Lock(_) | TryLock(_) | Read | Write | Acquire(_) | TryAcquire(_) | Init => {
                self.act_with(node).await;
            }
            Notified | NotifyOne | NotifyAll | Yield | Sleep(_) | Timeout(_) | Abort(_)
            | IsFinished(_) | Either | Both => self.act_in_time(node).await,
            _ => self.act_by_channel(node).await,
        }
    }

    async fn act_at_once(&self, node: &Node<Does>) {
        let shared = &self.shared;
        let value = 10 * (u32::try_from(self.number).expect("few actors") + 1);
        match node.does {
            Load(place) => self.note(shared.places[place].load(SeqCst)),
            Store(place) => shared.places[place].store(value, SeqCst),
            Add(place) => self.note(shared.places[place].fetch_add(1, SeqCst)),
            Count => {
                let mut count = shared.counter.lock().expect("nothing panics with it");
                *count += 1;
                self.note(*count);
            }
            Blocking => {
                let counts = Arc::clone(shared);
                let before = task::spawn_blocking(move || counts.places[0].fetch_add(1, SeqCst));
                self.go(&node.within).await;
                self.note(before.await.map_or(NO, i64::from));
            }
            Print => crate::io::print(format_args!("{}", self.number), false),
            _ => panic!("as told"),
        }
    }

    async fn act_with(&self, node: &Node<Does>) {
        let shared = &self.shared;
        match node.does {
            Lock(lock) => {
                let mut guard = shared.locks[lock].lock().await;
                *guard += 1;
                self.note(*guard);
                self.go(&node.within).await;
            }
            TryLock(lock) => match shared.locks[lock].try_lock() {
                Ok(mut guard) => {
                    *guard += 1;
                    self.note(*guard);
                    self.go(&node.within).await;
                }
                Err(_) => self.note(NO),
            },
            Read => {
                let guard = shared.shelf.read().await;
                self.note(*guard);
                self.go(&node.within).await;
            }
            Write => {
                let mut guard = shared.shelf.write().await;
                *guard += 1;
                self.note(*guard);
                self.go(&node.within).await;
            }
            Acquire(count) => {
                let permit = shared.permits.0.acquire_many(count).await;
                self.note(permit.is_ok());
                self.go(&node.within).await;
            }
            TryAcquire(count) => match shared.permits.0.try_acquire_many(count) {
                Ok(_permit) => {
                    self.note(1);
                    self.go(&node.within).await;
                }
                Err(_) => self.note(NO),
            },
            _ => {
                let init = || async {
                    self.go(&node.within).await;
                    self.number
                };
                let who = *shared.cell.get_or_init(init).await;
                self.note(number(who));
            }
        }
    }

    async fn act_in_time(&self, node: &Node<Does>) {
        let shared = &self.shared;
        let halves = node.within.split_at(node.within.len() / 2);
        match node.does {
            Notified => {
                shared.bell.notified().await;
                self.note(1);
            }
            NotifyOne => shared.bell.notify_one(),
            NotifyAll => shared.bell.notify_waiters(),
            Yield => task::yield_now().await,
            Sleep(millis) => time::sleep(Duration::from_millis(millis)).await,
            Timeout(millis) => {
                let ended = time::timeout(Duration::from_millis(millis), self.go(&node.within));
                let ended = ended.await.is_ok();
                self.note(ended);
            }
            Abort(other) => {
                if let Some(other) = self.other(other) {
                    other.abort();
                }
            }
            IsFinished(other) => {
                if let Some(other) = self.other(other) {
                    self.note(other.is_finished());
                }
            }
            Either => {
                let first = either(self.go(halves.0), self.go(halves.1)).await;
                self.note(first);
            }
            _ => both(self.go(halves.0), self.go(halves.1)).await,
        }
    }

    async fn act_by_channel(&self, node: &Node<Does>) {
        match node.does {
            Send => {
                let Some(sender) = self.sender.take() else {
                    return;
                };
                self.note(sender.send(self.number).await.is_ok());
                self.sender.put(sender);
            }
            TrySend => {
                let Some(sender) = self.sender.take() else {
                    return;
                };
                self.note(match sender.try_send(self.number) {
                    Ok(()) => 1,
                    Err(mpsc::error::TrySendError::Full(_)) => NO,
                    Err(mpsc::error::TrySendError::Closed(_)) => CLOSED,
                });
                self.sender.put(sender);
            }
            HangUp => drop(self.sender.take()),
            Receive => {
                let Some(mut receiver) = self.receiver.take() else {
                    return;
                };
                self.note(receiver.recv().await.map_or(CLOSED, number));
                self.receiver.put(receiver);
            }
            TryReceive => {
                let Some(mut receiver) = self.receiver.take() else {
                    return;
                };
                self.note(match receiver.try_recv() {
                    Ok(item) => number(item),
                    Err(mpsc::error::TryRecvError::Empty) => NO,
                    Err(mpsc::error::TryRecvError::Disconnected) => CLOSED,
                });
                self.receiver.put(receiver);
            }
            Close => {
                let Some(mut receiver) = self.receiver.take() else {
                    return;
                };
                receiver.close();
                self.receiver.put(receiver);
            }
            SendOnce => {
                let Some(sender) = self.send_once.take() else {
                    return;
                };
                self.note(sender.send(self.number).is_ok());
            }
            ReceiveOnce => {
                let Some(receiver) = self.receive_once.take() else {
                    return;
                };
                self.note(receiver.await.map_or(CLOSED, number));
            }
            TryReceiveOnce => {
                let Some(mut receiver) = self.receive_once.take() else {
                    return;
                };
                self.note(match receiver.try_recv() {
                    Ok(item) => number(item),
                    Err(oneshot::error::TryRecvError::Empty) => NO,
                    Err(oneshot::error::TryRecvError::Closed) => CLOSED,
                });
                self.receive_once.put(receiver);
            }
            Change => {
                let Some(sender) = self.change.take() else {
                    return;
                };
                sender.send_modify(|value| *value += 1);
                self.change.put(sender);
            }
            Borrow => {
                let Some(mut watching) = self.watching.take() else {
                    return;
                };
                let value = *watching.borrow_and_update();
                self.note(value);
                self.watching.put(watching);
            }
            _ => {
                let Some(mut watching) = self.watching.take() else {
                    return;
                };
                self.note(watching.changed().await.is_ok());
                self.watching.put(watching);
            }
        }
    }
}

/// `select!`, as far as it matters here. Says which branch ended first.
async fn either(mut one: Acting<'_>, mut other: Acting<'_>) -> i64 {
    let selecting = Selecting::new();
    poll_fn(|context| {
        let start = selecting.start(2);
        for k in 0..2 {
            let which = (start + k) % 2;
            let branch = if which == 0 { &mut one } else { &mut other };
            if branch.as_mut().poll(context).is_ready() {
                return Poll::Ready(i64::from(which));
            }
        }
        Poll::Pending
    })
    .await
}

/// `join!`, as far as it matters here.
async fn both(one: Acting<'_>, other: Acting<'_>) {
    let mut branches = [Some(Box::pin(branch(one))), Some(Box::pin(branch(other)))];
    let mut rotation = <Rotating as RotatorSelect>::Rotator::<2>::default();
    poll_fn(|context| {
        let skip = rotation.num_skip() as usize;
        for k in 0..2 {
            let branch = &mut branches[(skip + k) % 2];
            if let Some(future) = branch
                && future.as_mut().poll(context).is_ready()
            {
                *branch = None;
            }
        }
        match branches.iter().all(Option::is_none) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    })
    .await
}

#[test]
fn programs_of_tasks_are_explored_without_loss() {
    check_all::<Does>(0..200, 200);
}

/// What waits for locks, permits and messages, and has no other means to notice what was not given back
/// yet.
fn only_waits(random: &mut Random, actor: usize, depth: u32) -> Vec<Node<Does>> {
    let count = 1 + random.below(3);
    let of_one = |random: &mut Random| {
        let place = random.place() * random.place();
        let by_channel = match actor {
            0 => [Receive, Receive, ReceiveOnce, Changed],
            _ => [Send, HangUp, SendOnce, Change],
        };
        let does = match random.below(if depth > 1 { 4 } else { 13 }) {
            0 => Load(place),
            1 => Store(place),
            2 => Add(place),
            3 => Yield,
            4 | 5 => Lock(place),
            6 => Read,
            7 => Write,
            8 => Acquire(1 + random.below(2)),
            _ => by_channel[random.below(4) as usize],
        };
        let within = match does.holds_others() && random.below(3) > 0 {
            true => only_waits(random, actor, depth + 1),
            false => Vec::new(),
        };
        node(does, within)
    };
    (0..count).map(|_| of_one(random)).collect()
}

/// Giving back a lock or a sender need be no step of its own there.
#[test]
fn what_only_waits_does_not_notice_when_something_is_given_back() {
    let (mut compared, mut as_steps, mut otherwise) = (0, 0, 0);
    let _alone = alone();
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let actors = (0..3).map(|actor| only_waits(&mut random, actor, 0));
        let program = Program {
            actors: actors.collect(),
            settings: vec![0, 0],
        };
        let [with, without] = [true, false].map(|noticed| {
            notice_without_waiting(noticed);
            let explored = explore(&program, how(true, false, 500));
            notice_without_waiting(true);
            explored
        });
        if let (Some(with), Some(without)) = (with, without) {
            assert!(
                with.has_the_same_observations(&without),
                "seed {seed}: {program:?}\n{}",
                difference(&with, &without)
            );
            compared += 1;
            as_steps += with.schedules;
            otherwise += without.schedules;
        }
    }
    assert!(compared >= 25, "{compared} were compared");
    assert!(
        otherwise * 4 < as_steps * 3,
        "{otherwise} schedules of {as_steps} remain"
    );
}

/// A program on a runtime with one thread or with several, whose main waits for nobody.
fn program(one_thread: bool, others: [Vec<Node<Does>>; 2]) -> Program<Does> {
    let [first, second] = others;
    Program {
        settings: vec![u32::from(one_thread), 2],
        actors: vec![Vec::new(), first, second],
    }
}

fn node(does: Does, within: Vec<Node<Does>>) -> Node<Does> {
    Node { does, within }
}

fn assert_explored(program: &Program<Does>) {
    let checked = check(program, 20_000);
    assert!(checked.as_ref().is_ok_and(Option::is_some), "{checked:?}");
}

#[test]
fn on_one_thread_either_of_two_polls_comes_first() {
    // All that the first does is done before the second begins.
    let adds = || vec![node(Add(1), vec![])];
    assert_explored(&Program {
        settings: vec![1, 0],
        ..program(true, [adds(), adds()])
    });
}

#[test]
fn a_poll_on_one_thread_can_be_stopped_by_a_thread_that_another_task_starts() {
    let looks = vec![node(Load(0), vec![]), node(Load(0), vec![])];
    let starts = vec![node(Blocking, vec![])];
    assert_explored(&program(true, [looks, starts]));
}

#[test]
fn tasks_that_nobody_waits_for_come_as_far_as_they_may_before_the_end() {
    let adds = || {
        vec![
            node(Add(0), vec![]),
            node(Yield, vec![]),
            node(Add(0), vec![]),
        ]
    };
    assert_explored(&program(true, [adds(), adds()]));
    assert_explored(&program(false, [adds(), adds()]));
}

#[test]
fn the_tasks_that_are_left_are_dropped_in_the_same_order_each_time() {
    let within = vec![node(Acquire(1), vec![node(Change, vec![])])];
    let first = vec![node(Change, vec![]), node(Acquire(2), within)];
    let second = vec![node(Acquire(1), vec![node(Change, vec![])])];
    let program = program(false, [first, second]);
    let _alone = alone();
    let explored = [0, 1].map(|others| {
        // tokio counts the tasks of all runtimes, and sorts them by their numbers.
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let runtime = runtime.expect("a runtime without drivers");
        (0..others).for_each(|_| drop(runtime.spawn(async {})));
        explore(&program, how(true, false, 1_000))
    });
    assert!(explored[0].is_some());
    assert_eq!(explored[0], explored[1]);
}
