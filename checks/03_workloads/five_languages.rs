//! Runs a model of each line in the lab, and compares. A call that begins its request at once is a task here, one
//! that only writes it down is a future, and a plain Go function is a future that is awaited on the spot. How a
//! language calls is written down; how long that takes, and what is sent, is not.

use cafe::answers::{BLANK, Begun};
use kit_lab::check::{Answer, Check, Given, Run, secs};
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tokio::{join, spawn};

pub fn check(check: &mut Check) {
    let lazy = check.observe_async(|| async {
        let _request = user(1);
        sleep(secs(5)).await;
    });
    let eager = check.observe_async(|| async {
        let _request = started(1);
        sleep(secs(5)).await;
    });
    let at_once = check.observe_async(|| async { user(1).await });
    let calls = [
        ("python", &lazy, "the call gives a coroutine, and that waits for its first `await`"),
        ("javascript", &eager, "the call runs to its first `await`, and gives a promise"),
        ("java", &eager, "`supplyAsync` hands it to a pool at once"),
        ("go", &at_once, "the call runs it, and comes back with the user"),
        ("rust", &lazy, "the call gives a future, and that waits for its first poll"),
    ];
    let lines = [
        (
            "python_calls",
            check.observe_async(|| async {
                let (a, b) = (user(1), user(2));
                a.await;
                b.await;
            }),
            "nothing begins before its `await`",
        ),
        (
            "python_gather",
            check.observe_async(|| async { join!(user(1), user(2)) }),
            "`gather` begins both",
        ),
        (
            "javascript_calls",
            check.observe_async(|| async {
                let (a, b) = (started(1), started(2));
                a.await.unwrap();
                b.await.unwrap();
            }),
            "both calls have sent theirs before the first `await`",
        ),
        (
            "javascript_awaits",
            check.observe_async(|| async {
                started(1).await.unwrap();
                started(2).await.unwrap();
            }),
            "the second is called when the first is there",
        ),
        (
            "java_all_of",
            check.observe_async(|| async {
                let (a, b) = (started(1), started(2));
                let _ = join!(a, b);
            }),
            "both were on their way at the calls; `allOf` only waits",
        ),
        (
            "go_calls",
            check.observe_async(|| async {
                user(1).await;
                user(2).await;
            }),
            "a plain call comes back when it is done",
        ),
        (
            "go_routine",
            check.observe_async(|| async {
                let one = started(1);
                user(2).await;
                one.await.unwrap();
            }),
            "`go` begins the one beside the other",
        ),
        (
            "rust_calls",
            check.observe_async(|| async {
                let (a, b) = (user(1), user(2));
                a.await;
                b.await;
            }),
            "nothing begins before its first poll, and `.await` is that",
        ),
        (
            "rust_join",
            check.observe_async(|| async { join!(user(1), user(2)) }),
            "`join!` polls both from the start",
        ),
    ];

    let names = calls.map(|(name, ..)| name);
    let sent = Given::new(super::SENT.iter().map(|(name, sent)| (*name, *sent)));
    let calls = calls.map(|(name, run, because)| {
        let given = sent.to(name, &names);
        given.map_or_else(|answer| *answer, |given| call(name, given, run, because))
    });
    let names = lines.each_ref().map(|(name, ..)| *name);
    let seconds = Given::new(super::SECONDS.iter().map(|(name, seconds)| (*name, *seconds)));
    let lines = lines.map(|(name, run, because)| {
        let given = seconds.to(name, &names);
        given.map_or_else(|answer| *answer, |given| line(name, given, &run, because))
    });
    check.answers("a model of each line", calls.into_iter().chain(lines).collect());
}

/// Sends a request, and has the user after a second.
async fn user(number: u32) -> u32 {
    println!("sent");
    sleep(secs(1)).await;
    number
}

/// The same where the call begins it.
fn started(number: u32) -> JoinHandle<u32> {
    spawn(user(number))
}

fn call(name: &str, given: Begun, run: &Run, because: &str) -> Answer {
    let seen = match run.trace.output().is_empty() {
        true => Begun::No,
        false => Begun::Yes,
    };
    let said = match seen {
        Begun::Yes => "sent",
        _ => "not sent",
    };
    Answer {
        question: name.to_owned(),
        given: format!("{given:?}"),
        seen: format!("{seen:?}"),
        right: given == seen,
        blank: given == Begun::Blank,
        ran: true,
        because: format!("{said}: {because}"),
        misconception: (given != seen).then(|| match seen {
            Begun::Yes => "all_lazy".to_owned(),
            _ => "all_eager".to_owned(),
        }),
    }
}

fn line(name: &str, given: u64, run: &Run, because: &str) -> Answer {
    let seen = run.elapsed / 1_000_000;
    let misconception = match (given, seen) {
        (1, 2) => "await_overlaps",
        (2, 1) => "sum_of_both",
        _ => "wrong",
    };
    Answer {
        question: name.to_owned(),
        given: match given {
            BLANK => "BLANK".to_owned(),
            given => format!("{given} s"),
        },
        seen: format!("{seen} s"),
        right: given == seen,
        blank: given == BLANK,
        ran: true,
        because: format!("{seen} s: {because}"),
        misconception: (given != seen).then(|| misconception.to_owned()),
    }
}
