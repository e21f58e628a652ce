//! Bakes as the questions do, and compares the minutes that it took with those that were chosen.
//! Why something is so, no run can tell: that is written down here.

use cafe::answers::Choice::{A, B, C, D};
use cafe::kitchen::{MINUTE, minutes};
use futures::stream::{self, StreamExt};
use kit_lab::check::{Check, Quiz, Run};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

pub fn check(check: &mut Check) {
    let key_in_loop = check.observe_async(|| async {
        let (keys, mut set) = (Semaphore::new(2), JoinSet::new());
        for _ in 0..6 {
            let _key = keys.acquire().await;
            set.spawn(bake(10));
        }
        set.join_all().await;
    });
    let in_order = check.observe_async(|| async {
        let baked = stream::iter([10, 40, 10, 10, 10]).map(bake).buffered(2);
        baked.collect::<Vec<()>>().await;
    });
    Quiz::new(super::ANSWERS.iter())
        .why(
            "own_time",
            C,
            &[
                (A, "right around each call; around the loop, it ends the loop at whichever `.await` it is"),
                (B, "right around a task's handle; the loop is a future, and is dropped where it waits"),
                (C, "a silent first call would leave no time for a second one"),
            ],
        )
        .predict(
            "key_in_loop",
            &in_minutes(&key_in_loop),
            &[
                (A, 10, "10: `_key` lives to the end of the round, and goes along into no task"),
                (B, 30, "right if an owned key were moved into the task; here it goes back at the end of the round"),
                (C, 60, "right if the loop waited for each task; it spawns all six at once"),
            ],
        )
        .predict(
            "in_order",
            &in_minutes(&in_order),
            &[
                (A, 40, "right for `buffer_unordered(2)`; here the 3rd is done at 20, and keeps its place to 40"),
                (B, 50, "50: the 3rd is done at 20, and keeps its place until the 2nd is out at 40"),
                (C, 60, "right for batches of two; here the 3rd is lit at 10, as soon as the first is out"),
                (D, 80, "right for `buffered(1)`; here two are under way at one time"),
            ],
        )
        .why(
            "handle_lost",
            B,
            &[
                (A, "right for `spawn_blocking`; a task shares threads with others, and `abort` ends it at an `.await`"),
                (B, "to drop a future is to end it; a handle is only a way to wait for the task"),
                (C, "right if it were lent, with `&mut`; and whenever it is dropped, the task goes on"),
            ],
        )
        .why(
            "javascript",
            C,
            &[
                (A, "right for `Promise.all`; `race` is over with the first of them"),
                (B, "right in Rust with `select!`, which drops the loser; a promise goes on by itself"),
                (C, "a promise goes on, whoever waits: it would have to be told, and listen"),
            ],
        )
        .grade(check);
}

fn in_minutes(run: &Run) -> u128 {
    u128::from(run.elapsed) / MINUTE.as_micros()
}

async fn bake(time: u32) {
    sleep(minutes(time)).await;
}
