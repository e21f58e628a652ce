//! truth: race
//! bug: job_not_awaited
//! outputs: "" | "saved\n"
// The end of `main` ends the runtime, and with it a job that has not begun.
#[tokio::main]
async fn main() {
    tokio::task::spawn_blocking(|| println!("saved"));
}
