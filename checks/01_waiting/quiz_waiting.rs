//! Bakes as the questions do, and compares the minutes that it took with those that were chosen.
//! Why something is so, no run can tell: that is written down here.

use cafe::answers::Choice::{A, B, C};
use cafe::kitchen::{MINUTE, minutes};
use kit_lab::check::{Check, Quiz, Run};
use tokio::time::sleep;

pub fn check(check: &mut Check) {
    let made_first = check.observe_async(|| async {
        let pizza = bake(30);
        sleep(minutes(40)).await;
        pizza.await;
    });
    let stands_still = check.observe_async(|| async {
        tokio::join!(async { std::thread::sleep(minutes(20)) }, bake(30));
    });
    Quiz::new(super::ANSWERS.iter())
        .why(
            "telephone",
            B,
            &[
                (A, "right for `std::thread::spawn`; here there is one thread, and it is free"),
                (B, "whoever waits at an `.await` needs no thread until the timer rings"),
                (C, "right nowhere quite: in JavaScript it runs to its first wait, here not before it is polled"),
            ],
        )
        .predict(
            "made_first",
            &in_minutes(&made_first),
            &[
                (A, 30, "right if nothing came before it; the run took 70 minutes"),
                (B, 40, "right if the call lit the oven; it is lit by `p.await`, at minute 40"),
                (C, 70, "70 minutes: the oven is lit by `p.await`, and not by the call"),
            ],
        )
        .predict(
            "stands_still",
            &in_minutes(&stands_still),
            &[
                (A, 20, "right if nothing had to be baked; the oven is lit at minute 20"),
                (B, 30, "right with tokio's sleep; this one keeps the thread, so bake begins at 20"),
                (C, 50, "50 minutes: the first keeps the thread, and bake begins when it is over"),
            ],
        )
        .why(
            "caller",
            A,
            &[
                (A, "a plain function could only keep its thread until the result is there"),
                (B, "it runs on the thread of whoever polls it"),
                (C, "right in Go; here the call gives a future, and a future is no pizza yet"),
            ],
        )
        .why(
            "javascript",
            B,
            &[
                (A, "right if the two waits were one; the longer of them is 40 minutes"),
                (B, "40 minutes: in JavaScript the call itself starts it"),
                (C, "right in Rust; in JavaScript the call itself lights the oven, and both overlap"),
            ],
        )
        .grade(check);
}

fn in_minutes(run: &Run) -> u128 {
    u128::from(run.elapsed) / MINUTE.as_micros()
}

async fn bake(time: u32) {
    println!("in the oven");
    sleep(minutes(time)).await;
    println!("baked");
}
