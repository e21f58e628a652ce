//! truth: right
//! bug: none
// Both are ready, and the first is looked at first.
use futures::channel::mpsc;
use futures::{StreamExt, select_biased};

#[tokio::main]
async fn main() {
    let (urgent, mut first) = mpsc::unbounded();
    let (usual, mut second) = mpsc::unbounded();
    urgent.unbounded_send("urgent").unwrap();
    usual.unbounded_send("usual").unwrap();
    let next = select_biased! {
        order = first.next() => order,
        order = second.next() => order,
    };
    assert_eq!(next, Some("urgent"));
}
