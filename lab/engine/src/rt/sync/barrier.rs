//! `tokio::sync::Barrier`, recorded: who has come and who waits for the rest.

use crate::rt::watched;
use crate::sync::Identity;
use crate::world;
use kit_record::What;
use std::fmt;
use std::future::Future;
use std::panic::Location;
pub use tokio::sync::BarrierWaitResult;

pub struct Barrier {
    identity: Identity,
    real: tokio::sync::Barrier,
}

impl Barrier {
    #[must_use]
    #[track_caller]
    pub fn new(size: usize) -> Barrier {
        Barrier {
            identity: Identity::new(),
            real: tokio::sync::Barrier::new(size),
        }
    }

    #[track_caller]
    pub fn wait(&self) -> impl Future<Output = BarrierWaitResult> {
        let line = world::line_of(Location::caller());
        async move {
            let object = self.identity.get_or_end("Barrier", line);
            super::noticed::tell(line, What::Sent { object });
            let passed = watched("wait", line, Some(object), self.real.wait()).await;
            super::noticed::tell(line, What::Received { object });
            passed
        }
    }
}

impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Barrier").finish_non_exhaustive()
    }
}
