//! expect: passed, all
// Two workers share one receiver, and end when there is nothing left.
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

fn program() -> u32 {
    let (tx, rx) = mpsc::channel::<u32>();
    let rx = Arc::new(Mutex::new(rx));
    let workers: Vec<_> = (0..2)
        .map(|_| {
            let rx = rx.clone();
            thread::spawn(move || {
                let mut sum = 0;
                loop {
                    let next = rx.lock().unwrap().recv();
                    match next {
                        Ok(n) => sum += n,
                        Err(_) => return sum,
                    }
                }
            })
        })
        .collect();
    for n in 1..=2 {
        tx.send(n).unwrap();
    }
    drop(tx);
    workers.into_iter().map(|worker| worker.join().unwrap()).sum()
}

fn expected() -> u32 {
    3
}

fn main() {
    println!("{}", program());
}
