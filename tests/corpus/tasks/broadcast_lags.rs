//! truth: panic
//! bug: lagged
// The channel keeps two values; the third one pushes out the first, and `recv` says so.
use tokio::sync::broadcast;

#[tokio::main]
async fn main() {
    let (news, mut reader) = broadcast::channel(2);
    for number in 1..=3 {
        news.send(number).unwrap();
    }
    assert_eq!(reader.recv().await.unwrap(), 1);
}
