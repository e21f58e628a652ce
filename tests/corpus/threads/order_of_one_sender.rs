//! truth: right
//! bug: none
//! outputs: "1 2 3\n" | "1 3 2\n" | "3 1 2\n"
// What one sender sends arrives in its order; the other sender's message may come anywhere.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (numbers, inbox) = mpsc::channel();
    let other = numbers.clone();
    thread::spawn(move || other.send(3).unwrap());
    thread::spawn(move || {
        numbers.send(1).unwrap();
        numbers.send(2).unwrap();
    });
    let seen: Vec<String> = inbox.iter().map(|number: u32| number.to_string()).collect();
    println!("{}", seen.join(" "));
}
