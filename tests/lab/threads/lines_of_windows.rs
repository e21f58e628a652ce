//! expect: passed, all
// Lines as Windows ends them, and no newline at the end.
fn program() -> u32 {
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
} // the end