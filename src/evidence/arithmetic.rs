//! Heavy arithmetic over a large array, in pieces. Nothing in it waits.

use super::{Kind, Measured, PIECES, Ways, cores, one_thread, share_out};
use futures_util::future::join_all;
use std::convert::Infallible;
use std::hint::black_box;
use std::time::{Duration, Instant};

const NUMBERS: usize = 1 << 21;
/// So long it should take in turn, whatever the machine.
const LONG: Duration = Duration::from_millis(300);

pub(super) fn measure(step: &mut dyn FnMut(&'static str)) -> Measured {
    let numbers: Vec<u64> = (0..NUMBERS as u64).collect();
    let start = Instant::now();
    black_box(sum(&numbers, 1));
    let once = start.elapsed().max(Duration::from_micros(1));
    let rounds = (LONG.as_micros() / once.as_micros()).clamp(1, 10_000) as u32;
    let pieces: Vec<&[u64]> = numbers.chunks(NUMBERS / PIECES).collect();
    let runtime = one_thread().expect("a runtime without anything to wait for");
    let what = format!("arithmetic over {NUMBERS} numbers, {PIECES} parts, {rounds} times each");
    let ways = Ways::<Infallible> {
        in_turn: &mut || {
            for piece in &pieces {
                black_box(sum(piece, rounds));
            }
            Ok(())
        },
        overlapped: &mut || {
            // As if it were asynchronous: there is nothing in it to await.
            let sums = pieces
                .iter()
                .map(|piece| async { black_box(sum(piece, rounds)) });
            runtime.block_on(join_all(sums));
            Ok(())
        },
        on_threads: &mut || {
            share_out(cores(), pieces.len(), &|piece| {
                black_box(sum(pieces[piece], rounds));
                Ok(())
            })
        },
    };
    let Ok(measured) = ways.measure(Kind::Arithmetic, what, step);
    measured
}

/// Work that no compiler can leave out, and that each number needs.
fn sum(numbers: &[u64], rounds: u32) -> u64 {
    let mut sum = 0u64;
    for round in 0..rounds {
        for number in black_box(numbers) {
            sum = sum.rotate_left(7) ^ number.wrapping_mul(u64::from(round) | 1);
        }
    }
    sum
}
