//! truth: right
//! bug: none
//! outputs: "soup\n" | "cake\n"
// Both branches are ready; `select!` begins with any of them.
use std::future::ready;

#[tokio::main]
async fn main() {
    let dish = tokio::select! {
        dish = ready("soup") => dish,
        dish = ready("cake") => dish,
    };
    println!("{dish}");
}
