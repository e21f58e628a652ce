//! Programs of tasks.
