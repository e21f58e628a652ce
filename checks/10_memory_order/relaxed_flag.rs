//! Does whoever finds a price find the one that was written, whatever the memory orders allow?

use kit_lab::check::Check;
use std::fmt;
use std::thread;

const GIVES: &str = "`board.read()` gives the price that was written, or `None` if it is not there yet; \
                     never another number.";
const TOLD: &str = "Once `write` has returned, whoever is told so reads the price.";

pub fn check(check: &mut Check) {
    check
        .scenario("the price is read, and nobody writes one")
        .contract("`read` never waits for the price.")
        .in_flight("", 0)
        .run(|| super::Board::default().read());
    check
        .scenario("the price is read before it is written")
        .contract(GIVES)
        .returns(&None::<u32>)
        .run(|| super::Board::default().read());
    for price in [9, 4_000_000_000] {
        check
            .scenario(&format!("{price} was written, and then the price is read"))
            .contract(TOLD)
            .returns(&Some(price))
            .run(move || {
                let board = super::Board::default();
                board.write(price);
                board.read()
            });
    }
    for (story, waiters, price) in [
        ("the cook writes 9, and a waiter reads the price", 1, 9),
        ("the cook writes 12, and two waiters read the price", 2, 12),
    ] {
        let expected = vec![Read::may_be(price, None); waiters];
        check
            .scenario(story)
            .every_interleaving()
            .with_memory_orders()
            .contract(GIVES)
            .returns(&expected)
            .run(move || {
                let board = super::Board::default();
                thread::scope(|room| {
                    room.spawn(|| board.write(price));
                    let reading: Vec<_> =
                        (0..waiters).map(|_| room.spawn(|| board.read())).collect();
                    let read = reading.into_iter().map(|waiter| waiter.join().unwrap());
                    read.map(|read| Read::may_be(price, read))
                        .collect::<Vec<_>>()
                })
            });
    }
    check
        .scenario("the cook wrote 7 and left, and then two waiters read the price")
        .every_interleaving()
        .with_memory_orders()
        .contract(TOLD)
        .returns(&(Some(7), Some(7)))
        .run(|| {
            let board = super::Board::default();
            thread::scope(|room| {
                room.spawn(|| board.write(7)).join().unwrap();
                let other = room.spawn(|| board.read());
                (board.read(), other.join().unwrap())
            })
        });
}

/// What a waiter read. All that may be read at any time is written in the same way.
#[derive(Clone)]
enum Read {
    Allowed(u32),
    Other(u32),
}

impl Read {
    fn may_be(price: u32, read: Option<u32>) -> Read {
        match read {
            Some(other) if other != price => Read::Other(other),
            _ => Read::Allowed(price),
        }
    }
}

impl fmt::Debug for Read {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Read::Allowed(price) => write!(f, "None or Some({price})"),
            Read::Other(price) => write!(f, "Some({price})"),
        }
    }
}
