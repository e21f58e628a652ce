//! expect: refused/net
use cafe::kitchen::bake;

async fn dinner() {
    let _oven = std::net::TcpStream::connect("127.0.0.1:80");
    println!("one margherita, please");
    bake("margherita").await;
    println!("here is your pizza");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
