//! expect: passed
//! No card is shared: the dish itself goes along.

use cafe::kitchen::bake;

async fn evening(dishes: Vec<String>) -> Vec<String> {
    let mut chefs = Vec::new();
    for dish in dishes {
        chefs.push(tokio::spawn(async move {
            bake(&dish).await;
            format!("{dish} served")
        }));
    }
    let mut lines = Vec::new();
    for chef in chefs {
        lines.push(chef.await.unwrap());
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
