//! The watcher's decisions, by data.

use super::*;
use crate::feedback::SourceLines;
use crate::grade::{BuildProgress, Witness};
use crate::state::Standing;
use crate::watch::state::{Lab, Mode, Question, Shown};
use crate::watch::update::{Memory, Saying, start};
use kit_record::{Attempt, Basis, Exploration, Schedule};

const FILE: &str = "exercises/02_overlap/two_users.rs";
const CHECK: &str = "checks/02_overlap/two_users.rs";

fn look() -> Effect {
    Effect::Look(vec!["two_users".to_owned()])
}

fn look_at_all() -> Effect {
    Effect::Look(
        ["lazy_pizza", "two_users", "order_list"]
            .map(str::to_owned)
            .to_vec(),
    )
}

fn look_at_every_changed() -> Effect {
    Effect::Look(
        ["lazy_pizza", "order_list", "two_users"]
            .map(str::to_owned)
            .to_vec(),
    )
}

fn grade(job: u64) -> Effect {
    grade_of(job, "two_users")
}

fn grade_of(job: u64, exercise: &str) -> Effect {
    Effect::Grade(job, exercise.to_owned())
}

fn say_result() -> Effect {
    Effect::Say(Saying::Result)
}

fn say(sentence: &str) -> Effect {
    Effect::Say(Saying::Sentence(sentence.to_owned()))
}

fn remember_pass(text: &str) -> Effect {
    let sha256 = sha256_hex(text.as_bytes());
    Effect::Remember(Memory::Passed {
        exercise: "two_users".to_owned(),
        sha256,
    })
}

fn remember_failure(exercise: &str, text: &str) -> Effect {
    Effect::Remember(Memory::Failed {
        exercise: exercise.to_owned(),
        sha256: sha256_hex(text.as_bytes()),
        signature: "too_slow/awaited_in_turn".to_owned(),
    })
}

fn moved_to(exercise: &str) -> Effect {
    Effect::Remember(Memory::MovedTo {
        exercise: exercise.to_owned(),
    })
}

#[test]
fn at_the_start_the_lab_opens_and_then_the_exercise_is_checked() {
    let script = Script::new();
    assert_eq!(start(&script.state), [Effect::OpenLab, look_at_all()]);
    script
        .then(looked("two_users", source("one")), &[])
        .then(Event::LabOpened(Ok(())), &[look()])
        .then(looked("two_users", source("one")), &[grade(1)])
        .then(
            Event::Graded(1, Ok(too_slow("one"))),
            &[say_result(), remember_failure("two_users", "one")],
        )
        .due_in_ms(None);
}

#[test]
fn a_save_whose_end_is_told_is_checked_at_once() {
    Script::checked()
        .then(changed(FILE, false), &[])
        .then(changed(FILE, true), &[look()])
        .due_in_ms(None)
        .then(looked("two_users", source("two")), &[grade(2)]);
}

#[test]
fn a_save_whose_end_is_not_told_is_checked_a_bounded_time_after_its_first_event() {
    Script::checked()
        .then(changed(FILE, false), &[])
        .due_in_ms(Some(8))
        .after_ms(5)
        .then(changed(FILE, false), &[])
        .due_in_ms(Some(3))
        .after_ms(3)
        .then(Event::Due, &[look()])
        .due_in_ms(None);
}

#[test]
fn many_events_are_one_check() {
    Script::checked()
        .then(changed(FILE, false), &[])
        .then(changed(FILE, false), &[])
        .then(changed(CHECK, false), &[])
        .then(Event::Due, &[look()])
        .then(looked("two_users", source("two")), &[grade(2)])
        .then(changed(FILE, true), &[look()])
        .then(looked("two_users", source("two")), &[]);
}

#[test]
fn identical_content_is_not_checked_again() {
    Script::checked()
        .then(changed(FILE, true), &[look()])
        .then(looked("two_users", source("one")), &[])
        .is(|state| state.checking.is_none());
}

#[test]
fn another_check_of_the_same_content_is_a_change() {
    let newer = Look {
        exercise: "two_users".to_owned(),
        source: source("one"),
        check: Some("newer".to_owned()),
    };
    Script::checked()
        .then(changed(CHECK, true), &[look()])
        .then(Event::Looked(vec![newer]), &[grade(2)]);
}

