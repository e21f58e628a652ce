//! expect: passed
//! Slips come by a channel, and each baked pizza goes back by another.

use std::sync::{Mutex, mpsc};
use std::thread;

fn bake_all(slips: Vec<u32>) -> u32 {
    let (hang, rail) = mpsc::channel();
    let (serve, served) = mpsc::channel();
    for slip in slips {
        hang.send(slip).unwrap();
    }
    drop(hang);
    let rail = Mutex::new(rail);
    thread::scope(|kitchen| {
        for _ in 0..2 {
            let (rail, serve) = (&rail, serve.clone());
            kitchen.spawn(move || {
                loop {
                    let slip = rail.lock().unwrap().recv();
                    let Ok(pizzas) = slip else { return };
                    serve.send(pizzas).unwrap();
                }
            });
        }
    });
    drop(serve);
    served.iter().sum()
}

fn main() {
    println!("{} pizzas", bake_all(vec![2, 1]));
}
