//! expect: passed
//! Each slip brings the way back along, and whoever wrote it waits there.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

async fn evening(tables: Vec<u32>, room: usize) {
    let (slips, mut to_cook) = mpsc::channel::<(u32, oneshot::Sender<()>)>(room);
    let cook = tokio::spawn(async move {
        while let Some((table, done)) = to_cook.recv().await {
            cook_for(table).await;
            done.send(()).unwrap();
        }
    });
    let mut carried = JoinSet::new();
    for table in tables {
        take_order(table).await;
        let (done, ready) = oneshot::channel();
        carried.spawn(async move {
            ready.await.unwrap();
            println!("table {table}");
        });
        slips.send((table, done)).await.unwrap();
    }
    drop(slips);
    cook.await.unwrap();
    carried.join_all().await;
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
