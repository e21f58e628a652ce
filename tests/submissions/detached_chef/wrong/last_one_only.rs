//! expect: wrong_order/never
//! Waits for the chef who began last, as if the others had to be done by then.

use cafe::kitchen::bake;

async fn evening(orders: Vec<String>) {
    let mut last = None;
    for name in orders {
        last = Some(tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
        }));
    }
    if let Some(last) = last {
        last.await.unwrap();
    }
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}
