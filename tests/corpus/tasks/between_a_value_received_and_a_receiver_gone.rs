//! truth: right
//! bug: none
//! outputs: "true true\n" | "true false\n" | "false true\n"
// The value goes with the last receiver that had still to see it.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::broadcast;

static GONE: AtomicBool = AtomicBool::new(false);

struct News {
    original: bool,
}

impl Clone for News {
    fn clone(&self) -> News {
        News { original: false }
    }
}

impl Drop for News {
    fn drop(&mut self) {
        if self.original {
            GONE.store(true, SeqCst);
        }
    }
}

#[tokio::main]
async fn main() {
    let (editor, mut reader) = broadcast::channel(1);
    let other = editor.subscribe();
    assert!(editor.send(News { original: true }).is_ok());
    let reader = tokio::spawn(async move {
        let news = reader.recv().await;
        let gone = GONE.load(SeqCst);
        drop(news);
        gone
    });
    let other = tokio::spawn(async move {
        drop(other);
        GONE.load(SeqCst)
    });
    println!("{} {}", reader.await.unwrap(), other.await.unwrap());
}
