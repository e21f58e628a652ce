//! expect: wrong_result/asked_again
//! The order that is under way is dropped whenever a dish comes.

use cafe::{dining::take_order, kitchen::cook_for};
use tokio::sync::mpsc;

async fn evening(tables: Vec<u32>, room: usize) {
    let (slips, mut to_cook) = mpsc::channel(room);
    let (dishes, mut to_carry) = mpsc::channel(room);
    let cook = async move {
        while let Some(table) = to_cook.recv().await {
            cook_for(table).await;
            dishes.send(table).await.unwrap();
        }
    };
    let waiter = async move {
        let mut tables = tables.into_iter().peekable();
        let mut slips = Some(slips);
        loop {
            let next = tables.peek().copied();
            if next.is_none() {
                slips = None;
            }
            tokio::select! {
                () = async {
                    take_order(next.unwrap()).await;
                    slips.as_ref().unwrap().send(next.unwrap()).await.unwrap();
                }, if next.is_some() => {
                    tables.next();
                }
                dish = to_carry.recv() => match dish {
                    Some(table) => println!("table {table}"),
                    None => return,
                },
            }
        }
    };
    tokio::join!(cook, waiter);
}

#[tokio::main]
async fn main() {
    evening((1..=8).collect(), 2).await;
}
