//! Standard output and standard error: who has locked which of them. A thread may lock one that it
//! has locked already, and whoever prints has it for as long as that takes.
//!
//! Knows nothing of what is printed.

use super::steps::Key;
use super::{Access, ThreadId, World};
use kit_record::{ActorId, Holder, ObjectId};
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    Output,
    Error,
}

/// Whether any program in this process has locked one by itself: until then, nobody waits to print.
static LOCKED: AtomicBool = AtomicBool::new(false);

/// A stream in one run.
#[derive(Default)]
pub(super) struct Locked {
    by: Option<By>,
    object: Option<ObjectId>,
}

/// Who has a stream.
struct By {
    thread: ThreadId,
    actor: ActorId,
    /// Where it was locked first.
    line: Option<u32>,
    /// How often it is locked.
    times: u32,
}

/// Whether somebody may have to wait who prints.
pub(super) fn may_be_locked() -> bool {
    LOCKED.load(Ordering::Relaxed)
}

impl World {
    fn stream(&self, stream: Stream) -> &Locked {
        &self.streams[stream as usize]
    }

    /// Whether this thread or task may print, or lock the stream.
    pub(super) fn can_print_for(&self, id: ThreadId, stream: Stream) -> bool {
        let by = self.stream(stream).by.as_ref();
        by.is_none_or(|by| by.thread == self.rememberer(id))
    }

    /// Whether the current one may.
    pub(crate) fn can_print(&self, stream: Stream) -> bool {
        self.can_print_for(self.current, stream)
    }

    /// What the current step does to others who use the stream.
    pub(super) fn touch_stream(&mut self, stream: Stream) {
        match stream {
            Stream::Output => self.touch_output(),
            Stream::Error => self.footprint.touch(Key::Errors.number(), true),
        }
    }

    /// What is printed to standard error is nobody's to see, so that its order makes no difference,
    /// but to those who lock it.
    pub(crate) fn touch_errors(&mut self) {
        self.footprint.touch(Key::Errors.number(), false);
    }

    /// To be called when it is free for the current one.
    pub(crate) fn begin_printing(&mut self, stream: Stream, line: Option<u32>) {
        let me = By {
            thread: self.rememberer(self.current),
            actor: self.actor(),
            line,
            times: 0,
        };
        self.streams[stream as usize].by.get_or_insert(me).times += 1;
    }

    pub(crate) fn end_printing(&mut self, stream: Stream) {
        let by = &mut self.streams[stream as usize].by;
        if let Some(held) = by {
            held.times -= 1;
        }
        by.take_if(|by| by.times == 0);
    }

    /// The same, for a program that asks for the lock: others can wait for it.
    pub(crate) fn lock_stream(&mut self, stream: Stream, line: Option<u32>) {
        LOCKED.store(true, Ordering::Relaxed);
        self.begin_printing(stream, line);
        let by = self.stream(stream).by.as_ref();
        if by.is_some_and(|by| by.times == 1) {
            let object = self.stream_object(stream);
            self.lock(object, Access::Alone, line);
        }
    }

    pub(crate) fn unlock_stream(&mut self, stream: Stream) {
        self.end_printing(stream);
        if self.stream(stream).by.is_none() {
            let object = self.stream_object(stream);
            self.unlock(object, Access::Alone);
            // Whoever waits to print can go on.
            self.touch_stream(stream);
        }
    }

    fn stream_object(&mut self, stream: Stream) -> ObjectId {
        let kind = match stream {
            Stream::Output => "standard output",
            Stream::Error => "standard error",
        };
        if let Some(object) = self.streams[stream as usize].object {
            return object;
        }
        let object = self.meet_object(kind, None);
        self.streams[stream as usize].object = Some(object);
        object
    }

    /// The lock that somebody waits for who wants to print, if the program has locked it by itself.
    pub(super) fn lock_of(&self, stream: Stream) -> Option<ObjectId> {
        self.stream(stream).object
    }

    /// Who has the stream.
    pub(super) fn printer(&self, stream: Stream) -> Vec<Holder> {
        let by = self.stream(stream).by.iter();
        by.map(|by| Holder {
            actor: Some(by.actor),
            role: "holds the lock".to_owned(),
            line: by.line,
        })
        .collect()
    }
}
