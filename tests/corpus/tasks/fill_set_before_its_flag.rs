//! truth: race
//! bug: flag_before_value
// Whoever fills the cell says so from within: the value is there only after that.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::OnceCell;

#[tokio::main]
async fn main() {
    let price = Arc::new(OnceCell::new());
    let known = Arc::new(AtomicBool::new(false));
    let (cell, told) = (price.clone(), known.clone());
    let asks = tokio::spawn(async move {
        let price = cell.get_or_init(|| async {
            told.store(true, Ordering::SeqCst);
            7
        });
        *price.await
    });
    if known.load(Ordering::SeqCst) {
        assert_eq!(price.get(), Some(&7));
    }
    assert_eq!(asks.await.unwrap(), 7);
}
