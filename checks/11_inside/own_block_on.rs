//! Is the result there on every order of steps, and is the future asked only when there is something to ask for?

use kit_lab::check::{Check, secs};
use std::future::poll_fn;
use std::task::Poll;
use std::thread;
use tokio::sync::oneshot;

const GIVES: &str =
    "`block_on(future)` gives the result of the future, in whatever order the steps come.";
const SLEEPS: &str = "The thread that calls it sleeps while there is nothing to ask for, and does not ask again and \
                      again.";

pub fn check(check: &mut Check) {
    check
        .scenario("a future that is done at once")
        .contract(GIVES)
        .returns(&7)
        .run(|| super::block_on(async { 7 }));
    check
        .scenario("another thread answers")
        .every_interleaving()
        .with_memory_orders()
        .contract(GIVES)
        .returns(&Ok::<_, oneshot::error::RecvError>("pizza"))
        .run(|| {
            let (done, answer) = oneshot::channel();
            thread::spawn(move || done.send("pizza"));
            super::block_on(answer)
        });
    check
        .scenario("a future that calls its waker while it is asked, three times")
        .contract(GIVES)
        .returns(&3)
        .run(|| {
            let mut asked = 0;
            super::block_on(poll_fn(move |context| {
                if asked == 3 {
                    return Poll::Ready(asked);
                }
                asked += 1;
                context.waker().wake_by_ref();
                Poll::Pending
            }))
        });
    check
        .scenario("another thread answers after a second, and the polls are counted")
        .contract(SLEEPS)
        .returns(&Polls::FEW)
        .run(|| {
            let (done, answer) = oneshot::channel();
            thread::spawn(move || {
                thread::sleep(secs(1));
                done.send(()).unwrap();
            });
            super::block_on(Polls::of(answer))
        });
    check
        .scenario("two threads answer, and both answers are awaited in turn")
        .every_interleaving()
        .with_memory_orders()
        .contract(GIVES)
        .returns(&[5, 8])
        .run(|| {
            let answers = [5, 8].map(|number| {
                let (done, answer) = oneshot::channel();
                thread::spawn(move || done.send(number));
                answer
            });
            super::block_on(async {
                let [first, second] = answers;
                [first.await.unwrap(), second.await.unwrap()]
            })
        });
}

/// How many polls are no more than it takes: at the start, at the end, and some to spare.
type Polls = kit_lab::check::Polls<4>;