#[test]
fn a_save_during_a_check_cancels_it_and_starts_over() {
    Script::checked()
        .then(looked("two_users", source("two")), &[grade(2)])
        .then(
            looked("two_users", source("three")),
            &[Effect::Cancel(2), grade(3)],
        )
        .then(
            Event::Graded(3, Ok(passed("three"))),
            &[say_result(), remember_pass("three")],
        )
        .is(|state| state.standing(state.exercise()) == Standing::Done);
}

#[test]
fn a_result_that_nobody_waits_for_is_ignored() {
    Script::checked()
        .when(looked("two_users", source("two")))
        .when(looked("two_users", source("three")))
        .then(Event::Graded(2, Ok(passed("two"))), &[])
        .is(|state| state.checking == Some(3) && state.standing(state.exercise()).is_open());
}

#[test]
fn a_save_that_comes_back_to_the_last_content_during_a_check_is_checked() {
    Script::checked()
        .when(looked("two_users", source("two")))
        .then(
            looked("two_users", source("one")),
            &[Effect::Cancel(2), grade(3)],
        );
}

#[test]
fn what_was_graded_is_what_has_passed() {
    // The file was saved again after it was looked at and before it was compiled.
    Script::checked()
        .when(looked("two_users", source("two")))
        .then(
            Event::Graded(2, Ok(passed("three"))),
            &[say_result(), remember_pass("three")],
        )
        .is(|state| state.standing(state.exercise()) == Standing::Done)
        .when(looked("two_users", source("four")))
        .is(|state| state.standing(state.exercise()) == Standing::Changed);
}

#[test]
fn a_file_that_is_missing_for_a_moment_is_waited_for() {
    Script::checked()
        .then(changed(FILE, true), &[look()])
        .then(looked("two_users", Found::Missing), &[])
        .due_in_ms(Some(60))
        .after_ms(20)
        .then(changed(FILE, true), &[look()])
        .then(looked("two_users", source("two")), &[grade(2)])
        .due_in_ms(None);
}

#[test]
fn a_file_that_stays_away_is_told_once() {
    Script::checked()
        .when(looked("two_users", Found::Missing))
        .after_ms(60)
        .then(Event::Due, &[look()])
        .then(looked("two_users", Found::Missing), &[say_result()])
        .is(|state| matches!(state.shown, Shown::Missing))
        .then(looked("two_users", Found::Missing), &[])
        .due_in_ms(None)
        .then(looked("two_users", source("one")), &[grade(2)]);
}

#[test]
fn a_file_that_was_just_truncated_is_waited_for_and_an_empty_one_is_checked() {
    Script::checked()
        .then(looked("two_users", source("")), &[])
        .due_in_ms(Some(60))
        .after_ms(60)
        .then(Event::Due, &[look()])
        .then(looked("two_users", source("")), &[grade(2)]);
}

#[test]
fn a_file_that_is_no_text_is_for_grading_to_explain() {
    let odd = || Found::Odd("not a file".to_owned());
    Script::checked()
        .then(looked("two_users", odd()), &[grade(2)])
        .then(
            Event::Graded(2, Err("two_users.rs is a folder.".to_owned())),
            &[say_result()],
        )
        .is(|state| matches!(&state.shown, Shown::Failed(_)))
        .then(looked("two_users", odd()), &[]);
}

#[test]
fn it_never_moves_on_by_itself() {
    Script::checked()
        .when(looked("two_users", source("two")))
        .then(
            Event::Graded(2, Ok(passed("two"))),
            &[say_result(), remember_pass("two")],
        )
        .is(|state| state.exercise().name == "two_users")
        .then(
            key('n'),
            &[
                moved_to("order_list"),
                Effect::Look(vec!["order_list".to_owned()]),
            ],
        )
        .is(|state| matches!(state.shown, Shown::Nothing))
        .then(
            looked("order_list", source("three")),
            &[grade_of(3, "order_list")],
        );
}

#[test]
fn moving_ends_the_check_that_runs() {
    let pizza = || Effect::Look(vec!["lazy_pizza".to_owned()]);
    Script::checked()
        .when(looked("two_users", source("two")))
        .then(
            key('p'),
            &[Effect::Cancel(2), moved_to("lazy_pizza"), pizza()],
        )
        .then(Event::Graded(2, Ok(passed("two"))), &[])
        .then(key('p'), &[])
        .notice("This is the first exercise.");
}

