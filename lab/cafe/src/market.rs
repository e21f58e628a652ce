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
