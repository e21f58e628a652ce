//! Cooks as the questions do, and compares the minutes that it took with those that were chosen.
//! Why something is so, and what Go does, no run of this lab can tell: that is written down here.

use cafe::answers::Choice::{A, B, C, D};
use cafe::kitchen::{MINUTE, minutes};
use kit_lab::check::{Check, Quiz, Run};
use tokio::time::sleep;
use tokio::{join, spawn};

pub fn check(check: &mut Check) {
    let two_joins = check.observe_async(|| async {
        join!(cook(30), cook(10));
        join!(cook(10), cook(30));
    });
    let half_spawned = check.observe_async(|| async {
        let a = spawn(cook(30));
        let b = cook(40);
        a.await.unwrap();
        b.await;
    });
    Quiz::new(super::ANSWERS.iter())
        .why(
            "slip",
            B,
            &[
                (A, "right for a loop with an `.await`; but then 7 would have come first"),
                (B, "all are polled from the start, and the place says whose result it is"),
                (C, "right for tasks; a plain future does nothing while nobody polls it"),
            ],
        )
        .predict(
            "two_joins",
            &in_minutes(&two_joins),
            &[
                (A, 30, "right for all four in one `join!`; here the second begins when the first is over"),
                (B, 40, "right for two branches with 30 and 10 in each; here all wait at the first `;`"),
                (C, 60, "60 minutes: each `join!` takes 30, and one comes after the other"),
                (D, 80, "right with an `.await` for each; in a `join!`, 10 lie within 30"),
            ],
        )
        .predict(
            "half_spawned",
            &in_minutes(&half_spawned),
            &[
                (A, 30, "right if nobody awaited `b`; here it is awaited, to its end"),
                (B, 40, "right for `b.await; a.await;`; here `b` begins at minute 30"),
                (C, 70, "70 minutes: only the task began by itself, `b` waited for its first poll"),
            ],
        )
        .why(
            "need",
            A,
            &[
                (A, "rustc follows values; a need that is kept in the oven, only you can know"),
                (B, "right for one `.await` after the other; a `join!` begins `bake` while `heat` waits"),
                (C, "right nowhere: for threads, too, it only follows what is handed on"),
            ],
        )
        .why(
            "go",
            B,
            &[
                (A, "right if both `go` stood before the first `<-`; here that one waits for its reply"),
                (B, "2 seconds: whoever waits at once has not sent off the second one yet"),
                (C, "right if both computed, and were begun together; a wait needs no core"),
            ],
        )
        .grade(check);
}

fn in_minutes(run: &Run) -> u128 {
    u128::from(run.elapsed) / MINUTE.as_micros()
}

async fn cook(time: u32) {
    sleep(minutes(time)).await;
}
