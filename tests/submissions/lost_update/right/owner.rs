//! expect: passed
//! The doors report to one owner of the number.

use std::sync::mpsc;
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let (report, reports) = mpsc::channel();
    thread::scope(|doors| {
        for _ in 0..2 {
            let report = report.clone();
            doors.spawn(move || report.send(1).unwrap());
        }
    });
    drop(report);
    inside + reports.iter().sum::<u32>()
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
