//! expect: passed, all
// A copy of the recipe is enough to cook by.
use std::sync::{Arc, Mutex};
use tokio::time::{Duration, sleep};

pub struct Shop {
    recipe: Mutex<Option<String>>,
}

pub fn open() -> Shop {
    Shop { recipe: Mutex::new(Some("pizza".to_owned())) }
}

pub async fn work(shop: Arc<Shop>) {
    let recipe = shop.recipe.lock().unwrap().clone();
    sleep(Duration::from_secs(1)).await;
    drop(recipe);
}

pub async fn left(shop: Arc<Shop>) -> String {
    shop.recipe.lock().unwrap().take().expect("a recipe")
}

pub fn expected() -> String {
    "pizza".to_owned()
}

fn main() {}
