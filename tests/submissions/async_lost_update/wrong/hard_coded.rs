//! expect: wrong_result/never_called
//! The right answer, without asking the bank.

async fn two_deposits(balance: u32) -> u32 {
    balance + 30
}

#[tokio::main]
async fn main() {
    println!("{}", two_deposits(100).await);
}
