//! expect: passed
//! One guard for taking and for hanging back.

use std::sync::Mutex;
use std::thread;

fn cook(rail: &Mutex<Vec<u32>>) -> u32 {
    let mut baked = 0;
    loop {
        let mut slips = rail.lock().unwrap();
        match slips.pop() {
            None => return baked,
            Some(0) => {}
            Some(pizzas) => {
                baked += 1;
                slips.push(pizzas - 1);
            }
        }
    }
}

fn bake_all(slips: Vec<u32>) -> u32 {
    let rail = Mutex::new(slips);
    thread::scope(|kitchen| {
        let other = kitchen.spawn(|| cook(&rail));
        cook(&rail) + other.join().unwrap()
    })
}

fn main() {
    println!("{} pizzas", bake_all(vec![2, 1]));
}