#[test]
fn keys_work_during_a_check() {
    let climbed = Effect::Remember(Memory::Climbed {
        exercise: "two_users".to_owned(),
    });
    Script::checked()
        .when(looked("two_users", source("two")))
        .then(key('h'), &[climbed])
        .then(key('l'), &[])
        .then(key('q'), &[])
        .then(key('?'), &[])
        .then(key('q'), &[])
        .then(key('o'), &[Effect::OpenEditor("two_users".to_owned())])
        .is(|state| state.checking == Some(2) && state.progress.rung("two_users") == 1)
        .then(key('r'), &[look()])
        .then(
            looked("two_users", source("two")),
            &[Effect::Cancel(2), grade(3)],
        )
        .then(key('q'), &[Effect::Quit]);
}

/// On an exercise about the order of steps, which is as it was at the start.
fn at_a_race() -> Script {
    let mut script = Script::new();
    script.state.course.exercises[1].starter = "race/load_then_store".to_owned();
    let race = || {
        let race = verdict(Word::Race, "race/load_then_store", "A visitor is lost.");
        graded("one", race)
    };
    script
        .when(Event::LabOpened(Ok(())))
        .when(looked("two_users", source("one")))
        .when(Event::Graded(1, Ok(race())))
}

#[test]
fn who_comes_to_a_race_is_dared_to_find_it() {
    let shows = |script: &Script, what: &str| {
        let screen = crate::watch::view::view(&script.state, crate::feedback::Style::plain());
        screen.join("\n").contains(what)
    };
    let dared = at_a_race();
    assert!(shows(&dared, "Can you break it yourself?"));
    assert!(!shows(&dared, "A visitor is lost."));
    let told = dared.then(key('b'), &[Effect::Play("break", "two_users".to_owned())]);
    let told = told.press("\n");
    assert!(shows(&told, "A visitor is lost."));
    // Once it was saved, nothing is held back.
    let saved = at_a_race()
        .when(looked("two_users", source("two")))
        .is(|state| !state.is_a_dare());
    assert!(shows(&saved, "A visitor is lost."));
    // Nor after a hint.
    at_a_race().press("h").is(|state| !state.is_a_dare());
    // There is nothing to play where no order matters.
    Script::checked().is(|state| !state.is_a_dare() && !state.can_be_played());
}

#[test]
fn the_lesson_and_the_words_are_a_key_away() {
    Script::checked()
        .then(key('i'), &[Effect::ReadLesson("02_overlap".to_owned())])
        .when(Event::LessonRead(Ok("# Overlap".to_owned())))
        .is(|state| state.mode == Mode::Lesson("# Overlap".to_owned()))
        .press("i")
        .is(|state| state.mode == Mode::Exercise)
        .then(
            Event::LessonRead(Err("not there".to_owned())),
            &[say("not there")],
        )
        .press("d")
        .notice("This course has no glossary.");
    // A verdict that comes meanwhile does not turn the page.
    Script::new()
        .when(Event::LabOpened(Ok(())))
        .when(looked("two_users", source("one")))
        .when(Event::LessonRead(Ok("one paragraph\n\n".repeat(100))))
        .press(" ")
        .is(|state| state.scroll > 0)
        .when(Event::Graded(1, Ok(too_slow("one"))))
        .is(|state| state.scroll > 0 && matches!(state.shown, Shown::Verdict(..)));
    let mut script = Script::checked();
    script.state.course.glossary = vec![("poll".to_owned(), "To ask.".to_owned())];
    script
        .press("d")
        .is(|state| state.mode == Mode::Glossary)
        .press("q")
        .is(|state| state.mode == Mode::Exercise);
}

#[test]
fn a_run_that_failed_can_be_walked_through() {
    let mut race = too_slow("one");
    race.witness = Some(Witness {
        attempt: Attempt {
            scenario: "two doors".to_owned(),
            schedule: Schedule::default(),
        },
        exploration: Exploration {
            explored: true,
            basis: Basis::default(),
            ..Exploration::default()
        },
    });
    let mut script = Script::checked();
    script.state.shown = Shown::Verdict(race, SourceLines::new("one"));
    script.then(key('w'), &[Effect::Play("replay", "two_users".to_owned())]);
    Script::checked()
        .then(key('w'), &[])
        .is(|state| state.notice.is_some());
    // Nor is anybody's turn to be chosen there; and the text stays where it is.
    Script::checked()
        .then(key('b'), &[])
        .is(|state| state.notice.is_some());
}

