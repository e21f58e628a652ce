//! `std::sync::mpsc`, ordered by the world: a queue whose empty and full ends wait in the world.

use super::Identity;
use crate::world::{self, Pending, Woken};
use kit_record::{Holder, ObjectId, What};
use std::cell::Cell;
use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;
use std::sync::Arc;
pub use std::sync::mpsc::{RecvError, RecvTimeoutError, SendError, TryRecvError, TrySendError};
use std::time::Duration;

struct Queue<T> {
    identity: Identity,
    made: Option<u32>,
    state: std::sync::Mutex<State<T>>,
    /// `None`: unbounded.
    bound: Option<usize>,
}

struct State<T> {
    items: VecDeque<T>,
    senders: usize,
    receiver: bool,
    /// Whether the receiver waits at this moment.
    receiver_waits: bool,
    /// Items taken so far, for a rendezvous (a bound of 0) to know that its own was.
    taken: u64,
    sent: u64,
}

impl<T> Queue<T> {
    fn object(&self) -> ObjectId {
        self.identity.get_or_end("channel", self.made)
    }

    /// Never held across a step, so never contended.
    fn state(&self) -> std::sync::MutexGuard<'_, State<T>> {
        self.state
            .lock()
            .expect("nothing panics while it holds this")
    }

    fn notify(&self) {
        let object = self.object();
        world::with(|world| world.wake_all(object));
    }

    #[track_caller]
    fn step(&self, call: &'static str) -> (ObjectId, Option<u32>) {
        let line = world::line_of(Location::caller());
        let object = self.object();
        world::step(Pending::Write(object), call, line);
        (object, line)
    }
}

#[track_caller]
fn queue<T>(bound: Option<usize>) -> Arc<Queue<T>> {
    Arc::new(Queue {
        identity: Identity::new(),
        made: world::line_of(Location::caller()),
        state: std::sync::Mutex::new(State {
            items: VecDeque::new(),
            senders: 1,
            receiver: true,
            receiver_waits: false,
            taken: 0,
            sent: 0,
        }),
        bound,
    })
}

#[must_use]
#[track_caller]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let queue = queue(None);
    (
        Sender {
            end: End::new(Arc::clone(&queue), Location::caller()),
        },
        Receiver::new(queue),
    )
}

#[must_use]
#[track_caller]
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let queue = queue(Some(bound));
    (
        SyncSender {
            end: End::new(Arc::clone(&queue), Location::caller()),
        },
        Receiver::new(queue),
    )
}

/// A sending end, which keeps the receiver waiting while it lives.
struct End<T> {
    queue: Arc<Queue<T>>,
    keeper: Option<u64>,
}

impl<T> End<T> {
    fn new(queue: Arc<Queue<T>>, at: &Location<'_>) -> End<T> {
        let keeper = world::inside().then(|| {
            let line = world::line_of(at);
            let object = queue.object();
            let role = "Sender still alive".to_owned();
            world::with(|world| {
                world.recorder.add_keeper(
                    object,
                    Holder {
                        actor: None,
                        role,
                        line,
                    },
                )
            })
        });
        End { queue, keeper }
    }

    fn clone_at(&self, at: &Location<'_>) -> End<T> {
        self.queue.state().senders += 1;
        End::new(Arc::clone(&self.queue), at)
    }

    #[track_caller]
    fn send(&self, item: T) -> Result<(), SendError<T>> {
        let (object, line) = self.queue.step("send");
        loop {
            let mut state = self.queue.state();
            if !state.receiver {
                return Err(SendError(item));
            }
            let room = self
                .queue
                .bound
                .is_none_or(|bound| state.items.len() < bound.max(1));
            if room || world::with(|world| world.makes_room()) {
                state.items.push_back(item);
                state.sent += 1;
                let number = state.sent;
                drop(state);
                world::with(|world| world.event(line, What::Sent { object }));
                self.queue.notify();
                return match self.queue.bound {
                    Some(0) => self.wait_until_taken(number, line),
                    _ => Ok(()),
                };
            }
            drop(state);
            world::with(|world| world.event(line, What::Waits { object }));
            world::wait_signal(object, "send", line);
        }
    }

    /// A channel without room holds at most the one item whose sender waits here.
    fn wait_until_taken(&self, number: u64, line: Option<u32>) -> Result<(), SendError<T>> {
        loop {
            let mut state = self.queue.state();
            if state.taken >= number || world::with(|world| world.makes_room()) {
                return Ok(());
            }
            if !state.receiver {
                return state
                    .items
                    .pop_front()
                    .map_or(Ok(()), |item| Err(SendError(item)));
            }
            drop(state);
            world::wait_signal(self.queue.object(), "send", line);
        }
    }
}

