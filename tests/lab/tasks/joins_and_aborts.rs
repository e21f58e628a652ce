//! expect: passed
// How tasks end, as their handles tell it.
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::{JoinSet, LocalSet};
use tokio::time::{sleep, timeout};

const MILLIS: u64 = 30 + 20 + 40 + 10;

struct Bell(Arc<Mutex<Vec<&'static str>>>, &'static str);

impl Drop for Bell {
    fn drop(&mut self) {
        self.0.lock().unwrap().push(self.1);
    }
}

#[tokio::main]
async fn program() -> Vec<String> {
    let log = Arc::new(Mutex::new(Vec::new()));
    let mut seen = Vec::new();
    let mut say = |what: &dyn std::fmt::Debug| seen.push(format!("{what:?}"));

    // 30 ms: one task panics, one is aborted, one returns.
    let panics = tokio::spawn(async { panic!("burnt") });
    let bell = Bell(log.clone(), "aborted");
    let aborted = tokio::spawn(async move {
        let _bell = bell;
        std::future::pending::<()>().await;
    });
    let returns = tokio::spawn(async {
        sleep(Duration::from_millis(30)).await;
        5
    });
    let error: tokio::task::JoinError = panics.await.map(|(): ()| ()).unwrap_err();
    say(&(error.is_panic(), error.into_panic().downcast_ref::<&str>().copied()));
    say(&returns.await.unwrap());
    aborted.abort();
    say(&aborted.await.unwrap_err().is_cancelled());
    say(&log.lock().unwrap());

    // 20 ms: a set, the rest of which is given up.
    let mut set = JoinSet::new();
    for number in 1..=4u64 {
        let bell = Bell(log.clone(), "in the set");
        set.spawn(async move {
            let _bell = bell;
            sleep(Duration::from_millis(10 * number)).await;
            number
        });
    }
    say(&set.join_next().await.unwrap().unwrap());
    say(&set.join_next().await.unwrap().unwrap());
    set.abort_all();
    let mut cancelled = 0;
    while let Some(joined) = set.join_next().await {
        cancelled += u32::from(joined.unwrap_err().is_cancelled());
    }
    say(&cancelled);
    say(&log.lock().unwrap().len());

    // 40 ms: tasks that stay on their thread.
    let local = LocalSet::new();
    let shared = std::rc::Rc::new(std::cell::Cell::new(0));
    let inner = shared.clone();
    local
        .run_until(async move {
            let a = inner.clone();
            let task = tokio::task::spawn_local(async move {
                sleep(Duration::from_millis(40)).await;
                a.set(a.get() + 1);
            });
            let b = inner.clone();
            tokio::task::spawn_local(async move { b.set(b.get() + 1) });
            task.await.unwrap();
        })
        .await;
    say(&shared.get());

    // 10 ms: what a timeout gives up is dropped.
    let bell = Bell(log.clone(), "timed out");
    let late = timeout(Duration::from_millis(10), async move {
        let _bell = bell;
        sleep(Duration::from_secs(1)).await;
    });
    say(&late.await.is_err());
    say(&log.lock().unwrap().last());
    seen
}

fn expected() -> Vec<String> {
    let expected = [
        "(true, Some(\"burnt\"))", "5", "true", "[\"aborted\"]", "1", "2", "2", "5", "2", "true",
        "Some(\"timed out\")",
    ];
    expected.map(String::from).to_vec()
}

fn main() {
    let seen = program();
    println!("{seen:#?}");
    assert_eq!(seen, expected());
}
