//! expect: passed
//! A join of one, with a line printed meanwhile.

use cafe::kitchen::bake;

async fn dinner() {
    tokio::join!(bake("margherita"), async {
        println!("one margherita, please");
    });
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
