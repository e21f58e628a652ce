//! The bank: it approves payments, and takes its time. The account itself is the caller's.

use crate::probe;
use std::time::Duration;

/// Asks the bank to approve a payment. Takes half a second; the answer is always yes.
#[track_caller]
pub fn approve(amount: u32) -> impl Future<Output = ()> + Send + use<> {
    probe::call(
        "approve",
        format!("approve({amount})"),
        Duration::from_millis(500),
    )
}
