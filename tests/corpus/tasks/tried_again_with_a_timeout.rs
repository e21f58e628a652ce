//! truth: right
//! bug: none
// A wait that is given up and begun again is no loop in vain: time passes.
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::{sleep, timeout};

#[tokio::main]
async fn main() {
    let (reply, mut asker) = oneshot::channel();
    tokio::spawn(async move {
        sleep(Duration::from_millis(25)).await;
        reply.send(7).unwrap();
    });
    let mut tries = 0;
    let got = loop {
        tries += 1;
        if let Ok(got) = timeout(Duration::from_millis(10), &mut asker).await {
            break got;
        }
    };
    assert_eq!((got, tries), (Ok(7), 3));
}
