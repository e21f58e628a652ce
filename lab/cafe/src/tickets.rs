//! The ticket office: it says how many tickets are left, and sells one when told to. It trusts
//! whoever asks, and knows nothing of threads: sharing it safely is the caller's work.

use crate::probe;
use std::sync::atomic::{AtomicU64, Ordering};

/// A roll of tickets and the till beside it.
#[derive(Debug)]
pub struct Office {
    /// Tells two offices apart in a trace.
    key: u64,
    left: u32,
    sold: u32,
}

impl Office {
    /// Opens an office that has this many tickets.
    #[must_use]
    pub fn open(tickets: u32) -> Office {
        static OPENED: AtomicU64 = AtomicU64::new(0);
        Office {
            key: OPENED.fetch_add(1, Ordering::Relaxed),
            left: tickets,
            sold: 0,
        }
    }

    /// How many tickets are left on the roll.
    #[track_caller]
    #[must_use]
    pub fn left(&self) -> u32 {
        probe::read("tickets", self.key, self.left);
        self.left
    }

    /// Sells a ticket, even one that is not there: look before you sell.
    #[track_caller]
    pub fn sell(&mut self) {
        let real = self.left > 0;
        self.left = self.left.saturating_sub(1);
        self.sold += 1;
        probe::write("tickets", self.key, self.left);
        probe::note(if real {
            "sold a ticket"
        } else {
            "sold a ticket that was not there"
        });
    }

    /// How many tickets were sold.
    #[must_use]
    pub fn sold(&self) -> u32 {
        self.sold
    }
}
