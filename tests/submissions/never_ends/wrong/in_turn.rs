//! expect: too_slow/awaited_in_turn
//! No channel, no tasks: one table after the other.

use cafe::dining::Table;

async fn serve(tables: Vec<u32>) -> usize {
    let mut cooked = 0;
    for number in tables {
        let mut table = Table::number(number);
        while let Some(_dish) = table.next_dish().await {
            cooked += 1;
        }
    }
    cooked
}

#[tokio::main]
async fn main() {
    println!("{} dishes", serve(vec![1, 2, 3]).await);
}
