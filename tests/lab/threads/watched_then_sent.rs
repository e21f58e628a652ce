//! expect: race/load_then_store
// Tasks that look at a watched value and send it on, one more: one of the changes is lost.
use tokio::sync::watch;

#[tokio::main]
async fn program() -> u32 {
    let (tx, rx) = watch::channel(0);
    let tasks: Vec<_> = (0..2)
        .map(|_| {
            let tx = tx.clone();
            tokio::spawn(async move {
                let seen = *tx.borrow();
                tx.send_replace(seen + 1);
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    *rx.borrow()
}

fn expected() -> u32 {
    2
}

fn main() {
    program();
}
