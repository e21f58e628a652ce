//! truth: panic
//! bug: never_polled
// Calling an async function runs nothing of it.
use std::cell::Cell;

async fn save(saved: &Cell<bool>) {
    saved.set(true);
}

#[tokio::main]
async fn main() {
    let saved = Cell::new(false);
    let _saving = save(&saved);
    assert!(saved.get());
}
