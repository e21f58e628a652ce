//! expect: never_ends/step_limit
//! `try_lock` in a loop, while the same cook has the rail.

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
                loop {
                    if let Ok(mut slips) = rail.try_lock() {
                        slips.push(pizzas - 1);
                        break;
                    }
                    thread::yield_now();
                }
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
