//! expect: wrong_result/differs
//! The right answer for one ticket.

fn sell(tickets: u32) -> u32 {
    assert!(tickets > 0);
    1
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
