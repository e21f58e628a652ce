//! truth: right
//! bug: none
//! outputs: "missed 1\n2\n3\n"
// A reader that was too slow is told how much it missed, and goes on with what is left.
use tokio::sync::broadcast::{self, error::RecvError};

#[tokio::main]
async fn main() {
    let (news, mut reader) = broadcast::channel(2);
    for number in 1..=3 {
        news.send(number).unwrap();
    }
    drop(news);
    loop {
        match reader.recv().await {
            Ok(number) => println!("{number}"),
            Err(RecvError::Lagged(missed)) => println!("missed {missed}"),
            Err(RecvError::Closed) => break,
        }
    }
}
