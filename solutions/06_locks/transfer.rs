//! Both ways at once: a solution.

use std::sync::Mutex;
use std::thread;

type Move = (usize, usize, u32);

fn settle(purses: [u32; 3], moves: [Move; 2]) -> [u32; 3] {
    let purses = purses.map(Mutex::new);
    thread::scope(|waiters| {
        for (from, to, amount) in moves {
            let purses = &purses;
            waiters.spawn(move || {
                // One purse has one lock, and nobody can take that twice.
                if from == to {
                    return;
                }
                // Everybody takes the purse with the smaller number first, wherever
                // the money goes. So whoever holds one and waits for another waits
                // for a larger number, and no circle can close.
                let mut first = purses[from.min(to)].lock().unwrap();
                let mut second = purses[from.max(to)].lock().unwrap();
                let (from, to) = match from < to {
                    true => (&mut first, &mut second),
                    false => (&mut second, &mut first),
                };
                **from -= amount;
                **to += amount;
            });
        }
    });
    purses.map(|purse| purse.into_inner().unwrap())
}

fn main() {
    let both_ways = [(0, 1, 10), (1, 0, 20)];
    println!("{:?}", settle([50, 50, 50], both_ways));
}
