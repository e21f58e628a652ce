//! expect: passed
//! No channel: a queue behind a lock, and two bells.

use cafe::{dining::take_order, kitchen::cook_for};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

#[derive(Default)]
struct Pass {
    slips: Mutex<VecDeque<u32>>,
    came: Notify,
    went: Notify,
}

impl Pass {
    async fn put(&self, table: u32) {
        while !self.has_put(table) {
            self.went.notified().await;
        }
        self.came.notify_one();
    }

    fn has_put(&self, table: u32) -> bool {
        let mut slips = self.slips.lock().unwrap();
        let room = slips.len() < 4;
        if room {
            slips.push_back(table);
        }
        room
    }

    async fn take(&self) -> u32 {
        loop {
            let slip = self.slips.lock().unwrap().pop_front();
            match slip {
                Some(table) => {
                    self.went.notify_one();
                    return table;
                }
                None => self.came.notified().await,
            }
        }
    }
}

async fn evening(tables: Vec<u32>) -> Vec<u32> {
    let pass = Arc::new(Pass::default());
    let count = tables.len();
    let to_cook = pass.clone();
    tokio::spawn(async move {
        for table in tables {
            take_order(table).await;
            pass.put(table).await;
        }
    });
    let mut cooked_for = Vec::new();
    while cooked_for.len() < count {
        let table = to_cook.take().await;
        cook_for(table).await;
        cooked_for.push(table);
    }
    cooked_for
}

#[tokio::main]
async fn main() {
    println!("{:?}", evening((1..=9).collect()).await);
}
