//! Empty: each exercise is a binary of its own.