#[test]
fn control_c_and_a_signal_quit_from_everywhere() {
    for keys in ["", "l", "l/", "?", "x"] {
        Script::checked()
            .press(keys)
            .then(Event::Key(Key::Interrupt), &[Effect::Quit]);
        Script::checked()
            .press(keys)
            .then(Event::Ended, &[Effect::Quit]);
    }
}

#[test]
fn the_solution_opens_after_a_pass() {
    Script::checked()
        .then(key('s'), &[])
        .notice(
            "The solution opens after a pass or after the last hint (0 of 3 seen). Press h for \
             the next hint.",
        )
        .when(looked("two_users", source("two")))
        .when(Event::Graded(2, Ok(passed("two"))))
        .then(key('s'), &[Effect::ReadSolution("two_users".to_owned())])
        .then(Event::SolutionRead(Ok("fn main() {}".to_owned())), &[])
        .is(|state| state.mode == Mode::Solution("fn main() {}".to_owned()))
        .press("q")
        .is(|state| state.mode == Mode::Exercise);
}

#[test]
fn after_the_last_hint_the_solution_is_asked_about_twice() {
    Script::checked()
        .press("hhh")
        .then(key('s'), &[])
        .is(|state| state.mode == Mode::Ask(Question::Solution))
        .then(key('y'), &[])
        .is(|state| state.mode == Mode::Ask(Question::SolutionReally))
        .then(key('y'), &[Effect::ReadSolution("two_users".to_owned())]);
    for refusal in ["sn", "syn", "sy\n", "s\x1b"] {
        Script::checked()
            .press("hhh")
            .press(refusal)
            .is(|state| state.mode == Mode::Exercise)
            .notice("Nothing was changed.");
    }
}

#[test]
fn a_reset_is_asked_about() {
    Script::checked()
        .then(key('x'), &[])
        .is(|state| state.mode == Mode::Ask(Question::Reset))
        .then(key('y'), &[Effect::Reset("two_users".to_owned())]);
    Script::checked()
        .then(key('x'), &[])
        .then(key('n'), &[])
        .notice("Nothing was changed.");
}

#[test]
fn the_list_is_moved_in_filtered_and_chosen_from() {
    let chosen = |keys: &str| Script::checked().press(keys).state.exercise().name.clone();
    assert_eq!(chosen("lj\n"), "order_list");
    assert_eq!(chosen("ljjj\n"), "order_list");
    assert_eq!(chosen("lk\n"), "lazy_pizza");
    assert_eq!(chosen("l/PIZ\n"), "lazy_pizza");
    assert_eq!(chosen("l/ordz\x7f\n"), "order_list");
    assert_eq!(chosen("l/zzz\n"), "two_users");
    assert_eq!(chosen("l/order\x1bk\n"), "lazy_pizza");
    assert_eq!(chosen("lj\x1b"), "two_users");
}

#[test]
fn saving_another_exercise_is_told_and_no_more() {
    let sentence = "You saved lazy_pizza, but this screen is about two_users. Press l to choose \
                    another exercise.";
    Script::checked()
        .then(
            changed("exercises/01_waiting/lazy_pizza.rs", true),
            &[Effect::Look(vec!["lazy_pizza".to_owned()])],
        )
        .then(looked("lazy_pizza", source("calzone")), &[say(sentence)])
        .then(looked("lazy_pizza", source("calzone")), &[]);
}

#[test]
fn what_is_no_part_of_the_course_changes_nothing() {
    Script::checked()
        .then(changed("exercises/02_overlap/notes.rs", true), &[])
        .then(
            changed("checks/02_overlap/two_users.starter.rs", false),
            &[],
        )
        .due_in_ms(None);
}

#[test]
fn lost_events_mean_looking_at_everything() {
    Script::checked()
        .then(Event::Changed(Change::Everything), &[Effect::WatchAgain])
        .due_in_ms(Some(8))
        .then(Event::Due, &[Effect::ReadCourse, look_at_every_changed()]);
}

