//! The kitchen: an oven and a telephone. Knows its own clock, and nothing of the guests.

use crate::probe;
use std::panic::Location;
use std::time::Duration;

/// One kitchen minute: a tenth of a second, so that nobody waits half an hour for a pizza.
pub const MINUTE: Duration = Duration::from_millis(100);

/// What comes out of the oven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pizza {
    pub name: String,
}

/// That many kitchen minutes, of 100 ms each: `minutes(30)` is three seconds.
#[must_use]
pub fn minutes(count: u32) -> Duration {
    MINUTE * count
}

/// Bakes a pizza in 30 kitchen minutes. The oven does the work: nobody has to watch it.
#[track_caller]
pub fn bake(name: &str) -> impl Future<Output = Pizza> + Send + use<> {
    let name = name.to_owned();
    let oven = probe::call("bake", format!("bake({name})"), minutes(30));
    async move {
        oven.await;
        Pizza { name }
    }
}

/// Cooks a dish on a stove of its own: 30 kitchen minutes for a roast, 10 for a soup, 5 for a salad, and
/// 15 for anything else. Nobody has to watch it.
#[track_caller]
pub fn cook(dish: &str) -> impl Future<Output = ()> + Send + use<> {
    let time = match dish {
        "roast" => minutes(30),
        "soup" => minutes(10),
        "salad" => minutes(5),
        _ => minutes(15),
    };
    probe::call("cook", format!("cook({dish})"), time)
}

/// Cooks what a table has ordered, in 7 kitchen minutes. Nobody has to watch it.
#[track_caller]
pub fn cook_for(table: u32) -> impl Future<Output = ()> + Send + use<> {
    probe::call("cook_for", format!("cook_for({table})"), minutes(7))
}

/// Bakes a pizza for as many kitchen minutes as it needs, in an oven of its own: it is for the caller to
/// know how many ovens there are.
#[track_caller]
pub fn bake_for(name: &str, oven_minutes: u32) -> impl Future<Output = Pizza> + Send + use<> {
    let name = name.to_owned();
    let label = format!("bake_for({name})");
    let oven = probe::call("bake_for", label, minutes(oven_minutes));
    async move {
        oven.await;
        Pizza { name }
    }
}

/// Bakes a pizza in the old wood oven, in 10 kitchen minutes. It has hot spots, and nobody knows
/// where: some pizzas burn.
///
/// # Panics
///
/// If the pizza has burnt.
#[track_caller]
pub fn wood_oven(name: &str) -> impl Future<Output = Pizza> + Send + use<> {
    let name = name.to_owned();
    let oven = probe::call("wood_oven", format!("wood_oven({name})"), minutes(10));
    async move {
        oven.await;
        assert!(!burns(&name), "{name} is burnt");
        Pizza { name }
    }
}

/// Whether this pizza burns in the wood oven. The story's secret.
#[doc(hidden)]
#[must_use]
pub fn burns(name: &str) -> bool {
    name.bytes().map(u32::from).sum::<u32>() % 3 == 2
}

/// Chops an onion: a kitchen minute of work, which keeps the thread. It can be awaited like anything
/// else, and never has to wait for anything.
#[track_caller]
pub fn chop(onion: u32) -> impl Future<Output = ()> + Send + use<> {
    let at = Location::caller();
    async move { probe::work("chop", format!("chop({onion})"), MINUTE, at) }
}

/// Waits until the telephone rings, and says who is calling. It rings 5 kitchen minutes after
/// somebody begins to listen, at the first poll.
#[track_caller]
pub fn phone_rings() -> impl Future<Output = String> + Send + use<> {
    let ring = probe::call("phone_rings", "phone_rings()".to_owned(), minutes(5));
    async move {
        ring.await;
        "table for two".to_owned()
    }
}
