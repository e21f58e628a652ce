//! Nothing of its own: what it depends on is what `cargo run` compiles an exercise against. What the
//! lab does not have is compiled so, to tell a mistake from the kit's limit.
