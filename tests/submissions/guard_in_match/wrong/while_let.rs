//! expect: deadlock/self
//! The same in a `while let`: the guard lives to the end of the body.

use std::sync::Mutex;
use std::thread;

fn cook(rail: &Mutex<Vec<u32>>) -> u32 {
    let mut baked = 0;
    while let Some(pizzas) = rail.lock().unwrap().pop() {
        if pizzas > 0 {
            baked += 1;
            rail.lock().unwrap().push(pizzas - 1);
        }
    }
    baked
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
