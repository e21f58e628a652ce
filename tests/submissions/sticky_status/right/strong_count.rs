//! expect: passed
//! Who bakes has a token; the sign looks whether anybody has one.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::Arc;

#[derive(Default)]
struct Oven {
    token: Arc<()>,
}

impl Oven {
    fn is_busy(&self) -> bool {
        Arc::strong_count(&self.token) > 1
    }

    async fn bake(&self, name: &str) -> Pizza {
        let _token = self.token.clone();
        bake(name).await
    }
}

#[tokio::main]
async fn main() {
    let oven = Arc::new(Oven::default());
    let own = oven.clone();
    let chef = tokio::spawn(async move { own.bake("funghi").await });
    tokio::time::sleep(minutes(10)).await;
    chef.abort();
    println!("{:?}, busy: {}", chef.await, oven.is_busy());
}
