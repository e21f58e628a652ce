//! The services with a lab installed: what it is told, with the caller's line. A file of its own,
//! because a lab stays installed for the rest of the process.

use cafe::__kit_probe::{Probe, install};
use cafe::accounts::{add_up, taken_in};
use cafe::{kitchen::chop, store::fetch_user, tickets::Office};
use std::panic::Location;
use std::pin::Pin;
use std::sync::Mutex;
use std::time::Duration;

struct Notebook(Mutex<Vec<String>>);

impl Notebook {
    fn add(&self, text: String, at: &Location<'_>) {
        let file = at.file().rsplit('/').next().unwrap();
        self.0.lock().unwrap().push(format!("{file}: {text}"));
    }
}

impl Probe for Notebook {
    fn call(
        &self,
        name: &'static str,
        label: String,
        latency: Duration,
        at: &'static Location<'static>,
    ) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        self.add(format!("{name} as {label}, {latency:?}"), at);
        Box::pin(std::future::ready(()))
    }

    fn work(
        &self,
        name: &'static str,
        label: String,
        time: Duration,
        at: &'static Location<'static>,
    ) {
        self.add(format!("{name} computes as {label}, {time:?}"), at);
    }

    fn read(&self, object: &'static str, _: u64, value: String, at: &'static Location<'static>) {
        self.add(format!("{object} read {value}"), at);
    }

    fn write(&self, object: &'static str, _: u64, value: String, at: &'static Location<'static>) {
        self.add(format!("{object} write {value}"), at);
    }

    fn note(&self, text: String, at: &'static Location<'static>) {
        self.add(text, at);
    }
}

static NOTEBOOK: Notebook = Notebook(Mutex::new(Vec::new()));

#[tokio::test]
async fn a_lab_is_told_what_happens_and_who_called() {
    install(&NOTEBOOK);
    assert_eq!(fetch_user(2).await.name, "Edsger");
    let mut office = Office::open(1);
    assert_eq!(office.left(), 1);
    office.sell();
    office.sell();
    let onion = chop(3);
    onion.await;
    assert_eq!(add_up(2025), taken_in(2025));
    assert_eq!(
        *NOTEBOOK.0.lock().unwrap(),
        [
            "watched.rs: fetch_user as fetch_user(2), 1s",
            "watched.rs: tickets read 1",
            "watched.rs: tickets write 0",
            "watched.rs: sold a ticket",
            "watched.rs: tickets write 0",
            "watched.rs: sold a ticket that was not there",
            "watched.rs: chop computes as chop(3), 100ms",
            "watched.rs: add_up computes as add_up(2025), 4.5s",
        ]
    );
}
