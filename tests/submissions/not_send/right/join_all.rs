//! expect: passed
//! No tasks: what is joined goes on where its function does.

use cafe::kitchen::bake;
use futures::future::join_all;
use std::rc::Rc;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    join_all(dishes.into_iter().map(|dish| async move {
        let for_the_oven = Rc::new(dish);
        let for_the_guest = Rc::clone(&for_the_oven);
        bake(&for_the_oven).await;
        format!("{for_the_guest} served")
    }))
    .await
}

#[tokio::main]
async fn main() {
    let dishes = vec!["margherita".to_owned(), "funghi".to_owned()];
    for line in evening(dishes).await {
        println!("{line}");
    }
}
