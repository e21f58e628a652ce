//! expect: wrong_result/differs
//! `try_lock`, and the slip is thrown away if it fails. It always does.

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
                if let Ok(mut slips) = rail.try_lock() {
                    slips.push(pizzas - 1);
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
