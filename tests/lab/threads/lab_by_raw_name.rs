//! expect: refused/kit
use r#kit_lab::check::Check;

fn program() -> u32 {
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    let _: Option<Check> = None;
}
