//! expect: panic/cancelled
// The recipe is out while somebody cooks by it, and nobody puts it back.
use std::sync::{Arc, Mutex};
use tokio::time::{Duration, sleep};

pub struct Shop {
    recipe: Mutex<Option<String>>,
}

pub fn open() -> Shop {
    Shop { recipe: Mutex::new(Some("pizza".to_owned())) }
}

pub async fn work(shop: Arc<Shop>) {
    let recipe = shop.recipe.lock().unwrap().take().expect("a recipe");
    sleep(Duration::from_secs(1)).await;
    *shop.recipe.lock().unwrap() = Some(recipe);
}

pub async fn left(shop: Arc<Shop>) -> String {
    shop.recipe.lock().unwrap().take().expect("a recipe")
}

pub fn expected() -> String {
    "pizza".to_owned()
}

fn main() {}
