//! Does the delay end when it should, on every order of steps, and is it polled only when there is something to do?

use kit_lab::check::{Check, millis, secs};

const TAKES: &str = "`delay(time).await` takes `time`, also beside others in a `join!`.";

pub fn check(check: &mut Check) {
    check
        .scenario("a delay of one second")
        .contract(TAKES)
        .takes(secs(1))
        .run_async(|| async { super::delay(secs(1)).await });
    check
        .scenario("two delays, of 1,300 ms and of 400 ms, in a `join!`")
        .contract("It keeps no thread that awaits it")
        .never_blocks()
        .contract(TAKES)
        .takes(millis(1300))
        .run_async(|| async {
            tokio::join!(super::delay(millis(1300)), super::delay(millis(400)));
        });
    check
        .scenario("a delay of two seconds, and its polls are counted")
        .contract("is not asked again and again.")
        .returns(&Polls::FEW)
        .run_async(|| async { Polls::of(super::delay(secs(2))).await });
    for (story, time) in [("a delay of 30 ms", 30), ("a delay of no time at all", 0)] {
        check
            .scenario(story)
            .every_interleaving()
            .with_memory_orders()
            .contract("In whatever order the steps of the threads come, it ends.")
            .run_async(move || async move { super::delay(millis(time)).await });
    }
}

/// How many polls are no more than it takes: at the start, at the end, and one to spare.
type Polls = kit_lab::check::Polls<3>;
