//! expect: passed
const MILLIS: u64 = 0;

fn program() -> u32 {
    let pool = std::thread::Builder::new().name("pool".into()).spawn(|| 5).unwrap();
    pool.join().unwrap()
}

fn expected() -> u32 {
    5
}

fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
