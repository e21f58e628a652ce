//! expect: deadlock/self
//! An `RwLock`, whose writer waits for itself as well.

use std::sync::RwLock;
use std::thread;

fn cook(rail: &RwLock<Vec<u32>>) -> u32 {
    let mut baked = 0;
    loop {
        match rail.write().unwrap().pop() {
            None => return baked,
            Some(0) => {}
            Some(pizzas) => {
                baked += 1;
                rail.write().unwrap().push(pizzas - 1);
            }
        }
    }
}

fn bake_all(slips: Vec<u32>) -> u32 {
    let rail = RwLock::new(slips);
    thread::scope(|kitchen| {
        let cooks = [(); 2].map(|()| kitchen.spawn(|| cook(&rail)));
        cooks.map(|cook| cook.join().unwrap()).iter().sum()
    })
}

fn main() {
    println!("{} pizzas", bake_all(vec![2, 1]));
}
