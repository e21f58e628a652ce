//! Is what is left of the shop what the program expects, wherever and however somebody who works
//! there is cancelled?

use kit_lab::check::{Check, aborted, cancelled};
use std::sync::Arc;

pub fn check(check: &mut Check) {
    check
        .scenario("whoever works there is cancelled")
        .interleavings_within(kit_lab::explore::Budget::default())
        .returns(&super::expected())
        .run_async(|| async {
            let shop = Arc::new(super::open());
            cancelled(super::work(shop.clone())).await;
            super::left(shop).await
        });
    check
        .scenario("whoever works there is aborted")
        .interleavings_within(kit_lab::explore::Budget::default())
        .returns(&super::expected())
        .run_async(|| async {
            let shop = Arc::new(super::open());
            aborted(super::work(shop.clone())).await;
            super::left(shop).await
        });
}