impl<T> Drop for End<T> {
    fn drop(&mut self) {
        if world::inside() {
            // A step of its own, because `try_recv` can tell whether it has happened yet.
            world::step(Pending::Go, "drop", None);
            let object = self.queue.object();
            world::with(|world| world.touch_ends(object, false));
        }
        let mut state = self.queue.state();
        state.senders -= 1;
        let last = state.senders == 0;
        drop(state);
        if !world::inside() {
            return;
        }
        let object = self.queue.object();
        world::with(|world| {
            world.changed();
            if let Some(keeper) = self.keeper {
                world.recorder.remove_keeper(object, keeper);
            }
            if last {
                world.event(
                    None,
                    What::Closed {
                        object,
                        side: "sender".to_owned(),
                    },
                );
            }
        });
        if last {
            self.queue.notify();
        }
    }
}

pub struct Sender<T> {
    end: End<T>,
}

impl<T> Sender<T> {
    /// # Errors
    /// The item, if the receiver is gone.
    #[track_caller]
    pub fn send(&self, item: T) -> Result<(), SendError<T>> {
        self.end.send(item)
    }
}

impl<T> Clone for Sender<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        Sender {
            end: self.end.clone_at(Location::caller()),
        }
    }
}

pub struct SyncSender<T> {
    end: End<T>,
}

impl<T> SyncSender<T> {
    /// # Errors
    /// The item, if the receiver is gone.
    #[track_caller]
    pub fn send(&self, item: T) -> Result<(), SendError<T>> {
        self.end.send(item)
    }

    /// # Errors
    /// The item, if the receiver is gone or the channel is full. A channel without room (a bound
    /// of 0) is full unless the receiver waits at this moment.
    #[track_caller]
    pub fn try_send(&self, item: T) -> Result<(), TrySendError<T>> {
        let (object, line) = self.end.queue.step("try_send");
        let mut state = self.end.queue.state();
        if !state.receiver {
            return Err(TrySendError::Disconnected(item));
        }
        let room = match self.end.queue.bound {
            Some(0) => usize::from(state.receiver_waits),
            bound => bound.unwrap_or(usize::MAX),
        };
        if state.items.len() >= room {
            return Err(TrySendError::Full(item));
        }
        state.items.push_back(item);
        state.sent += 1;
        drop(state);
        world::with(|world| world.event(line, What::Sent { object }));
        self.end.queue.notify();
        Ok(())
    }
}

impl<T> Clone for SyncSender<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        SyncSender {
            end: self.end.clone_at(Location::caller()),
        }
    }
}

pub struct Receiver<T> {
    queue: Arc<Queue<T>>,
    /// As in std, a receiver cannot be shared between threads.
    _not_sync: PhantomData<Cell<()>>,
}

impl<T> Receiver<T> {
    fn new(queue: Arc<Queue<T>>) -> Receiver<T> {
        Receiver {
            queue,
            _not_sync: PhantomData,
        }
    }

    /// # Errors
    /// If all senders are gone and nothing is left.
    #[track_caller]
    pub fn recv(&self) -> Result<T, RecvError> {
        let (object, line) = self.queue.step("recv");
        loop {
            match self.take(line) {
                Ok(item) => return Ok(item),
                Err(TryRecvError::Disconnected) => return Err(RecvError),
                Err(TryRecvError::Empty) => {
                    world::with(|world| world.event(line, What::Waits { object }));
                    self.waiting(|| world::wait_signal(object, "recv", line));
                }
            }
        }
    }

    /// # Errors
    /// If nothing is there now.
    #[track_caller]
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        let (object, line) = self.queue.step("try_recv");
        let item = self.take(line);
        if matches!(item, Err(TryRecvError::Empty)) {
            let call = "try_recv".to_owned();
            world::with(|world| world.event(line, What::FoundEmpty { object, call }));
        }
        item
    }

    /// # Errors
    /// If nothing came in time, or all senders are gone and nothing is left.
    #[track_caller]
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {
        let (object, line) = self.queue.step("recv_timeout");
        let start = world::with(|world| world.now());
        loop {
            match self.take(line) {
                Ok(item) => return Ok(item),
                Err(TryRecvError::Disconnected) => return Err(RecvTimeoutError::Disconnected),
                Err(TryRecvError::Empty) => {
                    let left = world::time_left(timeout, start);
                    let woken = self.waiting(|| {
                        world::wait_signal_for(object, left, false, "recv_timeout", line)
                    });
                    if woken == Woken::TimedOut {
                        return Err(RecvTimeoutError::Timeout);
                    }
                }
            }
        }
    }

    #[track_caller]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { receiver: self }
    }

    #[track_caller]
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter { receiver: self }
    }

    fn waiting<R>(&self, wait: impl FnOnce() -> R) -> R {
        self.queue.state().receiver_waits = true;
        let woken = wait();
        self.queue.state().receiver_waits = false;
        woken
    }

    fn take(&self, line: Option<u32>) -> Result<T, TryRecvError> {
        let object = self.queue.object();
        let mut state = self.queue.state();
        match state.items.pop_front() {
            Some(item) => {
                state.taken += 1;
                drop(state);
                world::with(|world| world.event(line, What::Received { object }));
                self.queue.notify();
                Ok(item)
            }
            None => {
                world::with(|world| world.touch_ends(object, true));
                match state.senders {
                    0 => Err(TryRecvError::Disconnected),
                    _ => Err(TryRecvError::Empty),
                }
            }
        }
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        if world::inside() {
            // A step of its own, because `send` can tell whether it has happened yet.
            world::step(Pending::Write(self.queue.object()), "drop", None);
        }
        let items = {
            let mut state = self.queue.state();
            state.receiver = false;
            match self.queue.bound {
                // It goes back to the one who waits for it to be taken.
                Some(0) => VecDeque::new(),
                _ => std::mem::take(&mut state.items),
            }
        };
        drop(items);
        if world::inside() {
            let object = self.queue.object();
            let side = "receiver".to_owned();
            world::with(|world| world.event(None, What::Closed { object, side }));
            self.queue.notify();
        }
    }
}

