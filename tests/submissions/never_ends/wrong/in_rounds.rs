//! expect: too_slow/one_at_a_time
//! Everybody waits for the slowest guests before the next dish.

use cafe::dining::Table;
use futures::future::join_all;

async fn serve(tables: Vec<u32>) -> usize {
    let mut open: Vec<Table> = tables.into_iter().map(Table::number).collect();
    let mut cooked = 0;
    while !open.is_empty() {
        let dishes = join_all(open.iter_mut().map(Table::next_dish)).await;
        let mut dishes = dishes.iter();
        open.retain(|_| dishes.next().unwrap().is_some());
        cooked += open.len();
    }
    cooked
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
