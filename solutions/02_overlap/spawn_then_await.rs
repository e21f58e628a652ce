//! The second helper: a solution.

use cafe::store::{Order, User, fetch_order, fetch_user};

async fn set_table(guest: u32, order: u32) -> (User, Order) {
    // `spawn` starts a task and gives back its handle at once. The waiting is in
    // the `.await`: so first both are sent off.
    let user = tokio::spawn(fetch_user(guest));
    let order = tokio::spawn(fetch_order(order));
    // In which order they are waited for does not matter: whoever is back early
    // is found done. `unwrap`: a task that panics has no result.
    (user.await.unwrap(), order.await.unwrap())
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let (user, order) = set_table(1, 3).await;
    let seconds = start.elapsed().as_secs_f32();
    println!("{}: {}, after {seconds:.1} s", user.name, order.dish);
}
