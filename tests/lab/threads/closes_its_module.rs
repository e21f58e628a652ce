//! expect: compile_error/rustc
// Brackets that would close the module around it.
fn program() -> u32 { 1 }
fn expected() -> u32 { 1 }
fn main() { program(); }
} mod more {
