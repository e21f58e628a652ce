//! Runs the lines of the questions, and compares which of them never end with what was chosen. Why
//! something is so, and what Go does, no run of this lab can tell: that is written down here.

use cafe::answers::Choice::{A, B, C, D};
use kit_lab::check::{Check, Quiz};
use std::sync::{Mutex, MutexGuard};
use std::thread;

pub fn check(check: &mut Check) {
    let lines: [fn(&Mutex<Vec<usize>>); 3] = [
        |m| {
            if vec(m).is_empty() {
                vec(m).push(1);
            }
        },
        |m| {
            let n = vec(m).len();
            vec(m).push(n);
        },
        |m| vec(m).push(vec(m).len()),
    ];
    let ends = lines.map(|line| {
        let run = check.observe(|| line(&Mutex::new(Vec::new())));
        run.returned.is_some()
    });
    let always_ends = [[0, 2], [2, 0]].map(|third| {
        let runs = check.observe_outcomes(|| lock_in_pairs([[0, 1], [1, 2], third]));
        runs.iter().all(|run| run.returned.is_some())
    });
    Quiz::new(super::ANSWERS.iter())
        .why(
            "till",
            A,
            &[
                (A, "so the holder can go on when the bank answers, and give the till back"),
                (B, "right for a guard that is dropped before; this one lives on, and keeps others out"),
                (C, "right for no lock: it goes by guards, and each branch wants one of its own"),
            ],
        )
        .predict(
            "itself",
            &ends,
            &[
                (A, [false, true, true], "right for `match` or `if let`; an `if` lets go before its block"),
                (B, [true, false, true], "right if `n` were the guard; it is a number, and the guard ends at the `;`"),
                (C, [true, true, false], "the first guard lives to the `;`, and the second comes before that"),
                (D, [false; 3], "right if each guard had a name; without one, most end before the next"),
            ],
        )
        .why(
            "bell",
            C,
            &[
                (A, "right for a guard that nobody drops; `drop(guard)` ends it wherever you like"),
                (B, "right if a ring were kept; who does not sleep yet has missed it"),
                (C, "`wait` lets go and listens in one step: who rings after that is heard"),
            ],
        )
        .predict(
            "third",
            &always_ends,
            &[
                (A, [false, true], "no circle comes of it: all three keep the order `a`, `b`, `c`"),
                (B, [true, false], "each holds one and waits for the next one's: the circle has three in it"),
                (C, [false; 2], "right if any two locks were enough; in the order `a`, `b`, `c` no circle closes"),
                (D, [true; 2], "right if only two could make a circle; three can, and no two share both locks"),
            ],
        )
        .why(
            "go",
            B,
            &[
                (A, "right in Rust: a guard ends with each turn of the loop; `defer` waits for the function"),
                (B, "the first turn's lock is held to the end of the function, which never comes"),
                (C, "right with `Lock` before the loop; here the second turn asks for it once more"),
            ],
        )
        .grade(check);
}

fn vec(m: &Mutex<Vec<usize>>) -> MutexGuard<'_, Vec<usize>> {
    m.lock().unwrap()
}

/// Each thread holds the first of its two while it takes the second.
fn lock_in_pairs(pairs: [[usize; 2]; 3]) {
    let locks = [(); 3].map(Mutex::new);
    thread::scope(|threads| {
        for [first, second] in pairs {
            let locks = &locks;
            threads.spawn(move || {
                let _first = locks[first].lock().unwrap();
                let _second = locks[second].lock().unwrap();
            });
        }
    });
}
