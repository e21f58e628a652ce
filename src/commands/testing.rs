//! A small course in a temporary folder, for tests. Knows nothing of grading.

use crate::course::{Course, INFO};
use std::path::Path;
use tempfile::TempDir;

/// Two exercises in two chapters, with all their files.
#[derive(Debug)]
pub struct SmallCourse {
    folder: TempDir,
}

const INFO_TEXT: &str = r#"format = 1
welcome = "Welcome to the kitchen."
farewell = "All served."

[[chapter]]
name = "01_waiting"
title = "Waiting"
learned = "One.\nTwo.\nThree."

[[chapter]]
name = "02_overlap"
title = "Overlap"
learned = "One.\nTwo.\nThree."

[[exercise]]
name = "lazy_pizza"
chapter = "01_waiting"
title = "A future does nothing until it is polled"
topics = ["poll"]
starter = "wrong_order/never_polled"
contract = ["async fn dinner()"]
hints = ["What came out of the oven?", "Who waits for bake()?", "bake().await"]

[[exercise]]
name = "two_users"
chapter = "02_overlap"
title = "Two users at a time"
topics = ["overlap"]
starter = "too_slow/awaited_in_turn"
contract = ["async fn fetch_both() -> (User, User)"]
hints = ["Look at the two waits.", "Which of them needs the other?", "tokio::join!"]

[exercise.says]
"too_slow/awaited_in_turn" = "The second request begins when the first has ended."
"#;

const MANIFEST: &str = r#"[package]
name = "exercises"

[[bin]]
name = "lazy_pizza"
path = "01_waiting/lazy_pizza.rs"

[[bin]]
name = "two_users"
path = "02_overlap/two_users.rs"
"#;

const LESSON: &str = "# A lesson\n\n## Story\n\n## Awaita says\n\n## See it\n\n## Try it\n\n\
                      ## Code it\n\n## Quiz\n\n## No dumb questions\n";

impl SmallCourse {
    pub fn new() -> SmallCourse {
        let small = SmallCourse {
            folder: tempfile::tempdir().unwrap(),
        };
        small.write(INFO, INFO_TEXT);
        small.write("exercises/Cargo.toml", MANIFEST);
        small.write("exercises/lib.rs", "//! Empty.\n");
        for exercise in &small.course().exercises {
            let name = &exercise.name;
            small.write(
                &exercise.file(),
                &format!("// {name}: starter\nfn main() {{}}\n"),
            );
            small.write(
                &exercise.starter_file(),
                &format!("// {name}: starter\nfn main() {{}}\n"),
            );
            small.write(&exercise.check_file(), &format!("// {name}: check\n"));
            small.write(
                &exercise.solution_file(),
                &format!("// {name}: solution\nfn main() {{}}\n"),
            );
            small.write(&format!("exercises/{}/README.md", exercise.chapter), LESSON);
            let submissions = exercise.submissions_dir();
            for number in 1..=4 {
                let right = format!("{submissions}/right/r{number}.rs");
                small.write(&right, "//! expect: passed\nfn main() {}\n");
                let wrong = format!("{submissions}/wrong/w{number}.rs");
                small.write(
                    &wrong,
                    &format!("//! expect: {}\nfn main() {{}}\n", exercise.starter),
                );
            }
        }
        small
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn course(&self) -> Course {
        Course::read(self.root()).unwrap()
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.root().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.root().join(file)).unwrap()
    }

    pub fn remove(&self, file: &str) {
        std::fs::remove_file(self.root().join(file)).unwrap();
    }
}
