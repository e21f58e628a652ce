//! Many asynchronous jobs, a few at a time. Knows nothing of what the jobs do.

use tokio::task::JoinSet;

/// Does all jobs, at most `limit` at one time, and gives their results in the order of the jobs.
/// `finished` is called with each as soon as it is there. Dropping the future ends them all.
pub(super) async fn all<J, T, F>(
    jobs: impl IntoIterator<Item = J>,
    limit: usize,
    work: impl Fn(J) -> F,
    mut finished: impl FnMut(usize, &T),
) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let mut queue = jobs.into_iter().enumerate();
    let mut running = JoinSet::new();
    let mut results = Vec::new();
    loop {
        while running.len() < limit.max(1)
            && let Some((index, job)) = queue.next()
        {
            let job = work(job);
            running.spawn(async move { (index, job.await) });
        }
        match running.join_next().await {
            Some(Ok((index, result))) => {
                finished(index, &result);
                results.push((index, result));
            }
            Some(Err(error)) => std::panic::resume_unwind(error.into_panic()),
            None => break,
        }
    }
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// As many as the machine has cores.
pub(super) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn results_keep_the_order_of_the_jobs_and_the_limit_holds() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let work = |job: usize| {
            let (now, most) = (now.clone(), most.clone());
            async move {
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                // Later jobs take fewer turns, so that they overtake earlier ones.
                for _ in 0..10 - job {
                    tokio::task::yield_now().await;
                }
                now.fetch_sub(1, Ordering::SeqCst);
                job * 10
            }
        };
        let mut steps = Vec::new();
        let results = runtime.block_on(all(0..5, 3, work, |index, result| {
            steps.push((index, *result))
        }));
        assert_eq!(results, [0, 10, 20, 30, 40]);
        steps.sort_unstable();
        assert_eq!(steps, [(0, 0), (1, 10), (2, 20), (3, 30), (4, 40)]);
        assert_eq!(most.load(Ordering::SeqCst), 3);
    }
}
