//! expect: no_concurrency/workers
//! says: Nobody was seen at work
//! The number is known, so why cook?

fn serve(guests: u32) -> u32 {
    2 * guests
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
