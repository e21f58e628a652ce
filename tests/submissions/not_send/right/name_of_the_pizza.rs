//! expect: passed
//! The pizza says what it is.

use cafe::kitchen::bake;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let chefs: Vec<_> = dishes.iter().map(|dish| tokio::spawn(bake(dish))).collect();
    let mut lines = Vec::new();
    for chef in chefs {
        lines.push(format!("{} served", chef.await.unwrap().name));
    }
    lines
}

#[tokio::main]
async fn main() {
    let dishes = vec!["margherita".to_owned(), "funghi".to_owned()];
    for line in evening(dishes).await {
        println!("{line}");
    }
}
