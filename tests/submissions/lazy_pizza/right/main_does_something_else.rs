//! expect: passed
//! What `main` does is nobody's business, as long as it does not pretend to do this.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

fn main() {
    println!("closed on Mondays");
}
