//! truth: race
//! bug: not_joined
//! outputs: "" | "saved\n"
// The program ends with `main`, whether the task has run by then or not.
#[tokio::main]
async fn main() {
    tokio::spawn(async { println!("saved") });
}
