//! expect: wrong_result/count
//! The right answer for 1 and 2, without asking anybody.

use cafe::store::User;

async fn fetch_both(first: u32, second: u32) -> (User, User) {
    tokio::time::sleep(std::time::Duration::ZERO).await;
    (
        User {
            id: first,
            name: "Grace",
        },
        User {
            id: second,
            name: "Edsger",
        },
    )
}

#[tokio::main]
async fn main() {
    println!("{:?}", fetch_both(1, 2).await);
}
