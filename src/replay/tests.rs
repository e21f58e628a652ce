//! Stories on hand-written traces: what is known at each step, and what is drawn of it.

use super::choosing::{self, Choice, Move};
use super::view::view;
use super::walk::{self, Walk, foot};
use super::{Ending, Story, Waiting, told};
use crate::feedback::Style;
use crate::judge::testing;
use crate::watch::keys::Key;
use crate::watch::terminal::Size;
use kit_record::{CancelledBy, Holder, Outcome, Possibility, Run, Turn, Unit, Wait, What};

const DOORS: &str = "\
fn count_visitors() -> u32 {
    let visitors = AtomicU32::new(5);
    thread::scope(|doors| {
        for _ in 0..2 {
            doors.spawn(|| {
                let seen = visitors.load(SeqCst);
                visitors.store(seen + 1, SeqCst);
            });
        }
    });
    visitors.load(SeqCst)
}
";

/// Two threads that both read 5 and both write 6.
fn doors() -> Story {
    let run = testing::run(
        "0 main 5 spawned A
         0 main 5 spawned B
         0 A 6 read AtomicU32 5
         0 B 6 read AtomicU32 5
         0 B 7 write AtomicU32 6
         0 B - finished
         0 A 7 write AtomicU32 6
         0 A - finished
         0 main 3 joined A
         0 main 3 joined B
         0 main 11 read AtomicU32 6",
        0,
    );
    let ending = Ending {
        headline: "Race".to_owned(),
        message: "Thread A wrote 6 on line 7: what thread B wrote is lost.".to_owned(),
        good: false,
    };
    Story::new("doors", DOORS, run, Unit::Seconds, Some(ending))
}

const BOTH_WAYS: &str = "\
let a = Mutex::new(1);
let b = Mutex::new(2);
let other = thread::spawn(|| {
    let second = b.lock();
    let first = a.lock();
});
let first = a.lock();
let second = b.lock();
";

/// Each holds what the other wants.
fn deadlock() -> Story {
    let mut run = testing::run(
        "0 main 3 spawned A
         0 main 7 lock Mutex
         0 A 4 lock Mutex#2
         0 A 5 waits Mutex",
        0,
    );
    run.trace.objects[0].line = Some(1);
    run.trace.objects[1].line = Some(2);
    let wait = |actor, line, object, holder, since| Wait {
        actor,
        call: "lock".to_owned(),
        line: Some(line),
        object: Some(object),
        holders: vec![Holder {
            actor: Some(holder),
            role: "holds the lock".to_owned(),
            line: Some(since),
        }],
    };
    run.outcome = Outcome::Stuck {
        waits: vec![wait(0, 8, 1, 1, 4), wait(1, 5, 0, 0, 7)],
    };
    story_of(run, BOTH_WAYS)
}

fn story_of(run: Run, source: &str) -> Story {
    let ending = Ending {
        headline: "Over".to_owned(),
        message: "That was it.".to_owned(),
        good: false,
    };
    Story::new("test", source, run, Unit::Seconds, Some(ending))
}

/// What is known at a position, in short: each actor with its line and what it waits for, and what
/// is shared.
fn known(story: &Story, position: usize) -> String {
    let moment = story.moment(position);
    let actors = moment.actors.iter().map(|(actor, standing)| {
        let name = story.actor(*actor);
        let line = story.place(&moment, *actor);
        let line = line.map_or("-".to_owned(), |line| line.to_string());
        let over = if standing.over { " over" } else { "" };
        let waits = story.waiting(&moment, *actor);
        let waits = waits.map(|waiting| format!(" {}", story.wait_in_words(&moment, &waiting)));
        format!("{name} {line}{over}{}", waits.unwrap_or_default())
    });
    let values = moment
        .values
        .iter()
        .map(|(object, value)| format!("{} = {}", story.object(*object), value.text));
    let held = moment.held.iter().flat_map(|(object, holders)| {
        let by = |holding: &super::Holding| {
            format!(
                "{} by {}",
                story.object(*object),
                story.actor(holding.actor)
            )
        };
        holders.iter().map(by).collect::<Vec<_>>()
    });
    let all: Vec<String> = actors.chain(values).chain(held).collect();
    all.join("; ")
}

