//! expect: passed
//! No channel: each waiter counts, and the counts are added up.

use cafe::dining::Table;
use futures::future::join_all;

async fn serve(tables: Vec<u32>) -> usize {
    let waiters = tables.into_iter().map(async |number| {
        let mut table = Table::number(number);
        let mut dishes = 0;
        while let Some(_dish) = table.next_dish().await {
            dishes += 1;
        }
        dishes
    });
    join_all(waiters).await.into_iter().sum()
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
