//! The market: suppliers who deliver, or who say that there is nothing left. Knows nothing of what
//! is cooked, nor of what else was ordered.

use crate::probe;
use std::time::Duration;

/// What no supplier has this week. The story's secret.
const SOLD_OUT: [&str; 3] = ["truffles", "saffron", "figs"];

/// What a supplier delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goods {
    pub name: String,
}

/// There is none left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoldOut {
    pub name: String,
}

/// Orders something. A delivery takes five seconds; a supplier who has none says so after one.
#[track_caller]
pub fn order(name: &str) -> impl Future<Output = Result<Goods, SoldOut>> + Send + use<> {
    let name = name.to_owned();
    let sold_out = SOLD_OUT.contains(&name.as_str());
    let latency = Duration::from_secs(if sold_out { 1 } else { 5 });
    let supplier = probe::call("order", format!("order({name})"), latency);
    async move {
        supplier.await;
        match sold_out {
            true => Err(SoldOut { name }),
            false => Ok(Goods { name }),
        }
    }
}

/// A supplier on the telephone. Most are busy on some days, and on some days nobody picks up.
#[derive(Debug)]
pub struct Supplier {
    name: String,
    asked: u32,
}

/// What a supplier wants for a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub supplier: String,
    pub price: u32,
}

/// The line was busy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Busy;

impl Supplier {
    #[must_use]
    pub fn named(name: &str) -> Supplier {
        Supplier {
            name: name.to_owned(),
            asked: 0,
        }
    }

    /// Asks for an offer. Half a second until somebody answers, or the line is found to be busy; or
    /// much longer, if nobody picks up.
    #[track_caller]
    pub fn ask(&mut self) -> impl Future<Output = Result<Offer, Busy>> + Send + use<> {
        self.asked += 1;
        let attempt = self.asked;
        let nobody = self.name == "mill" && attempt == 2;
        let latency = Duration::from_millis(if nobody { 60_000 } else { 500 });
        let line = probe::call("ask", format!("ask({attempt})"), latency);
        let name = self.name.clone();
        async move {
            line.await;
            match Supplier::answers(&name) == Some(attempt) {
                true => Ok(Offer::of(&name)),
                false => Err(Busy),
            }
        }
    }

    /// The attempt at which this supplier answers, if at all. The story's secret.
    fn answers(name: &str) -> Option<u32> {
        match name {
            "dairy" => Some(1),
            "fishmonger" => Some(2),
            "mill" => Some(3),
            "vineyard" => Some(4),
            "butcher" => Some(5),
            _ => None,
        }
    }
}

impl Offer {
    /// What this supplier offers.
    #[doc(hidden)]
    #[must_use]
    pub fn of(supplier: &str) -> Offer {
        Offer {
            supplier: supplier.to_owned(),
            price: 7 * u32::try_from(supplier.len()).unwrap_or(1),
        }
    }
}
