//! expect: compile_error/rustc
// A comment that would swallow what follows.
fn program() -> u32 { 1 }
fn expected() -> u32 { 1 }
fn main() { program(); }
/* and so on
