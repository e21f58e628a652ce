//! truth: panic
//! bug: task_local_not_handed_on
// A task that is spawned has nothing of what its parent has by `task_local!`.
tokio::task_local! {
    static REQUEST: u32;
}

#[tokio::main]
async fn main() {
    let found = REQUEST.scope(1, async {
        let inner = tokio::spawn(async { REQUEST.try_get().ok() });
        (REQUEST.get(), inner.await.unwrap())
    });
    assert_eq!(found.await, (1, Some(1)));
}
