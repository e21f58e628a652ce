//! truth: right
//! bug: none
//! outputs: "soup\ncake\nbill\n" | "cake\nsoup\nbill\n"
// The two dishes come in any order, and the bill after both.
use std::thread;

fn main() {
    let dishes = ["soup", "cake"].map(|dish| thread::spawn(move || println!("{dish}")));
    for dish in dishes {
        dish.join().unwrap();
    }
    println!("bill");
}