#[track_caller]
fn is_known(story: &Story, expected: &[&str]) {
    let seen: Vec<String> = (0..=story.last()).map(|at| known(story, at)).collect();
    assert_eq!(seen, expected);
}

#[test]
fn every_step_of_a_race_has_its_state() {
    is_known(
        &doors(),
        &[
            "main -; visitors = 5",
            "main 5; thread A -; visitors = 5",
            "main 3 waits for thread A to end; thread A -; thread B -; visitors = 5",
            "main 3 waits for thread A to end; thread A 6; thread B -; visitors = 5",
            "main 3 waits for thread A to end; thread A 6; thread B 6; visitors = 5",
            "main 3 waits for thread A to end; thread A 6; thread B 7; visitors = 6",
            "main 3 waits for thread A to end; thread A 6; thread B 7 over; visitors = 6",
            "main 3 waits for thread A to end; thread A 7; thread B 7 over; visitors = 6",
            "main 3; thread A 7 over; thread B 7 over; visitors = 6",
            "main 3; thread A 7 over; thread B 7 over; visitors = 6",
            "main 3; thread A 7 over; thread B 7 over; visitors = 6",
            "main 11; thread A 7 over; thread B 7 over; visitors = 6",
            "main 11; thread A 7 over; thread B 7 over; visitors = 6",
        ],
    );
}

#[test]
fn every_step_of_a_deadlock_says_who_waits_for_whom() {
    is_known(
        &deadlock(),
        &[
            "main -",
            "main 3; thread A -",
            "main 7; thread A -; a by main",
            "main 8 waits for b, which thread A holds since line 4; thread A 4; a by main; b by \
             thread A",
            "main 8 waits for b, which thread A holds since line 4; \
             thread A 5 waits for a, which main holds since line 7; a by main; b by thread A",
            "main 8 waits for b, which thread A holds since line 4; \
             thread A 5 waits for a, which main holds since line 7; a by main; b by thread A",
        ],
    );
}

#[test]
fn operations_are_waited_for_while_they_are_under_way_and_the_clock_moves() {
    let story = story_of(
        testing::run(
            "0 main 2 made fetch(1)
             0 main 2 polls fetch(1)
             1000 main 2 ends fetch(1)",
            1500,
        ),
        "",
    );
    is_known(
        &story,
        &["main -", "main 2 waits for fetch(1)", "main 2", "main 2"],
    );
    let clock: Vec<u64> = story.moments().map(|(_, moment)| moment.at).collect();
    assert_eq!(clock, [0, 0, 1_000_000, 1_500_000]);
}

#[test]
fn readers_of_one_lock_do_not_wait_for_each_other() {
    let story = story_of(
        testing::run(
            "0 main 1 spawned A
             0 main 2 lock RwLock
             0 A 3 lock RwLock
             0 main - unlock RwLock
             0 A - unlock RwLock",
            0,
        ),
        "",
    );
    assert_eq!(
        known(&story, 2),
        "main 2; thread A -; RwLock by main",
        "A takes it next, and main still has it then"
    );
    assert_eq!(
        known(&story, 3),
        "main 2; thread A 3; RwLock by main; RwLock by thread A"
    );
    assert_eq!(known(&story, 5), "main 2; thread A 3");
}

