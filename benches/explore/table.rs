//! x
pub struct Line;
pub fn render() {}
