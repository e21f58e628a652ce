//! truth: right
//! bug: none
// An aborted task that may have ended before: its error, if it is one, is of the cancelled kind, and
// names the same task on every interleaving.
#[tokio::main]
async fn main() {
    let cook = tokio::spawn(async { tokio::task::yield_now().await });
    let id = cook.id();
    cook.abort();
    if let Err(error) = cook.await {
        assert!(error.is_cancelled());
        assert_eq!(error.to_string(), format!("task {id} was cancelled"));
    }
}
