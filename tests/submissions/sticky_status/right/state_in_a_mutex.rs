//! expect: passed
//! The sign is behind a std lock that is never held over a wait.

use cafe::kitchen::{Pizza, bake, minutes};
use std::sync::{Arc, Mutex};

#[derive(Default, PartialEq, Clone, Copy)]
enum State {
    #[default]
    Free,
    Busy,
}

#[derive(Default)]
struct Oven {
    state: Arc<Mutex<State>>,
}

struct Turn(Arc<Mutex<State>>);

impl Turn {
    fn begin(state: Arc<Mutex<State>>) -> Turn {
        *state.lock().unwrap() = State::Busy;
        Turn(state)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *self.0.lock().unwrap() = State::Free;
    }
}

impl Oven {
    fn is_busy(&self) -> bool {
        *self.state.lock().unwrap() == State::Busy
    }

    async fn bake(&self, name: &str) -> Pizza {
        let _turn = Turn::begin(self.state.clone());
        bake(name).await
    }
}

#[tokio::main]
async fn main() {
    let oven = Arc::new(Oven::default());
    let own = oven.clone();
    let chef = tokio::spawn(async move { own.bake("funghi").await });
    tokio::time::sleep(minutes(10)).await;
    chef.abort();
    println!("{:?}, busy: {}", chef.await, oven.is_busy());
}
