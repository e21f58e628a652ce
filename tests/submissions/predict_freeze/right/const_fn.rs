//! expect: passed
//! Worked out by a `const fn` from the minutes at which things happen.

use cafe::answers::{Event, Event::*};
use cafe::kitchen::minutes;
use tokio::time::sleep;

const fn by_time(mut events: [(u32, Event); 3]) -> [Event; 3] {
    let mut i = 1;
    while i < 3 {
        let mut j = i;
        while j > 0 && events[j - 1].0 > events[j].0 {
            let earlier = events[j];
            events[j] = events[j - 1];
            events[j - 1] = earlier;
            j -= 1;
        }
        i += 1;
    }
    [events[0].1, events[1].1, events[2].1]
}

const TOGETHER: [Event; 3] = by_time([(30, PizzaOut), (5, Phone), (0, PizzaIn)]);
const IN_TURN: [Event; 3] = by_time([(35, Phone), (0, PizzaIn), (30, PizzaOut)]);
const FROZEN: [Event; 3] = by_time([(0, PizzaIn), (35, Phone), (30, PizzaOut)]);

async fn chef() {
    println!("{PizzaIn:?}");
    sleep(minutes(30)).await; // waits for a timer, and lets go meanwhile
    println!("{PizzaOut:?}");
}

async fn frozen_chef() {
    println!("{PizzaIn:?}");
    std::thread::sleep(minutes(30)); // waits, and holds on to the thread
    println!("{PizzaOut:?}");
}

async fn phone() {
    sleep(minutes(5)).await;
    println!("{Phone:?}");
}

#[tokio::main]
async fn main() {
    println!("your prediction: {TOGETHER:?} {IN_TURN:?} {FROZEN:?}");
    println!("together:");
    tokio::join!(chef(), phone());
    println!("in turn:");
    chef().await;
    phone().await;
    println!("frozen:");
    tokio::join!(frozen_chef(), phone());
}
