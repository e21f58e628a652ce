//! expect: passed
//! A stream for each table.

use cafe::dining::{Dish, Table};
use futures::stream::{self, BoxStream, StreamExt};

fn dishes(number: u32) -> BoxStream<'static, Dish> {
    stream::unfold(Table::number(number), |mut table| async move {
        let dish = table.next_dish().await?;
        Some((dish, table))
    })
    .boxed()
}

async fn serve(tables: Vec<u32>) -> usize {
    stream::select_all(tables.into_iter().map(dishes)).count().await
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
