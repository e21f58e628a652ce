//! expect: passed
//! A cook bakes all of a slip: nothing goes back.

use std::sync::Mutex;
use std::thread;

fn bake_all(slips: Vec<u32>) -> u32 {
    let rail = Mutex::new(slips);
    thread::scope(|kitchen| {
        let cook = || {
            let mut baked = 0;
            loop {
                match rail.lock().unwrap().pop() {
                    None => return baked,
                    Some(pizzas) => baked += pizzas,
                }
            }
        };
        let (one, two) = (kitchen.spawn(cook), kitchen.spawn(cook));
        one.join().unwrap() + two.join().unwrap()
    })
}

fn main() {
    println!("{} pizzas", bake_all(vec![2, 1]));
}
