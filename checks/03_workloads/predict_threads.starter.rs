//! Predict: how many threads chop?
//!
//! `chop()` is an `async fn` that computes for a second and awaits nothing, and
//! `chop_now()` the same as a plain function. Below are nine kitchens. In each
//! of them something chops twice or three times; the question is how often at
//! the same moment.
//!
//! Contract: put beside each name how many threads can chop at the same moment,
//! at most. The kit runs each of them in every order, and counts.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::BLANK;

#[rustfmt::skip]
const AT_ONCE: [(&str, u64); 9] = [
    // On #[tokio::main], with four worker threads:
    //   join!(chop(), chop())
    ("join", BLANK),
    //   let a = spawn(chop()); let b = spawn(chop()); a.await; b.await
    ("two_tasks", BLANK),
    //   spawn(chop()).await; spawn(chop()).await
    ("awaited", BLANK),
    //   spawn(async { join!(chop(), chop()) }).await
    ("join_in_task", BLANK),
    //   let a = spawn(chop()); chop().await; a.await
    ("task_and_here", BLANK),
    // The same with two worker threads:
    //   three times spawn(chop()), then .await for each handle
    ("three_tasks", BLANK),
    // On #[tokio::main(flavor = "current_thread")]:
    //   let a = spawn(chop()); let b = spawn(chop()); a.await; b.await
    ("tasks_on_one", BLANK),
    //   let a = spawn_blocking(chop_now); let b = spawn_blocking(chop_now);
    //   a.await; b.await
    ("blocking", BLANK),
    //   let a = spawn_blocking(chop_now); chop().await; a.await
    ("blocking_and_here", BLANK),
];

fn main() {
    for (kitchen, threads) in AT_ONCE {
        println!("{kitchen:18} {threads}");
    }
}
