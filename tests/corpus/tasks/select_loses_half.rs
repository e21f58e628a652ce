//! truth: race
//! bug: cancel_loses_data
// If the tick comes while only one half is read, the losing branch drops it with its future.
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
    let early = tokio::select! {
        pair = read_pair(&mut halves) => Some(pair),
        _ = &mut ticked => None,
    };
    let pair = match early {
        Some(pair) => pair,
        None => read_pair(&mut halves).await,
    };
    assert_eq!(pair, Some((1, 2)));
}
