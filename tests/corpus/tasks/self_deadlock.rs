//! truth: deadlock
//! bug: self_deadlock
// The task waits for a lock that it holds itself.
use tokio::sync::Mutex;

async fn total(tables: &Mutex<Vec<u32>>) -> u32 {
    tables.lock().await.iter().sum()
}

#[tokio::main]
async fn main() {
    let tables = Mutex::new(vec![2, 4]);
    let mut guests = tables.lock().await;
    let all = total(&tables).await;
    guests.push(all);
}
