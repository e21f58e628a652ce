//! The real loop on real files, with a lab that is none: what a file says decides its verdict.

use super::*;
use crate::commands::testing::SmallCourse;
use crate::course::Exercise;
use crate::grade::BuildProgress;
use crate::watch::signals::Signals;
use crate::watch::terminal::Terminal;
use crate::watch::{Engine, Options, Watcher};
use std::future::pending;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

#[derive(Clone)]
struct PretendLab;

/// Checks of files that say "hang", and that have not ended.
static HANGING: AtomicU32 = AtomicU32::new(0);

struct Hanging;

impl Drop for Hanging {
    fn drop(&mut self) {
        HANGING.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Engine for PretendLab {
    async fn open(
        _root: PathBuf,
        mut progress: impl FnMut(BuildProgress) + Send + 'static,
    ) -> anyhow::Result<PretendLab> {
        progress(BuildProgress {
            done: 1,
            total: 2,
            what: "tokio".to_owned(),
        });
        Ok(PretendLab)
    }

    async fn check(&self, _exercise: Exercise, file: PathBuf) -> anyhow::Result<Graded> {
        let text = std::fs::read_to_string(file)?;
        if text.contains("hang") {
            HANGING.fetch_add(1, Ordering::SeqCst);
            let _hanging = Hanging;
            return pending().await;
        }
        Ok(*if text.contains("join!") {
            passed(&text)
        } else {
            too_slow(&text)
        })
    }
}

struct Paper(UnboundedSender<String>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes).into_owned();
        self.0.send(text).map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const TWO_USERS: &str = "exercises/02_overlap/two_users.rs";

/// Runs the watcher beside `learner`, who reads what is printed and can send events.
fn with_watcher<F: Future<Output = ()>>(
    small: &SmallCourse,
    poll: bool,
    learner: impl FnOnce(UnboundedReceiver<String>, UnboundedSender<Event>) -> F,
) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let (paper, printed) = unbounded_channel();
        let (post, mailbox) = unbounded_channel();
        let mut watcher: Watcher<PretendLab> = Watcher::new(
            small.course(),
            Options { poll },
            Terminal::lines_to(Paper(paper)),
            Signals::listen().unwrap(),
            (post.clone(), mailbox),
        )
        .unwrap();
        let learner = async {
            learner(printed, post.clone()).await;
            post.send(Event::Ended).unwrap();
        };
        // Generous: it only turns a lost save into a failure instead of a test without an end.
        let both = async { tokio::join!(watcher.run(), learner) };
        if tokio::time::timeout(Duration::from_secs(60), both)
            .await
            .is_err()
        {
            panic!("a save was lost: {:?} {:#?}", watcher.files, watcher.state);
        }
    });
}

/// Waits for the next thing printed that has `part` in it, and gives all of it.
async fn next(printed: &mut UnboundedReceiver<String>, part: &str) -> String {
    loop {
        let text = printed.recv().await.expect("the watcher ended");
        if text.contains(part) {
            return text;
        }
    }
}

fn start_on_two_users(small: &SmallCourse) {
    let progress = r#"{"version": 1, "current": "two_users", "exercises": {}}"#;
    small.write(".kit/progress.json", progress);
}

#[test]
fn every_way_to_save_gets_its_verdict() {
    let small = SmallCourse::new();
    start_on_two_users(&small);
    with_watcher(&small, false, async |mut printed, _| {
        assert_eq!(
            next(&mut printed, "lab").await,
            "The lab is being built. That happens once, and takes a minute or two.\n\n"
        );
        let first = next(&mut printed, TWO_USERS).await;
        assert!(
            first.contains("It took 2.00 s, and 1.00 s is possible."),
            "{first}"
        );

        small.write(TWO_USERS, "// written in place: join!\n");
        assert!(
            next(&mut printed, TWO_USERS)
                .await
                .contains("1.00 s, 2 in flight")
        );

        // As vim does.
        let file = small.root().join(TWO_USERS);
        let folder = file.parent().unwrap();
        std::fs::write(folder.join("4913"), "").unwrap();
        std::fs::remove_file(folder.join("4913")).unwrap();
        std::fs::rename(&file, folder.join("two_users.rs~")).unwrap();
        std::fs::write(&file, "// in turn again\n").unwrap();
        std::fs::remove_file(folder.join("two_users.rs~")).unwrap();
        assert!(
            next(&mut printed, TWO_USERS)
                .await
                .contains("It took 2.00 s")
        );

        // As JetBrains does.
        std::fs::write(
            folder.join("two_users.rs___jb_tmp___"),
            "// join! once more\n",
        )
        .unwrap();
        std::fs::rename(folder.join("two_users.rs___jb_tmp___"), &file).unwrap();
        assert!(
            next(&mut printed, TWO_USERS)
                .await
                .contains("1.00 s, 2 in flight")
        );
    });
    let saved = small.read(".kit/progress.json");
    assert!(
        saved.contains(&sha256_hex(b"// join! once more\n")),
        "{saved}"
    );
}

