//! expect: passed
//! The first one to send wins; all others are aborted.

use cafe::store::{Menu, fetch_menu};
use tokio::sync::mpsc;

async fn fetch_first(one: u32, other: u32) -> Menu {
    let (tell, mut told) = mpsc::channel(2);
    let ask = |mirror| {
        let tell = tell.clone();
        tokio::spawn(async move { tell.send(fetch_menu(mirror).await).await })
    };
    let asked = [ask(one), ask(other)];
    let menu = told.recv().await.unwrap();
    for task in asked {
        task.abort();
    }
    menu
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
