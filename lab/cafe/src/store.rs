//! The store: a database of users and of orders, one network trip away. Everything in it follows
//! from the number asked for, so that two runs always agree.

use crate::probe;
use std::time::Duration;

const NAMES: [&str; 8] = [
    "Ada", "Grace", "Edsger", "Barbara", "Tony", "Radia", "Leslie", "Frances",
];
const DISHES: [&str; 5] = [
    "margherita",
    "funghi",
    "calzone",
    "marinara",
    "quattro formaggi",
];

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct User {
    pub id: u32,
    pub name: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Order {
    pub id: u32,
    pub dish: &'static str,
}

/// Asks the store for a user. Takes one second, all of it waiting.
#[track_caller]
pub fn fetch_user(id: u32) -> impl Future<Output = User> + Send + use<> {
    let reply = probe::call(
        "fetch_user",
        format!("fetch_user({id})"),
        Duration::from_secs(1),
    );
    async move {
        reply.await;
        User::numbered(id)
    }
}

/// Asks the store for an order. Some replies take longer than others: 400 to 1,000 ms.
#[track_caller]
pub fn fetch_order(id: u32) -> impl Future<Output = Order> + Send + use<> {
    let latency = Duration::from_millis(400 + 200 * u64::from(id % 4));
    let reply = probe::call("fetch_order", format!("fetch_order({id})"), latency);
    async move {
        reply.await;
        Order::numbered(id)
    }
}

/// A menu, and from where it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    pub mirror: u32,
    pub dishes: Vec<&'static str>,
}

/// Asks a mirror of the store for the menu, which is the same on all of them. Some are near and some are
/// far: one to three seconds.
#[track_caller]
pub fn fetch_menu(mirror: u32) -> impl Future<Output = Menu> + Send + use<> {
    let latency = Duration::from_secs(1 + u64::from(mirror * 2 % 3));
    let reply = probe::call("fetch_menu", format!("fetch_menu({mirror})"), latency);
    async move {
        reply.await;
        Menu::from_mirror(mirror)
    }
}

impl Menu {
    /// What this mirror replies.
    #[doc(hidden)]
    #[must_use]
    pub fn from_mirror(mirror: u32) -> Menu {
        Menu {
            mirror,
            dishes: DISHES.to_vec(),
        }
    }
}

impl User {
    /// The user that the store has under this number.
    #[doc(hidden)]
    #[must_use]
    pub fn numbered(id: u32) -> User {
        User {
            id,
            name: NAMES[id as usize % NAMES.len()],
        }
    }
}

impl Order {
    /// The orders that the store has of this user: none, one or two.
    #[doc(hidden)]
    #[must_use]
    pub fn of(user: u32) -> Vec<Order> {
        let orders = user % 3;
        (0..orders)
            .map(|nth| Order::numbered(10 * user + nth))
            .collect()
    }

    /// The order that the store has under this number.
    #[doc(hidden)]
    #[must_use]
    pub fn numbered(id: u32) -> Order {
        Order {
            id,
            dish: DISHES[id as usize % DISHES.len()],
        }
    }
}
