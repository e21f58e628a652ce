//! The slip that goes back on the rail
//!
//! Slips hang on a rail, each with a number of pizzas. A cook takes one, bakes
//! a pizza, and hangs the slip back if there is more to bake on it. The first
//! cook who tries to hang one back stands there until closing time.
//!
//! Contract: `bake_all(slips)` has two cooks at work at the same time, each in
//! a thread; the one that calls it may be one of the two. It ends when all is
//! baked, and returns how many pizzas that were: the sum of all slips, whatever
//! the order in which the cooks take them.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin guard_in_match`

use std::sync::Mutex;
use std::thread;

fn cook(rail: &Mutex<Vec<u32>>) -> u32 {
    let mut baked = 0;
    loop {
        match rail.lock().unwrap().pop() {
            None => return baked,
            Some(0) => {}
            Some(pizzas) => {
                baked += 1;
                rail.lock().unwrap().push(pizzas - 1);
            }
        }
    }
}

fn bake_all(slips: Vec<u32>) -> u32 {
    let rail = Mutex::new(slips);
    thread::scope(|kitchen| {
        let cooks = [(); 2].map(|()| kitchen.spawn(|| cook(&rail)));
        cooks.map(|cook| cook.join().unwrap()).iter().sum()
    })
}

fn main() {
    println!("{} pizzas", bake_all(vec![2, 1]));
}
