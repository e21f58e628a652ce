//! truth: race
//! bug: arc_count
// The number of requests in flight is taken from the count of what they share; a task that has
// begun to end has its pointer still.
use std::sync::Arc;

#[tokio::main]
async fn main() {
    let server = Arc::new(());
    let (done, is_done) = tokio::sync::oneshot::channel();
    let of_request = Arc::clone(&server);
    let request = tokio::spawn(async move {
        let _server = of_request;
        done.send(()).unwrap();
    });
    is_done.await.unwrap();
    assert_eq!(Arc::strong_count(&server), 1, "a request is in flight");
    request.await.unwrap();
}
