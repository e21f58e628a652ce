//! expect: compile_error/rustc
// Without `main`, this is no program.
fn program() -> u32 {
    1
}

fn expected() -> u32 {
    1
}
