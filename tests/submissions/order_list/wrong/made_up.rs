//! expect: wrong_result/too_early
//! Invents the orders instead of asking.

use cafe::store::Order;

async fn fetch_all(ids: Vec<u32>) -> Vec<Order> {
    std::future::ready(()).await;
    ids.into_iter()
        .map(|id| Order {
            id,
            dish: "margherita",
        })
        .collect()
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_all(vec![3, 1, 2, 5]).await);
}
