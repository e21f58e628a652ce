//! expect: passed
//! A function takes, and another one hangs back.

use std::sync::{Arc, Mutex};
use std::thread;

#[derive(Clone)]
struct Rail(Arc<Mutex<Vec<u32>>>);

impl Rail {
    fn take(&self) -> Option<u32> {
        self.0.lock().unwrap().pop()
    }

    fn hang(&self, pizzas: u32) {
        self.0.lock().unwrap().push(pizzas);
    }
}

fn bake_all(slips: Vec<u32>) -> u32 {
    let rail = Rail(Arc::new(Mutex::new(slips)));
    let cooks = [rail.clone(), rail].map(|rail| {
        thread::spawn(move || {
            let mut baked = 0;
            while let Some(pizzas) = rail.take() {
                if pizzas > 0 {
                    baked += 1;
                    rail.hang(pizzas - 1);
                }
            }
            baked
        })
    });
    cooks.into_iter().map(|cook| cook.join().unwrap()).sum()
}

fn main() {
    println!("{} pizzas", bake_all(vec![2, 1]));
}
