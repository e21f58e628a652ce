//! expect: passed
//! A semaphore of tokio's with one permit.

use tokio::sync::Semaphore;

struct Lock(Semaphore);

impl Default for Lock {
    fn default() -> Lock {
        Lock(Semaphore::new(1))
    }
}

impl Lock {
    async fn lock(&self) {
        self.0.acquire().await.unwrap().forget();
    }

    fn unlock(&self) {
        self.0.add_permits(1);
    }
}

#[tokio::main]
async fn main() {
    Lock::default().lock().await;
}