#[test]
fn permits_are_held_until_they_are_given_back_and_adding_some_takes_from_nobody() {
    let mut run = testing::run(
        "0 main 1 spawned a
         0 a 2 lock Semaphore
         0 main 3 waits Semaphore
         0 main 4 unlock Semaphore
         0 a - unlock Semaphore
         0 main 3 lock Semaphore",
        0,
    );
    let (object, permits) = (0, 1);
    for (index, event) in run.trace.events.iter_mut().enumerate() {
        match index {
            1 | 5 => event.what = What::Acquired { object, permits },
            3 | 4 => event.what = What::Released { object, permits },
            _ => {}
        }
    }
    is_known(
        &story_of(run, ""),
        &[
            "main -",
            "main 1; task A -",
            "main 1; task A 2; Semaphore by task A",
            "main 3 waits for Semaphore, which task A holds since line 2; task A 2; \
             Semaphore by task A",
            "main 4; task A 2; Semaphore by task A",
            "main 3; task A 2",
            "main 3; task A 2; Semaphore by main",
            "main 3; task A 2; Semaphore by main",
        ],
    );
}

#[test]
fn messages_are_counted_and_waited_for() {
    let mut run = testing::run(
        "0 main 1 spawned A
         0 main 2 lock channel
         0 A 3 unlock channel",
        0,
    );
    let object = 0;
    run.trace.events[1].what = What::Sent { object };
    run.trace.events[2].what = What::Received { object };
    let story = story_of(run, "");
    let queued = |position| story.moment(position).queued[&object];
    assert_eq!([0, 1, 2, 3].map(queued), [0, 0, 1, 0]);
    let waiting = |position| story.waiting(&story.moment(position), 1);
    assert_eq!(waiting(1), Some(Waiting::Message(object)));
    assert_eq!(waiting(2), None);
}

#[test]
fn going_back_is_the_inverse_of_going_forward() {
    for story in [doors(), deadlock()] {
        let forward: Vec<_> = story.moments().collect();
        assert_eq!(forward.len(), story.last() + 1);
        for (position, moment) in forward {
            assert_eq!(story.moment(position), moment);
        }
        let mut position = 0;
        let mut go = |key| match walk::press(position, story.last(), key) {
            Walk::To(to) => {
                position = to;
                to
            }
            Walk::Quit => panic!("nobody quits here"),
        };
        for expected in 1..=story.last() {
            assert_eq!(go(Key::Right), expected);
        }
        assert_eq!(go(Key::Char('n')), story.last());
        for expected in (0..story.last()).rev() {
            assert_eq!(go(Key::Left), expected);
        }
        assert_eq!(go(Key::Char('b')), 0);
        assert_eq!(go(Key::Char('G')), story.last());
        assert_eq!(go(Key::Char('x')), story.last());
        assert_eq!(go(Key::Char('g')), 0);
        assert_eq!(walk::press(3, 9, Key::Char('q')), Walk::Quit);
    }
}

fn drawn(story: &Story, position: usize, columns: usize, rows: usize) -> String {
    let size = Size { columns, rows };
    let lines = view(story, position, &foot(), size, Style::plain());
    assert_eq!(lines.len(), rows);
    lines.join("\n") + "\n"
}