macro_rules! iterators {
    ($($name:ident<$($life:lifetime,)? T>, $receiver:ty, $method:ident;)*) => {
        $(
            pub struct $name<$($life,)? T> {
                receiver: $receiver,
            }

            impl<$($life,)? T> Iterator for $name<$($life,)? T> {
                type Item = T;
                #[track_caller]
                fn next(&mut self) -> Option<T> {
                    self.receiver.$method().ok()
                }
            }

            impl<$($life,)? T> fmt::Debug for $name<$($life,)? T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($name)).finish_non_exhaustive()
                }
            }
        )*
    };
}

iterators! {
    Iter<'a, T>, &'a Receiver<T>, recv;
    TryIter<'a, T>, &'a Receiver<T>, try_recv;
    IntoIter<T>, Receiver<T>, recv;
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { receiver: self }
    }
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for SyncSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SyncSender").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::Budget;
    use crate::search::How;
    use crate::thread;
    use std::collections::BTreeSet;
    use std::sync::Mutex;

    /// What `body` gives back on all its schedules, and how many those are.
    fn observed(reduce: bool, body: fn() -> String) -> (BTreeSet<String>, u64) {
        // By the line, a second look is told from the same look again.
        crate::host::set_learners_file(file!());
        let seen = Mutex::<BTreeSet<String>>::default();
        let budget = Budget {
            schedules: 200_000,
            ..Budget::default()
        };
        let how = How {
            reduce,
            budget,
            ..How::default()
        };
        let found = crate::search::explore(how, || {
            let observed = body();
            seen.lock().unwrap().insert(observed);
        });
        assert!(found.exhaustive, "{found:?}");
        (seen.into_inner().unwrap(), found.schedules)
    }

    /// Two threads with a sending end each, which send what they are told to, and end.
    fn two_senders(sends: [bool; 2]) -> (Receiver<usize>, [thread::JoinHandle<()>; 2]) {
        let (sender, receiver) = channel();
        let mut number = 0;
        let threads = sends.map(|sends| {
            let sender = sender.clone();
            number += 1;
            thread::spawn(move || {
                if sends {
                    sender.send(number).expect("the receiver is there");
                }
            })
        });
        (receiver, threads)
    }

    fn join(threads: [thread::JoinHandle<()>; 2]) {
        for thread in threads {
            thread.join().expect("it did not panic");
        }
    }

    fn collected(sends: [bool; 2]) -> String {
        let (receiver, threads) = two_senders(sends);
        let all: Vec<usize> = receiver.iter().collect();
        join(threads);
        format!("{all:?}")
    }

    /// Who has ended, and what is found then.
    fn tried(sends: [bool; 2]) -> String {
        let (receiver, threads) = two_senders(sends);
        let one_ended = threads[0].is_finished();
        let other_ended = threads[1].is_finished();
        let first = receiver.try_recv();
        let second = receiver.try_recv();
        join(threads);
        format!("{one_ended} {other_ended} {first:?} {second:?}")
    }

    #[test]
    fn leaving_out_orders_of_giving_up_ends_leaves_out_no_observation() {
        let programs: [fn() -> String; 5] = [
            || collected([true, true]),
            || collected([true, false]),
            || collected([false, false]),
            || tried([false, false]),
            || tried([true, false]),
        ];
        let (mut all, mut fewer) = (0, 0);
        for (index, program) in programs.into_iter().enumerate() {
            let (everything, runs) = observed(false, program);
            let (remaining, reduced_runs) = observed(true, program);
            assert_eq!(remaining, everything, "program {index}");
            all += runs;
            fewer += reduced_runs;
        }
        assert!(fewer * 10 < all, "{fewer} schedules of {all} remain");
    }
}
