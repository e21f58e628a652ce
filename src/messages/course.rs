//! What is said about the course: how far somebody has come, and how long the rest takes.

use super::counted;
use crate::course::Course;
use crate::state::{Standing, count_done};

/// How an exercise is marked in a list.
#[must_use]
pub fn mark(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "[ ]",
        Standing::Changed => "[~]",
        Standing::Done => "[x]",
    }
}

/// How many are done, and about how long the rest takes, where that is known.
#[must_use]
pub fn so_far(course: &Course, standings: &[Standing]) -> String {
    let mut said = format!("{} of {} done.", count_done(standings), standings.len());
    if standings.contains(&Standing::Changed) {
        said.push_str(" [~] is done, and changed since.");
    }
    let open = course.exercises.iter().zip(standings);
    let open = open.filter(|(_, standing)| standing.is_open());
    let minutes: Option<u32> = open.map(|(exercise, _)| exercise.minutes).sum();
    if let Some(minutes) = minutes.filter(|minutes| *minutes > 0) {
        said.push_str(&format!(" About {} are left.", duration(minutes)));
    }
    said
}

/// Of minutes that nobody has counted.
fn duration(minutes: u32) -> String {
    match minutes {
        0..90 => counted(minutes.into(), "minute"),
        // To the half hour.
        _ => match ((minutes + 15) / 30) as u64 {
            halves if halves % 2 == 0 => counted(halves / 2, "hour"),
            halves => format!("{}½ hours", halves / 2),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_round() {
        let said = [1, 45, 89, 90, 120, 140, 600].map(duration);
        let expected = [
            "1 minute",
            "45 minutes",
            "89 minutes",
            "1½ hours",
            "2 hours",
            "2½ hours",
            "10 hours",
        ];
        assert_eq!(said, expected);
    }
}