#[test]
fn the_moment_that_matters_on_a_usual_screen() {
    let expected = "\
doors                                                       step 5 of 12  0.00 s
────────────────────────────────────────────────────────────────────────────────
   1 │ fn count_visitors() -> u32 {
   2 │     let visitors = AtomicU32::new(5);
   3 │     thread::scope(|doors| {  <- main
   4 │         for _ in 0..2 {
   5 │             doors.spawn(|| {
   6 │                 let seen = visitors.load(SeqCst);  <- thread A
>  7 │                 visitors.store(seen + 1, SeqCst);  <- thread B
   8 │             });
────────────────────────────────────────────────────────────────────────────────
thread B, line 7: write 6
  ^ thread A does not know of this: it still goes by the 5 it read.
  main      line 3, waits for thread A to end
  thread A  line 6
> thread B  line 7
  visitors = 6  (changed by thread B)
  so far, the last 4 of 5 steps
  line 5   main: starts thread B
  line 6   thread A: read 5
  line 6   thread B: read 5
  line 7   thread B: write 6
────────────────────────────────────────────────────────────────────────────────
n next  b back  q quit  g start  G end  PgDn PgUp ten steps
";
    assert_eq!(drawn(&doors(), 5, 80, 24), expected);
}

#[test]
fn the_moment_that_matters_on_a_small_screen() {
    let expected = "\
doors               step 5 of 12  0.00 s
   6 │     let seen = visi…  <- thread A
>  7 │     visitors.store(…  <- thread B
   8 │ });
thread B, line 7: write 6
  ^ thread A does not know of this: it
  still goes by the 5 it read.
  visitors = 6  (changed by thread B)
  main      line 3, waits for thread A …
n next  b back  q quit  g start  G end
";
    assert_eq!(drawn(&doors(), 5, 40, 10), expected);
}

#[test]
fn a_deadlock_on_a_usual_screen() {
    let screen = drawn(&deadlock(), 4, 80, 24);
    for part in [
        "\n> 5 │     let first = a.lock();  <- thread A\n",
        "\n  8 │ let second = b.lock();  <- main\n",
        "\nthread A, line 5: waits for a\n",
        "\n  main      line 8, waits for b, which thread A holds since line 4\n",
        "\n> thread A  line 5, waits for a, which main holds since line 7\n",
        "\n  a is held by main since line 7\n",
    ] {
        assert!(screen.contains(part), "{part}\nis not in\n{screen}");
    }
}

#[test]
fn the_end_says_what_came_of_it() {
    let story = doors();
    assert!(story.is_end(12) && !story.is_end(11));
    let screen = drawn(&story, 12, 80, 24);
    let said = "\nRace\nThread A wrote 6 on line 7: what thread B wrote is lost.\n";
    assert!(screen.contains(said), "{screen}");
}

#[test]
fn every_size_is_filled_exactly() {
    let mut menu = foot();
    menu.below = vec!["Who goes next?".to_owned(), "  1  thread A".to_owned()];
    for story in [doors(), deadlock(), story_of(testing::run("", 0), "")] {
        for foot in [foot(), menu.clone()] {
            for (columns, rows) in [(1, 1), (5, 3), (40, 10), (60, 16), (80, 24), (200, 60)] {
                for position in 0..=story.last() {
                    let size = Size { columns, rows };
                    let lines = view(&story, position, &foot, size, Style::plain());
                    assert_eq!(lines.len(), rows);
                    for line in lines {
                        let width = crate::feedback::width_of(&line);
                        assert!(width <= columns, "{columns}x{rows}: {line}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_parts_of_the_screen_stay_where_they_are() {
    let story = doors();
    let places = |position| {
        let screen = drawn(&story, position, 80, 24);
        let rows = screen.lines().enumerate();
        let fixed = rows.filter(|(_, line)| line.starts_with('─') || line.contains(" main  "));
        fixed.map(|(row, _)| row).collect::<Vec<_>>()
    };
    for position in 0..=11 {
        assert_eq!(places(position), [1, 10, 13, 22], "step {position}");
    }
}

#[test]
fn colour_is_only_colour() {
    let story = doors();
    let size = Size {
        columns: 80,
        rows: 24,
    };
    for position in 0..=story.last() {
        let lines = |style| view(&story, position, &foot(), size, style);
        let coloured = lines(Style::coloured());
        let stripped: Vec<String> = coloured
            .iter()
            .map(|line| console::strip_ansi_codes(line).trim_end().to_owned())
            .collect();
        assert_eq!(stripped, lines(Style::plain()));
    }
}

#[test]
fn what_was_cancelled_is_told_where_it_happened() {
    let run = testing::run(
        "0 main 2 spawned a
         0 a 3 cancelled send",
        0,
    );
    let aborted = |by| {
        let mut run = run.clone();
        if let What::Cancelled { by: how, .. } = &mut run.trace.events[1].what {
            *how = by;
        }
        story_of(run, "\n\n    sender.send(1).await\n")
    };
    let story = aborted(CancelledBy::Select);
    assert_eq!(
        story.step(2).map(|step| step.did.as_str()),
        Some("cancelled here, while it waits in `send`")
    );
    assert_eq!(known(&story, 2), "main 2; task A 3");
    // An aborted task is over; what gave up one of its futures goes on.
    let story = aborted(CancelledBy::Abort);
    assert_eq!(known(&story, 2), "main 2; task A 3 over");
}

#[test]
fn a_pipe_gets_every_step() {
    let lines = told::text(&deadlock(), Style::plain(), 80);
    let expected = "\
test

step 0 of 5, 0.00 s
Nothing has happened yet.
  main  has done nothing yet

step 1 of 5, 0.00 s
main, line 3: starts thread A
    3 │ let other = thread::spawn(|| {
> main      line 3
  thread A  has done nothing yet
";
    let text = lines.join("\n") + "\n";
    assert!(text.starts_with(expected), "{text}");
    let end = "\
step 5 of 5, 0.00 s
Over
That was it.
  main      line 8, waits for b, which thread A holds since line 4
  thread A  line 5, waits for a, which main holds since line 7
  a is held by main since line 7
  b is held by thread A since line 4
";
    assert!(text.ends_with(end), "{text}");
}

#[test]
fn of_a_run_without_an_end_the_beginning_and_the_end_are_told() {
    let looks = "0 main 1 read AtomicU32 0\n".repeat(3_000);
    let story = story_of(testing::run(&looks, 0), "");
    let lines = told::text(&story, Style::plain(), 80);
    let at = |line: &str| lines.iter().position(|seen| seen == line);
    let (before, gap) = (at("step 999 of 3001, 0.00 s"), at("… 1,002 steps left out"));
    assert!(before.is_some() && before < gap);
    assert!(gap < at("step 2002 of 3001, 0.00 s"));
    assert_eq!(at("step 1000 of 3001, 0.00 s"), None);
    assert_eq!(at("step 2001 of 3001, 0.00 s"), None);
    let value = serde_json::to_value(told::object(&story)).unwrap();
    assert_eq!(value["left_out"], 1_002);
    // The end is no step.
    assert_eq!(value["steps"].as_array().unwrap().len(), 3_001 - 1_002);
    let short = serde_json::to_value(told::object(&doors())).unwrap();
    assert_eq!(short["left_out"], 0);
}

#[test]
fn what_the_program_is_called_or_says_is_shown_and_never_obeyed() {
    let mut run = testing::run("0 main 1 spawned A\n0 A 2 prints x", 0);
    run.trace.actors[1].name = "a\x1b[2Jb".to_owned();
    let ending = Ending {
        headline: "Panic".to_owned(),
        message: "It said\n\x1b[31mred".to_owned(),
        good: false,
    };
    let story = Story::new("test", "\x1b[1m", run, Unit::Seconds, Some(ending));
    let lines = told::text(&story, Style::plain(), 80);
    assert!(
        lines.iter().all(|line| !line.contains('\x1b')),
        "{lines:#?}"
    );
    let said = "It said \\u{1b}[31mred";
    assert!(lines.iter().any(|line| line == said), "{lines:#?}");
}

#[test]
fn whoever_said_that_it_waits_does_so_until_it_goes_on() {
    let story = story_of(
        testing::run("0 main 1 waits Condvar\n0 main 2 lock Mutex", 0),
        "",
    );
    is_known(
        &story,
        &[
            "main -",
            "main 1 waits for Condvar",
            "main 2; Mutex by main",
            "main 2; Mutex by main",
        ],
    );
}

#[test]
fn programs_get_every_step_as_an_object() {
    let value = serde_json::to_value(told::object(&deadlock())).unwrap();
    let steps = value["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 5);
    let waiting = |actor: &str, line: u32, waits: &str, whom: &str| {
        serde_json::json!({
            "actor": actor, "line": line, "ended": false, "waits": waits, "waits_for": [whom],
        })
    };
    let expected = serde_json::json!({
        "step": 4, "at_ms": 0, "actor": "thread A", "line": 5, "did": "waits for a", "note": null,
        "actors": [
            waiting("main", 8, "waits for b, which thread A holds since line 4", "thread A"),
            waiting("thread A", 5, "waits for a, which main holds since line 7", "main"),
        ],
        "values": [],
        "held": [
            {"of": "a", "by": "main", "line": 7}, {"of": "b", "by": "thread A", "line": 4},
        ],
        "queued": [],
    });
    assert_eq!(steps[4], expected);
}

fn choice(turn: Turn, actor: u32, call: &str, line: Option<u32>) -> Choice {
    Choice {
        possibility: Possibility {
            turn,
            actor: Some(actor),
            call: call.to_owned(),
            line,
            object: None,
        },
        leads_to: None,
    }
}

#[test]
fn what_can_be_chosen_is_said_in_the_words_of_the_program() {
    let story = doors();
    let menu = |choices: &[Choice]| choosing::menu(&story, choices, None, Style::plain(), 60);
    let steps = [
        choice(Turn::Go(1), 1, "atomic access", Some(7)),
        choice(Turn::Go(2), 2, "start", None),
        choice(Turn::Go(0), 0, "unlock", None),
    ];
    assert_eq!(
        menu(&steps),
        [
            "Who goes next?",
            "  1  thread A, line 7: visitors.store(seen + 1, SeqCst);",
            "  2  thread B begins",
            "  3  main lets go of a lock",
        ]
    );
    let mut timers = [
        choice(Turn::Pick(0), 1, "timer", None),
        choice(Turn::Pick(1), 2, "timer", None),
        choice(Turn::Pick(2), 2, "wake", Some(6)),
        choice(Turn::Pick(3), 1, "branch 2", None),
        choice(
            Turn::Pick(4),
            1,
            "compare_exchange_weak, for no reason",
            None,
        ),
        choice(Turn::Go(1), 1, "wait, by itself", Some(7)),
    ];
    timers[1].leads_to = Some("task A, line 3: fetch(1) is done".to_owned());
    assert_eq!(
        menu(&timers),
        [
            "What happens next?",
            "  1  the wait of thread A is over",
            "  2  task A, line 3: fetch(1) is done",
            "  3  thread B is woken, line 6: let seen = visitors.load(Se…",
            "  4  thread A polls branch 2 first",
            "  5  thread A: fails, though the value is right",
            "  6  thread A, line 7: wakes, though nobody called",
        ]
    );
}

#[test]
fn a_choice_has_its_number_and_its_letter() {
    let story = doors();
    let choices = [
        choice(Turn::Go(2), 2, "start", None),
        choice(Turn::Go(1), 1, "start", None),
        choice(Turn::Go(0), 0, "start", None),
    ];
    let press = |key| choosing::press(&story, &choices, key);
    assert_eq!(press(Key::Char('1')), Move::Choose(0));
    assert_eq!(press(Key::Char('3')), Move::Choose(2));
    assert_eq!(press(Key::Char('4')), Move::Nothing);
    assert_eq!(press(Key::Char('0')), Move::Nothing);
    assert_eq!(press(Key::Char('a')), Move::Choose(1));
    assert_eq!(press(Key::Char('B')), Move::Choose(0));
    assert_eq!(press(Key::Char('c')), Move::Nothing);
    assert_eq!(press(Key::Char('u')), Move::TakeBack);
    assert_eq!(press(Key::Left), Move::TakeBack);
    assert_eq!(press(Key::Char('r')), Move::StartOver);
    assert_eq!(press(Key::Char('k')), Move::Keep);
    assert_eq!(press(Key::Char('q')), Move::Quit);
    // One letter for two things is none.
    let twice = [choices[0].clone(), choices[0].clone()];
    assert_eq!(
        choosing::press(&story, &twice, Key::Char('b')),
        Move::Nothing
    );
}
