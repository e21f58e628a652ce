//! truth: never_ends
//! bug: tokens_do_not_add_up
// A `Notify` stores one permit at most: two calls before the first wait are worth one.
use tokio::sync::Notify;

#[tokio::main]
async fn main() {
    let bell = Notify::new();
    bell.notify_one();
    bell.notify_one();
    bell.notified().await;
    bell.notified().await;
}
