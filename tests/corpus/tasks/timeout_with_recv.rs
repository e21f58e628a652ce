//! truth: right
//! bug: none
// Giving up a `recv` loses nothing: the message is there for the next one.
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (dishes, mut table) = mpsc::channel(1);
    let early = timeout(Duration::from_millis(1), table.recv()).await;
    assert!(early.is_err());
    dishes.send("soup").await.unwrap();
    let dish = timeout(Duration::from_secs(5), table.recv()).await;
    assert_eq!(dish, Ok(Some("soup")));
}
