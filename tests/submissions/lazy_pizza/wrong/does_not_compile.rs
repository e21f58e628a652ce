//! expect: compile_error/rustc
//! Awaits in a function that is not async.

use cafe::kitchen::bake;

async fn dinner() {
    println!("one margherita, please");
    serve();
}

fn serve() {
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
