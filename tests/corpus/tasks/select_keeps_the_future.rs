//! truth: right
//! bug: none
// The future lives outside of `select!`, so what it has read is not lost with the branch.
use tokio::sync::{mpsc, oneshot};

async fn read_pair(halves: &mut mpsc::Receiver<u32>) -> Option<(u32, u32)> {
    let left = halves.recv().await?;
    let right = halves.recv().await?;
    Some((left, right))
}

#[tokio::main]
async fn main() {
    let (to_main, mut halves) = mpsc::channel(1);
    let (tick, mut ticked) = oneshot::channel();
    tokio::spawn(async move {
        for half in 1..=2 {
            to_main.send(half).await.unwrap();
        }
    });
    tokio::spawn(async move { tick.send(()) });
    let reading = read_pair(&mut halves);
    tokio::pin!(reading);
    let early = tokio::select! {
        pair = &mut reading => Some(pair),
        _ = &mut ticked => None,
    };
    let pair = match early {
        Some(pair) => pair,
        None => reading.await,
    };
    assert_eq!(pair, Some((1, 2)));
}
