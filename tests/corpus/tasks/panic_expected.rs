//! truth: right
//! bug: none
// The same, and whoever joins is prepared for the panic; the number of the task is printed.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

#[tokio::main]
async fn main() {
    let balance = Arc::new(AtomicU32::new(0));
    let (ours, theirs) = (Arc::clone(&balance), Arc::clone(&balance));
    let ten = tokio::spawn(async move {
        ours.fetch_add(10, SeqCst);
    });
    let look = tokio::spawn(async move {
        assert_eq!(theirs.load(SeqCst), 10, "the deposit is there");
    });
    let id = look.id();
    ten.await.unwrap();
    if let Err(error) = look.await {
        assert!(error.is_panic());
        assert_eq!(error.id(), id);
        assert!(error.to_string().contains("the deposit is there"));
    }
}
