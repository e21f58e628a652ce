//! expect: passed
//! Everybody looks at a value that changes.

use tokio::sync::watch;

struct Lock(watch::Sender<bool>);

impl Default for Lock {
    fn default() -> Lock {
        Lock(watch::Sender::new(false))
    }
}

impl Lock {
    async fn lock(&self) {
        let mut free = self.0.subscribe();
        while !self
            .0
            .send_if_modified(|taken| !std::mem::replace(taken, true))
        {
            free.wait_for(|taken| !*taken).await.unwrap();
        }
    }

    fn unlock(&self) {
        self.0.send_replace(false);
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}
