//! truth: panic
//! bug: unwrapped_none
// A task panics whatever the order, and the handle is unwrapped in another task.
#[tokio::main]
async fn main() {
    let menu: Vec<&str> = Vec::new();
    let cook = tokio::spawn(async move { *menu.first().unwrap() });
    let waiter = tokio::spawn(async move { cook.await.unwrap() });
    println!("{}", waiter.await.unwrap());
}
