//! expect: panic/stack_overflow
fn taller(plates: u64) -> u64 {
    let plate = [plates; 64];
    std::hint::black_box(&plate);
    taller(plates + 1) + plate[0]
}

async fn dinner() {
    println!("{}", taller(0));
}

#[tokio::main]
async fn main() {
    dinner().await;
}
