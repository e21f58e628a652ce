//! expect: never_ends/cancelled
// The bell rings for one who leaves before noticing, and for nobody else.
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::sync::oneshot;

#[derive(Default)]
struct Bell {
    inside: Mutex<Inside>,
}

#[derive(Default)]
struct Inside {
    rung: bool,
    waiting: VecDeque<oneshot::Sender<()>>,
}

impl Bell {
    async fn heard(&self) {
        let heard = {
            let mut inside = self.inside.lock().unwrap();
            if std::mem::take(&mut inside.rung) {
                return;
            }
            let (ring, heard) = oneshot::channel();
            inside.waiting.push_back(ring);
            heard
        };
        heard.await.unwrap();
    }

    fn ring(&self) {
        let mut inside = self.inside.lock().unwrap();
        while let Some(next) = inside.waiting.pop_front() {
            if next.send(()).is_ok() {
                return;
            }
        }
        inside.rung = true;
    }
}

pub struct Shop {
    bell: Arc<Bell>,
}

pub fn open() -> Shop {
    let bell = Arc::new(Bell::default());
    let visitor = bell.clone();
    tokio::spawn(async move { visitor.ring() });
    Shop { bell }
}

/// Hears it, and tells the next.
pub async fn work(shop: Arc<Shop>) {
    shop.bell.heard().await;
    shop.bell.ring();
}

pub async fn left(shop: Arc<Shop>) -> &'static str {
    shop.bell.heard().await;
    "opened"
}

pub fn expected() -> &'static str {
    "opened"
}

fn main() {}
