//! Runs the nine kitchens on every interleaving, and counts how many chop at the same moment. No answer is written
//! down here.

use cafe::answers::BLANK;
use kit_lab::check::{Answer, Check, Given};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use tokio::runtime::{Builder, Runtime};
use tokio::task::spawn_blocking;
use tokio::{join, spawn};

pub fn check(check: &mut Check) {
    let kitchens = [
        Kitchen {
            name: "join",
            at_once: at_once(check, |board| {
                workers(4).block_on(async { join!(chop(&board), chop(&board)) });
            }),
            because: "the parts of one `join!` share a thread; neither waits, so they take turns",
            otherwise: "join_is_parallel",
        },
        Kitchen {
            name: "two_tasks",
            at_once: at_once(check, |board| workers(4).block_on(two_tasks(board))),
            because: "each task can have a worker thread of its own",
            otherwise: "async_is_one_thread",
        },
        Kitchen {
            name: "awaited",
            at_once: at_once(check, |board| {
                workers(4).block_on(async {
                    task(&board).await.unwrap();
                    task(&board).await.unwrap();
                });
            }),
            because: "the second task is spawned when the first is over",
            otherwise: "spawned_is_parallel",
        },
        Kitchen {
            name: "join_in_task",
            at_once: at_once(check, |board| {
                let both = async move { join!(chop(&board), chop(&board)) };
                workers(4).block_on(async { spawn(both).await.unwrap() });
            }),
            because: "there is one task, and one thread polls it at a time",
            otherwise: "join_is_parallel",
        },
        Kitchen {
            name: "task_and_here",
            at_once: at_once(check, |board| {
                workers(4).block_on(async {
                    let there = task(&board);
                    chop(&board).await;
                    there.await.unwrap();
                });
            }),
            because: "a worker thread has the task, and `main` has its own",
            otherwise: "async_is_one_thread",
        },
        Kitchen {
            name: "three_tasks",
            at_once: at_once(check, |board| {
                workers(2).block_on(async {
                    let tasks = [task(&board), task(&board), task(&board)];
                    for task in tasks {
                        task.await.unwrap();
                    }
                });
            }),
            because: "two workers chop; the third task waits for one of them",
            otherwise: "a_thread_per_task",
        },
        Kitchen {
            name: "tasks_on_one",
            at_once: at_once(check, |board| one_thread().block_on(two_tasks(board))),
            because: "there is one thread, and who computes keeps it",
            otherwise: "a_thread_per_task",
        },
        Kitchen {
            name: "blocking",
            at_once: at_once(check, |board| {
                one_thread().block_on(async {
                    let (a, b) = (blocking(&board), blocking(&board));
                    a.await.unwrap();
                    b.await.unwrap();
                });
            }),
            because: "each `spawn_blocking` has a thread beside the runtime's",
            otherwise: "blocking_shares",
        },
        Kitchen {
            name: "blocking_and_here",
            at_once: at_once(check, |board| {
                one_thread().block_on(async {
                    let there = blocking(&board);
                    chop(&board).await;
                    there.await.unwrap();
                });
            }),
            because: "one on a thread beside it, one on the runtime's own",
            otherwise: "blocking_shares",
        },
    ];
    let names = kitchens.each_ref().map(|kitchen| kitchen.name);
    let rows = super::AT_ONCE.iter();
    let given = Given::new(rows.map(|(name, threads)| (*name, *threads)));
    let answers = kitchens.map(|kitchen| {
        let given = given.to(kitchen.name, &names);
        given.map_or_else(|answer| *answer, |given| kitchen.answer(given))
    });
    check.answers("the nine kitchens, in every order", answers.into());
}

struct Kitchen {
    name: &'static str,
    at_once: u64,
    because: &'static str,
    /// What somebody believes who is wrong about it.
    otherwise: &'static str,
}

impl Kitchen {
    fn answer(self, given: u64) -> Answer {
        let right = given == self.at_once;
        let believes = match given {
            1..=4 => self.otherwise,
            _ => "wrong",
        };
        Answer {
            question: self.name.to_owned(),
            given: match given {
                BLANK => "BLANK".to_owned(),
                given => given.to_string(),
            },
            seen: self.at_once.to_string(),
            right,
            blank: given == BLANK,
            ran: true,
            because: format!("{} at a time: {}", self.at_once, self.because),
            misconception: (!right).then(|| believes.to_owned()),
        }
    }
}

/// Who chops, and how many did at one moment.
#[derive(Default)]
struct Board {
    busy: AtomicU64,
    most: AtomicU64,
}

/// The most of all interleavings.
fn at_once(check: &mut Check, kitchen: impl Fn(Arc<Board>) + Sync) -> u64 {
    let runs = check.observe_outcomes(move || {
        let board = Arc::new(Board::default());
        kitchen(Arc::clone(&board));
        board.most.load(SeqCst)
    });
    let most = runs.iter().filter_map(|run| run.returned.as_ref()?.parse().ok());
    most.max().expect("somebody chops")
}

async fn two_tasks(board: Arc<Board>) {
    let (a, b) = (task(&board), task(&board));
    a.await.unwrap();
    b.await.unwrap();
}

fn task(board: &Arc<Board>) -> tokio::task::JoinHandle<()> {
    let board = Arc::clone(board);
    spawn(async move { chop(&board).await })
}

fn blocking(board: &Arc<Board>) -> tokio::task::JoinHandle<()> {
    let board = Arc::clone(board);
    spawn_blocking(move || chop_now(&board))
}

async fn chop(board: &Board) {
    chop_now(board);
}

fn chop_now(board: &Board) {
    let busy = board.busy.fetch_add(1, SeqCst) + 1;
    board.most.fetch_max(busy, SeqCst);
    board.busy.fetch_sub(1, SeqCst);
}

fn workers(number: usize) -> Runtime {
    Builder::new_multi_thread().worker_threads(number).build().unwrap()
}

fn one_thread() -> Runtime {
    Builder::new_current_thread().build().unwrap()
}