#[test]
fn a_broken_course_file_is_told_and_the_old_course_goes_on() {
    let wrong = "info.toml:3:1: not valid TOML";
    Script::checked()
        .then(changed("info.toml", true), &[Effect::ReadCourse])
        .then(Event::CourseRead(Err(wrong.to_owned())), &[say(wrong)])
        .is(|state| state.course.exercises.len() == 3)
        .then(looked("two_users", source("two")), &[grade(2)])
        .then(Event::CourseRead(Ok(course())), &[look_at_all()])
        .is(|state| state.course_error.is_none() && state.checking == Some(2));
}

#[test]
fn a_changed_course_keeps_the_exercise_that_is_on_the_screen() {
    let mut shorter = course();
    shorter.exercises.remove(0);
    let two = Effect::Look(["two_users", "order_list"].map(str::to_owned).to_vec());
    Script::checked()
        .then(Event::CourseRead(Ok(shorter)), &[two])
        .is(|state| state.current == 0 && state.exercise().name == "two_users")
        .then(looked("two_users", source("one")), &[]);
}

#[test]
fn a_changed_exercise_is_checked_again_and_a_removed_one_is_left() {
    let mut other = course();
    other.exercises[1].contract.clear();
    Script::checked()
        .then(Event::CourseRead(Ok(other)), &[look_at_all()])
        .then(looked("two_users", source("one")), &[grade(2)]);
    let mut without = course();
    without.exercises.truncate(1);
    let pizza = Effect::Look(vec!["lazy_pizza".to_owned()]);
    Script::checked()
        .when(looked("two_users", source("two")))
        .then(Event::CourseRead(Ok(without)), &[Effect::Cancel(2), pizza])
        .is(|state| matches!(state.shown, Shown::Nothing) && state.current == 0);
}

#[test]
fn all_are_checked_a_few_at_a_time_while_the_screen_goes_on() {
    Script::checked()
        .then(
            key('c'),
            &[grade_of(2, "lazy_pizza"), grade_of(3, "two_users")],
        )
        .then(looked("two_users", source("two")), &[grade(4)])
        .then(
            Event::Graded(2, Ok(too_slow("pizza"))),
            &[
                remember_failure("lazy_pizza", "pizza"),
                grade_of(5, "order_list"),
            ],
        )
        .then(
            Event::Graded(4, Ok(passed("two"))),
            &[say_result(), remember_pass("two")],
        )
        .then(Event::Graded(3, Ok(passed("two"))), &[])
        .then(
            Event::Graded(5, Err("no".to_owned())),
            &[say("All checked: 1 of 3 pass.")],
        )
        .is(|state| state.sweep.is_none());
}

#[test]
fn checking_all_can_be_stopped() {
    Script::checked()
        .when(key('c'))
        .then(key('c'), &[Effect::Cancel(2), Effect::Cancel(3)])
        .then(Event::Graded(2, Ok(passed("pizza"))), &[])
        .notice("Stopped. What passed until then is kept.");
}

#[test]
fn a_lab_that_does_not_open_can_be_tried_again() {
    Script::new()
        .then(
            Event::LabOpened(Err("There is no cargo.".to_owned())),
            &[say_result()],
        )
        .then(looked("two_users", source("one")), &[])
        .then(key('r'), &[Effect::OpenLab])
        .is(|state| state.lab == Lab::Opening(None))
        .then(key('r'), &[])
        .then(Event::LabOpened(Ok(())), &[look()]);
}

#[test]
fn late_news_of_the_building_do_not_close_the_lab() {
    let step = || BuildProgress {
        done: 1,
        total: 2,
        what: "tokio".to_owned(),
    };
    let sentence = "The lab is being built. That happens once, and takes a minute or two.";
    Script::new()
        .then(Event::LabBuilding(step()), &[say(sentence)])
        .then(Event::LabBuilding(step()), &[])
        .then(Event::LabOpened(Ok(())), &[look()])
        .then(Event::LabBuilding(step()), &[])
        .is(|state| state.lab == Lab::Ready);
}

#[test]
fn the_last_exercise_says_what_is_open() {
    Script::checked()
        .press("nn")
        .notice("This is the last exercise. 3 are still open: press l.");
}
