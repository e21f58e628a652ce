//! truth: race
//! bug: select_at_random
// Both are ready. `select_biased!` would take the first.
use futures::channel::mpsc;
use futures::{StreamExt, select};

#[tokio::main]
async fn main() {
    let (urgent, mut first) = mpsc::unbounded();
    let (usual, mut second) = mpsc::unbounded();
    urgent.unbounded_send("urgent").unwrap();
    usual.unbounded_send("usual").unwrap();
    let next = select! {
        order = first.next() => order,
        order = second.next() => order,
    };
    assert_eq!(next, Some("urgent"));
}
