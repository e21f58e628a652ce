//! expect: exited_early/abort
struct Plate;

impl Drop for Plate {
    fn drop(&mut self) {
        panic!("the plate broke, too");
    }
}

async fn dinner() {
    let _plate = Plate;
    panic!("the glass broke");
}

#[tokio::main]
async fn main() {
    dinner().await;
}
