//! expect: passed
//! Two tasks, and whoever was slower is aborted.

use cafe::store::{Menu, fetch_menu};

async fn fetch_first(one: u32, other: u32) -> Menu {
    let mut one = tokio::spawn(fetch_menu(one));
    let mut other = tokio::spawn(fetch_menu(other));
    tokio::select! {
        menu = &mut one => {
            other.abort();
            menu.unwrap()
        }
        menu = &mut other => {
            one.abort();
            menu.unwrap()
        }
    }
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    let mirror = fetch_first(1, 3).await.mirror;
    println!("mirror {mirror}, {:.1} s", start.elapsed().as_secs_f32());
}
