//! expect: wrong_answer/spawned_is_parallel
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

#[rustfmt::skip]
const AT_ONCE: [(&str, u64); 9] = [
    // On #[tokio::main], with four worker threads:
    //   join!(chop(), chop())
    ("join", 1),
    //   let a = spawn(chop()); let b = spawn(chop()); a.await; b.await
    ("two_tasks", 2),
    //   spawn(chop()).await; spawn(chop()).await
    ("awaited", 2),
    //   spawn(async { join!(chop(), chop()) }).await
    ("join_in_task", 1),
    //   let a = spawn(chop()); chop().await; a.await
    ("task_and_here", 2),
    // The same with two worker threads:
    //   three times spawn(chop()), then .await for each handle
    ("three_tasks", 2),
    // On #[tokio::main(flavor = "current_thread")]:
    //   let a = spawn(chop()); let b = spawn(chop()); a.await; b.await
    ("tasks_on_one", 1),
    //   let a = spawn_blocking(chop_now); let b = spawn_blocking(chop_now);
    //   a.await; b.await
    ("blocking", 2),
    //   let a = spawn_blocking(chop_now); chop().await; a.await
    ("blocking_and_here", 2),
];

fn main() {
    for (kitchen, threads) in AT_ONCE {
        println!("{kitchen:18} {threads}");
    }
}
