//! The dining room: tables with guests who order as many dishes as they like, one at a time.

use crate::kitchen::minutes;
use crate::probe;

/// What a guest asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dish {
    pub table: u32,
    /// Which dish of that table, counted from 1.
    pub number: u32,
}

/// A table with guests. Nobody knows beforehand how much they will eat.
#[derive(Debug)]
pub struct Table {
    number: u32,
    ordered: u32,
}

impl Table {
    #[must_use]
    pub fn number(number: u32) -> Table {
        Table { number, ordered: 0 }
    }

    /// Waits 2 kitchen minutes for the guests to make up their minds: another dish, or `None` when
    /// they have had enough.
    #[track_caller]
    pub fn next_dish(&mut self) -> impl Future<Output = Option<Dish>> + Send {
        let label = format!("next_dish({})", self.number);
        let thinking = probe::call("next_dish", label, minutes(2));
        async move {
            thinking.await;
            if self.ordered == Table::appetite(self.number) {
                return None;
            }
            self.ordered += 1;
            Some(Dish {
                table: self.number,
                number: self.ordered,
            })
        }
    }

    /// How many dishes this table will order. The story's secret.
    #[doc(hidden)]
    #[must_use]
    pub fn appetite(number: u32) -> u32 {
        number % 3 + 1
    }
}

/// Takes a table's order, in one kitchen minute.
#[track_caller]
pub fn take_order(table: u32) -> impl Future<Output = ()> + Send + use<> {
    probe::call("take_order", format!("take_order({table})"), minutes(1))
}
