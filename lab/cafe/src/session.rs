//! A session with the store, as a browser has one: it gets a token once, and shows it with every request
//! after that. Whoever has none is answered all the same, as a stranger.

use crate::probe;
use crate::store::{Order, User};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// One user's session. A clone is the same session.
#[derive(Clone, Debug)]
pub struct Session {
    user: u32,
    has_token: Arc<AtomicBool>,
}

impl Session {
    /// Opens a session for a user. Asks the store for nothing yet.
    #[must_use]
    pub fn open(user: u32) -> Session {
        Session {
            user,
            has_token: Arc::default(),
        }
    }

    /// Asks for a token, which the session keeps. Takes one second.
    #[track_caller]
    pub fn fetch_token(&self) -> impl Future<Output = ()> + Send + use<> {
        let reply = call("fetch_token", "fetch_token()", 1);
        let has_token = Arc::clone(&self.has_token);
        async move {
            reply.await;
            has_token.store(true, Ordering::SeqCst);
        }
    }

    /// Asks who the user is: a stranger, if there is no token yet. Takes two seconds.
    #[track_caller]
    pub fn fetch_profile(&self) -> impl Future<Output = User> + Send + use<> {
        let reply = call("fetch_profile", "fetch_profile()", 2);
        let session = self.clone();
        async move {
            let known = session.is_known();
            reply.await;
            match known {
                true => User::numbered(session.user),
                false => User {
                    id: 0,
                    name: "a stranger",
                },
            }
        }
    }

    /// Asks for the user's orders: none, if there is no token yet. Takes three seconds.
    #[track_caller]
    pub fn fetch_orders(&self) -> impl Future<Output = Vec<Order>> + Send + use<> {
        let reply = call("fetch_orders", "fetch_orders()", 3);
        let session = self.clone();
        async move {
            let known = session.is_known();
            reply.await;
            match known {
                true => Order::of(session.user),
                false => Vec::new(),
            }
        }
    }

    fn is_known(&self) -> bool {
        self.has_token.load(Ordering::SeqCst)
    }
}

#[track_caller]
fn call(name: &'static str, label: &str, seconds: u64) -> probe::Waiting {
    probe::call(name, label.to_owned(), Duration::from_secs(seconds))
}
