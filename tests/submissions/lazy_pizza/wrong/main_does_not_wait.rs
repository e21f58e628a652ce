//! expect: wrong_output/main
//! says: Your `main` does not get that far: when the program is run, `bake` never comes to its end, and nothing is printed.
//! The dinner is right, and nobody sits down to it.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    let _ = dinner();
}