#[test]
fn a_save_ends_the_check_that_hangs_and_so_does_quitting() {
    let small = SmallCourse::new();
    start_on_two_users(&small);
    with_watcher(&small, false, async |mut printed, _| {
        next(&mut printed, TWO_USERS).await;
        for round in 0..3 {
            small.write(TWO_USERS, &format!("// hang {round}\n"));
            while HANGING.load(Ordering::SeqCst) != 1 {
                tokio::task::yield_now().await;
            }
            small.write(TWO_USERS, &format!("// join! {round}\n"));
            assert!(
                next(&mut printed, TWO_USERS)
                    .await
                    .contains("1.00 s, 2 in flight")
            );
            assert_eq!(HANGING.load(Ordering::SeqCst), 0);
        }
        small.write(TWO_USERS, "// hang at the end\n");
        while HANGING.load(Ordering::SeqCst) != 1 {
            tokio::task::yield_now().await;
        }
    });
    assert_eq!(HANGING.load(Ordering::SeqCst), 0);
}

#[test]
fn polling_sees_saves_too() {
    let small = SmallCourse::new();
    start_on_two_users(&small);
    with_watcher(&small, true, async |mut printed, _| {
        next(&mut printed, TWO_USERS).await;
        small.write(TWO_USERS, "// join!\n");
        assert!(
            next(&mut printed, TWO_USERS)
                .await
                .contains("1.00 s, 2 in flight")
        );
    });
}

#[test]
fn a_broken_course_file_is_told_with_its_place() {
    let small = SmallCourse::new();
    let right = small.read("info.toml");
    with_watcher(&small, false, async |mut printed, _| {
        next(&mut printed, "It took").await;
        small.write("info.toml", "format = = 1\n");
        let told = next(&mut printed, "info.toml").await;
        assert!(told.replace('\n', " ").contains("info.toml:1:10"), "{told}");
        small.write("info.toml", &right);
        small.write("exercises/01_waiting/lazy_pizza.rs", "// join!\n");
        assert!(
            next(&mut printed, "lazy_pizza")
                .await
                .contains("1.00 s, 2 in flight")
        );
    });
}

#[test]
fn a_folder_that_comes_back_is_watched_again() {
    let small = SmallCourse::new();
    start_on_two_users(&small);
    with_watcher(&small, false, async |mut printed, _| {
        next(&mut printed, TWO_USERS).await;
        let (folder, aside) = (small.root().join("exercises"), small.root().join("aside"));
        std::fs::rename(&folder, &aside).unwrap();
        assert!(next(&mut printed, TWO_USERS).await.contains("is not there"));
        std::fs::create_dir_all(small.root().join("exercises/02_overlap")).unwrap();
        small.write(TWO_USERS, "// join!\n");
        assert!(
            next(&mut printed, TWO_USERS)
                .await
                .contains("1.00 s, 2 in flight")
        );
    });
}

#[test]
fn keys_go_through_the_loop_and_a_reset_keeps_a_copy() {
    let small = SmallCourse::new();
    start_on_two_users(&small);
    with_watcher(&small, false, async |mut printed, post| {
        next(&mut printed, TWO_USERS).await;
        small.write(TWO_USERS, "// mine, with join!\n");
        next(&mut printed, TWO_USERS).await;
        for letter in "hxy".chars() {
            post.send(key(letter)).unwrap();
        }
        next(&mut printed, ".kit/backups/two_users-1.rs").await;
        next(&mut printed, "It took").await;
    });
    assert_eq!(
        small.read(".kit/backups/two_users-1.rs"),
        "// mine, with join!\n"
    );
    let saved = small.read(".kit/progress.json");
    assert!(saved.contains("\"hint_rung\": 1"), "{saved}");
}
