//! What is said when a chapter, or the whole course, is done. Knows nothing of how that came.

use super::text::{paragraphs, wrap};
use crate::course::{Course, Exercise};
use crate::state::Finished;

/// One block for the chapter of this exercise, and one for the course.
pub fn finished(
    course: &Course,
    exercise: &Exercise,
    finished: Finished,
    width: usize,
) -> Vec<Vec<String>> {
    let mut blocks = Vec::new();
    let mut chapters = course.chapters.iter();
    let chapter = chapters.find(|chapter| chapter.name == exercise.chapter);
    if let Some(chapter) = chapter.filter(|chapter| !chapter.learned.is_empty()) {
        let mut lines = wrap(
            &format!("All of {} is done. What you know now:", chapter.name),
            width,
        );
        for line in chapter
            .learned
            .lines()
            .filter(|line| !line.trim().is_empty())
        {
            let told = wrap(line, width.saturating_sub(4));
            let marks = std::iter::once("  - ").chain(std::iter::repeat("    "));
            lines.extend(marks.zip(told).map(|(mark, line)| format!("{mark}{line}")));
        }
        blocks.push(lines);
    }
    if finished == Finished::Course {
        blocks.push(paragraphs(&course.farewell, width));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn a_chapter_is_told_in_lines_and_the_course_in_its_own_words() {
        let text = "format = 1\nwelcome = \"Hello\"\nfarewell = \"Bye.\"\n\
                    [[chapter]]\nname = \"01\"\ntitle = \"One\"\n\
                    learned = \"Waits overlap.\\nWork does not, on one thread.\"\n\
                    [[exercise]]\nname = \"a\"\nchapter = \"01\"\ntitle = \"A\"\n\
                    starter = \"panic\"\nhints = []\n";
        let course = Course::parse(text, Path::new("info.toml")).unwrap();
        let told = |what| finished(&course, &course.exercises[0], what, 24);
        let chapter = [
            "All of 01 is done. What",
            "you know now:",
            "  - Waits overlap.",
            "  - Work does not, on",
            "    one thread.",
        ];
        assert_eq!(told(Finished::Chapter), [chapter.map(str::to_owned)]);
        assert_eq!(told(Finished::Course)[1], ["Bye."]);
    }
}
