//! expect: passed
//! The wait group of other languages: a channel on which nothing is sent.

use cafe::kitchen::bake;
use tokio::sync::mpsc;

async fn evening(orders: Vec<String>) {
    let (at_work, mut all_gone) = mpsc::channel::<()>(1);
    for name in orders {
        let at_work = at_work.clone();
        tokio::spawn(async move {
            let pizza = bake(&name).await;
            println!("{} served", pizza.name);
            drop(at_work);
        });
    }
    drop(at_work);
    let _ = all_gone.recv().await;
    println!("kitchen closed");
}

#[tokio::main]
async fn main() {
    evening(vec!["margherita".to_owned(), "funghi".to_owned()]).await;
}
