//! expect: wrong_order/at
//! The right lines, at no time at all.

async fn evening(_oven_minutes: u32) {
    println!("pizza in");
    println!("phone: table for two");
    println!("pizza out");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    evening(30).await;
}
