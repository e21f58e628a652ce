//! The order on the waiter's pad
//!
//! The chef bakes in a task, and reads the order from the waiter's pad. The
//! waiter answers the telephone meanwhile. It does not compile: who says that
//! the pad is still there when the chef looks at it?
//!
//! Contract: `dinner(dish)` bakes the dish once, and answers the telephone,
//! both at the same time. When both are done, it returns "DISH for CALLER",
//! with what was ordered and who called. `dish` stays a `String`.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin borrowed_order`

use cafe::kitchen::{bake, phone_rings};

async fn dinner(dish: String) -> String {
    let chef = tokio::spawn(async {
        bake(&dish).await;
    });
    let caller = phone_rings().await;
    chef.await.unwrap();
    format!("{dish} for {caller}")
}

#[tokio::main]
async fn main() {
    println!("{}", dinner("margherita".to_owned()).await);
}
