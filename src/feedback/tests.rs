//! Whole screens, as text.

use super::*;
use crate::judge::testing::{explored, judged, run, scenario};
use crate::judge::tests::{IN_TURN, LOST_UPDATE, MADE_FIRST, wait};
use crate::verdict::Proof;
use kit_record::{Answer, Edge, Expect, Moment, Outcome, Run, Scenario, Unit};

const SOURCE: &str = "
fn count_visitors(inside: u32) -> u32 {
    let visitors = AtomicU32::new(inside);
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

/// `line` and the one after it are those of the source that read and write.
fn lost_update() -> Verdict {
    let text = LOST_UPDATE.replace(" 14 ", " 7 ").replace(" 15 ", " 8 ");
    explored_result(&text, "6", "7")
}

fn explored_result(text: &str, returned: &str, expected: &str) -> Verdict {
    let run = Run {
        returned: Some(returned.to_owned()),
        ..run(text, 0)
    };
    let expect = Expect::Returns {
        value: expected.to_owned(),
    };
    judged(explored(scenario(run, &[expect]), 8, false))
}

fn async_lost_update() -> Verdict {
    explored_result(
        "0 a 21 read AtomicU32 100
         0 a 22 made approve(10)
         0 a 22 polls approve(10)
         0 b 21 read AtomicU32 100
         0 b 22 made approve(20)
         0 b 22 polls approve(20)
         500 a 22 ends approve(10)
         500 a 23 write AtomicU32 110
         500 b 22 ends approve(20)
         500 b 23 write AtomicU32 120",
        "120",
        "130",
    )
}

fn takes(millis: u64) -> Expect {
    Expect::Takes {
        micros: millis * 1000,
    }
}

fn slow(text: &str, millis: u64, possible: u64) -> Verdict {
    judged(scenario(run(text, millis), &[takes(possible)]))
}

fn frozen_chef() -> Verdict {
    let text = "
        0 main 9 spawned a
        0 main 12 blocks std::thread::sleep 3000
        0 a 20 made sleep(5 min)
        0 a 20 polls sleep(5 min)
        3000 a 20 ends sleep(5 min)
        3000 a 21 prints the phone is answered\\n";
    let frozen = scenario(run(text, 3000), &[Expect::NeverBlocks]);
    judged(Scenario {
        unit: Unit::KitchenMinutes,
        ..frozen
    })
}

fn unawaited() -> Verdict {
    let text = "0 main 12 made bake()\n 0 main 12 drops bake()\n 1000 main 13 prints served\\n";
    let baked = Moment {
        edge: Edge::Ends,
        of: "bake".to_owned(),
    };
    judged(scenario(
        run(text, 1000),
        &[Expect::At {
            moment: baked,
            micros: 5,
        }],
    ))
}

fn stuck(waits: Vec<kit_record::Wait>) -> Verdict {
    let text = "
        0 main 3 spawned A
        0 main 4 spawned B
        0 A 6 lock Mutex#1
        0 B 10 lock Mutex#2";
    judged(scenario(
        Run {
            outcome: Outcome::Stuck { waits },
            ..run(text, 0)
        },
        &[],
    ))
}

fn two_locks_crossed() -> Verdict {
    stuck(vec![
        wait(0, "join", 11, &[]),
        wait(1, "lock", 7, &[(Some(2), 10)]),
        wait(2, "lock", 12, &[(Some(1), 6)]),
    ])
}

fn returned(expected: &str, actual: &str) -> Verdict {
    let run = Run {
        returned: Some(actual.to_owned()),
        ..run("", 0)
    };
    judged(scenario(
        run,
        &[Expect::Returns {
            value: expected.to_owned(),
        }],
    ))
}

fn printed(expected: &str, actual: &str) -> Verdict {
    let run = run(
        &format!("0 main 1 prints {}", actual.replace('\n', "\\n")),
        0,
    );
    judged(scenario(
        run,
        &[Expect::Prints {
            text: expected.to_owned(),
        }],
    ))
}

fn answered() -> Verdict {
    let answer = |question: &str, given: &str, right, blank| Answer {
        question: question.to_owned(),
        given: given.to_owned(),
        seen: "Phone".to_owned(),
        right,
        blank,
        ran: true,
        because: "the phone rang at 5 min, and nobody stood still".to_owned(),
        misconception: None,
    };
    let answers = vec![
        answer("What is printed first?", "Phone", true, false),
        answer("What is printed last?", "", false, true),
        answer("What comes in between?", "Chef", false, false),
    ];
    judged(scenario(run("", 0), &[Expect::Answers { answers }]))
}

/// Ten steps on each side of a lost update.
fn long_race() -> Verdict {
    let quiet = |actor: &str| -> String {
        let hours = (1..=20).map(|hour| format!("0 {actor} 3 notes works {hour}\n"));
        hours.collect()
    };
    let race = LOST_UPDATE.replace("0 main 20 read AtomicU32 6", "");
    let text = format!("{}{race}\n{}", quiet("A"), quiet("B"));
    explored_result(&text, "6", "7")
}

fn many_waits() -> Verdict {
    let text: String = (0..15)
        .map(|n| {
            let (from, to) = (n * 100, n * 100 + 100);
            format!("{from} main 4 made fetch({n})\n{from} main 4 polls fetch({n})\n{to} main 4 ends fetch({n})\n")
        })
        .collect();
    slow(&text, 1500, 100)
}

fn token_first() -> Verdict {
    let text = "
        0 main 3 made token()
        0 main 3 polls token()
        1000 main 3 ends token()
        1000 main 4 made profile()
        1000 main 4 polls profile()
        3000 main 4 ends profile()
        3000 main 5 made orders()
        3000 main 5 polls orders()
        6000 main 5 ends orders()";
    slow(text, 6000, 4000)
}

fn with_evidence(word: Word, signature: &str, message: &str, evidence: Evidence) -> Verdict {
    let (signature, message) = (signature.to_owned(), message.to_owned());
    Verdict {
        word,
        signature,
        message,
        proof: Proof::default(),
        evidence,
    }
}

#[track_caller]
fn shows(verdict: &Verdict, width: usize, screen: &[&str]) {
    let drawn = render(verdict, &SourceLines::new(SOURCE), &Style::plain(), width);
    assert_eq!(drawn, screen, "\n{}\n", drawn.join("\n"));
}

#[test]
fn waits_in_turn() {
    shows(
        &slow(IN_TURN, 2000, 1000),
        80,
        &[
            "Too slow",
            "`fetch_user(2)` (line 13) was called only after `fetch_user(1)` (line 12) had",
            "ended. It took 2.00 s; 1.00 s is possible.",
            "",
            "  as it ran               0 s       0.5 s     1 s       1.5 s      2 s",
            "  line 12  fetch_user(1)  ████████████████████                       0.00–1.00 s",
            "  line 13  fetch_user(2)                      █████████████████████  1.00–2.00 s",
            "  as it could run",
            "  line 12  fetch_user(1)  ████████████████████                       0.00–1.00 s",
            "  line 13  fetch_user(2)  ████████████████████                       0.00–1.00 s",
        ],
    );
    shows(
        &slow(IN_TURN, 2000, 1000),
        40,
        &[
            "Too slow",
            "`fetch_user(2)` (line 13) was called",
            "only after `fetch_user(1)` (line 12) had",
            "ended. It took 2.00 s; 1.00 s is",
            "possible.",
            "",
            "  as it ran",
            "  0 s      0.5 s     1 s      1.5 s  2 s",
            "  line 12  fetch_user(1)",
            "  ███████████████████",
            "  line 13  fetch_user(2)",
            "                     ███████████████████",
            "  as it could run",
            "  line 12  fetch_user(1)",
            "  ███████████████████",
            "  line 13  fetch_user(2)",
            "  ███████████████████",
        ],
    );
}

#[test]
fn made_long_before_it_is_polled() {
    shows(
        &slow(MADE_FIRST, 2000, 1000),
        80,
        &[
            "Too slow",
            "`fetch_user(2)` was made on line 4, but first polled at 1.00 s, when",
            "`fetch_user(1)` had ended; in JavaScript it would already run. It took 2.00 s;",
            "1.00 s is possible.",
            "",
            "  as it ran               0 s       0.5 s     1 s       1.5 s      2 s",
            "  line 3   fetch_user(1)  ████████████████████                       0.00–1.00 s",
            "  line 4   fetch_user(2)  ····················█████████████████████  1.00–2.00 s",
            "  as it could run",
            "  line 3   fetch_user(1)  ████████████████████                       0.00–1.00 s",
            "  line 4   fetch_user(2)  ████████████████████                       0.00–1.00 s",
            "  · made, not polled",
        ],
    );
}

#[test]
fn what_may_depend_on_another_is_not_drawn_as_it_could_run() {
    shows(
        &token_first(),
        80,
        &[
            "Too slow",
            "`profile()` (line 4) was called only after `token()` (line 3) had ended. It took",
            "6.00 s; 4.00 s is possible.",
            "",
            "  as it ran           0 s            2 s            4 s            6 s",
            "  line 3   token()    ███████                                        0.00–1.00 s",
            "  line 4   profile()         ███████████████                         1.00–3.00 s",
            "  line 5   orders()                         ███████████████████████  3.00–6.00 s",
        ],
    );
}

#[test]
fn many_waits_are_counted() {
    shows(
        &many_waits(),
        60,
        &[
            "Too slow",
            "`fetch(1)` (line 4) was called only after `fetch(0)` (line",
            "4) had ended. It took 1.50 s; 0.10 s is possible.",
            "",
            "  as it ran               0 s       1 s",
            "  line 4   fetch(0)       █                 0.00–0.10 s",
            "  line 4   fetch(1)        █                0.10–0.20 s",
            "  line 4   fetch(2)         █               0.20–0.30 s",
            "  line 4   fetch(3)          █              0.30–0.40 s",
            "  line 4   fetch(4)           █             0.40–0.50 s",
            "  line 4   fetch(5)            █            0.50–0.60 s",
            "  line 4   fetch(6)             █           0.60–0.70 s",
            "  line 4   fetch(7)              █          0.70–0.80 s",
            "  … and 7 more",
            "  as it could run",
            "  line 4   fetch(0 … 14)  █                 0.00–0.10 s, 15×",
        ],
    );
}

#[test]
fn a_thread_that_stands_still() {
    shows(
        &frozen_chef(),
        80,
        &[
            "Blocked",
            "`std::thread::sleep` on line 12 does not let go of its thread: the thread stood",
            "still for 30 min, and with it every task on it. Meanwhile `sleep(5 min)` (line",
            "20) had to wait, until 30 min.",
            "",
            "  as it ran                         0 min      10 min     20 min      30 min",
            "  line 12  std::thread::sleep       ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0–30 min",
            "  line 20  sleep(5 min)             ██████████████████████████████████  0–30 min",
            "  line 21  “the phone is answered”                                   ◆  30 min",
            "  ▒ the thread stands still   ◆ printed or noted",
        ],
    );
}

#[test]
fn a_future_that_was_never_polled() {
    shows(
        &unawaited(),
        80,
        &[
            "Wrong order",
            "`bake()` was made on line 12 and never polled: a Rust future does nothing until",
            "it is awaited.",
            "",
            "  as it ran          0 s      0.2 s    0.4 s    0.6 s    0.8 s    1 s",
            "  line 12  bake()    ·                                              never polled",
            "  line 13  “served”                                              ◆  1.00 s",
            "  · made, not polled   ◆ printed or noted",
        ],
    );
}

#[test]
fn what_is_behind_a_lock_is_told() {
    let text = "0 A 4 lock Mutex\n 0 A - holds Mutex 5\n 0 A - holds Mutex 5\n 0 A - unlock Mutex
        0 B 4 lock Mutex\n 0 B - holds Mutex 5\n 0 B - holds Mutex 5\n 0 B - unlock Mutex
        0 B 5 lock Mutex\n 0 B - holds Mutex 5\n 0 B - holds Mutex 6\n 0 B - unlock Mutex
        0 A 5 lock Mutex\n 0 A - holds Mutex 6\n 0 A 6 prints soup\n 0 A - holds Mutex 6
        0 A - unlock Mutex";
    shows(
        &explored_result(text, "6", "7"),
        80,
        &[
            "Race",
            "Thread A found 5 in the Mutex on line 4; then thread B changed 5 to 6 in the",
            "Mutex on line 5; then thread A found 6 in the Mutex on line 5, but what it had",
            "seen was no longer so. It returned 6; expected 7. Found on interleaving 8.",
            "",
            "  thread A                       thread B",
            "  line 4   locked: 5",
            "                                 line 4   locked: 5",
            "                                 line 5   locked: 5 to 6",
            "  line 5   lock Mutex: 6  <- thread B came in between",
            "  line 6   prints “soup”",
            "           unlock Mutex: 6",
            "",
            "  4 │ thread::scope(|doors| {",
            "  5 │ for _ in 0..2 {",
            "  6 │ doors.spawn(|| {",
        ],
    );
}

#[test]
fn a_lost_update_in_two_lanes() {
    shows(
        &lost_update(),
        80,
        &[
            "Race",
            "Thread B read 5 on line 7; then thread A wrote 6 on line 8; then thread B wrote",
            "6 on line 8: what thread A wrote is lost. It returned 6; expected 7. Found on",
            "interleaving 8.",
            "",
            "  thread A                       thread B",
            "  line 7   read 5",
            "                                 line 7   read 5",
            "  line 8   write 6",
            "                                 line 8   write 6  <- thread A's write is lost",
            "",
            "  read 5 · read 5 · write 6 · write 6",
            "",
            "  7 │ let seen = visitors.load(SeqCst);",
            "  8 │ visitors.store(seen + 1, SeqCst);",
        ],
    );
    shows(
        &lost_update(),
        60,
        &[
            "Race",
            "Thread B read 5 on line 7; then thread A wrote 6 on line 8;",
            "then thread B wrote 6 on line 8: what thread A wrote is",
            "lost. It returned 6; expected 7. Found on interleaving 8.",
            "",
            "  thread A                     thread B",
            "  line 7   read 5",
            "                               line 7   read 5",
            "  line 8   write 6",
            "                               line 8   write 6",
            "                                 <- thread A's write is lost",
            "",
            "  read 5 · read 5 · write 6 · write 6",
            "",
            "  7 │ let seen = visitors.load(SeqCst);",
            "  8 │ visitors.store(seen + 1, SeqCst);",
        ],
    );
    shows(
        &lost_update(),
        40,
        &[
            "Race",
            "Thread B read 5 on line 7; then thread A",
            "wrote 6 on line 8; then thread B wrote 6",
            "on line 8: what thread A wrote is lost.",
            "It returned 6; expected 7. Found on",
            "interleaving 8.",
            "",
            "  thread A: read 5 (line 7)",
            "  thread B: read 5 (line 7)",
            "  thread A: write 6 (line 8)",
            "  thread B: write 6 (line 8)",
            "    <- thread A's write is lost",
            "",
            "  read 5 · read 5 · write 6 · write 6",
            "",
            "  7 │ let seen = visitors.load(SeqCst);",
            "  8 │ visitors.store(seen + 1, SeqCst);",
        ],
    );
}

#[test]
fn an_old_value_is_shown_also_where_main_reads_it() {
    let verdict = explored_result(
        "0 A 7 write n 42
         0 A 8 write ready true
         0 main 7 read ready true
         0 main 8 old n 0 42",
        "6",
        "7",
    );
    let drawn = render(&verdict, &SourceLines::new(""), &Style::plain(), 80);
    let lanes: Vec<&str> = drawn.iter().map(|line| line.trim_end()).collect();
    let at = lanes
        .iter()
        .position(|line| line.contains("main   "))
        .unwrap();
    assert_eq!(
        lanes[at..at + 5],
        [
            "  main                           thread A",
            "                                 line 7   write 42 in n",
            "                                 line 8   write true in ready",
            "  line 7   read true in ready",
            "  line 8   read 0 in n, not 42",
        ]
    );
}

#[test]
fn a_lost_update_around_an_await() {
    shows(
        &async_lost_update(),
        80,
        &[
            "Race",
            "Task B read 100 on line 21; then task A wrote 110 on line 23; then task B wrote",
            "120 on line 23: what task A wrote is lost. It returned 120; expected 130. Found",
            "on interleaving 8.",
            "",
            "  task A                         task B",
            "  line 21  read 100",
            "  line 22  waits for approve(10)",
            "                                 line 21  read 100",
            "                                 line 22  waits for approve(20)",
            "  line 22  approve(10) is done",
            "  line 23  write 110",
            "                                 line 22  approve(20) is done",
            "                                 line 23  write 120  <- task A's write is lost",
            "",
            "  read 100 · read 100 · write 110 · write 120",
        ],
    );
}

#[test]
fn a_cancelled_future_is_a_step_of_whoever_polled_it() {
    let run = run(
        "0 main 3 spawned a
         0 a 8 notes hands over a half
         0 main 4 prints got a half
         0 main 14 cancelled recv
         0 main - prints all in all",
        0,
    );
    let run = Run {
        returned: Some("[]".to_owned()),
        ..run
    };
    let expects = [Expect::Returns {
        value: "[1]".to_owned(),
    }];
    let failing = explored(scenario(run, &expects), 3, false);
    shows(
        &judged(failing),
        80,
        &[
            "Wrong result",
            "Cancelled on line 14, while it waited in `recv` (another branch of the `select!`",
            "was faster): it returned []; expected [1]. Found on interleaving 3.",
            "",
            "  main                           task A",
            "                                 line 8   hands over a half",
            "  line 4   prints “got a half”",
            "  line 14  cancelled here, while it waits in `recv`",
            "",
            "   4 │ thread::scope(|doors| {",
            "   8 │ visitors.store(seen + 1, SeqCst);",
        ],
    );
}

#[test]
fn a_long_interleaving_is_cut_around_the_race() {
    shows(
        &long_race(),
        80,
        &[
            "Race",
            "Thread B read 5 on line 14; then thread A wrote 6 on line 15; then thread B",
            "wrote 6 on line 15: what thread A wrote is lost. It returned 6; expected 7.",
            "Found on interleaving 8.",
            "",
            "  thread A                       thread B",
            "  … 19 earlier steps left out",
            "  line 3   works 20",
            "  line 14  read 5",
            "                                 line 14  read 5",
            "  line 15  write 6",
            "                                 line 15  write 6  <- thread A's write is lost",
            "                                 line 3   works 1",
            "                                 line 3   works 2",
            "  … 18 later steps left out",
            "",
            "  read 5 · read 5 · write 6 · write 6",
            "",
            "   3 │ let visitors = AtomicU32::new(inside);",
        ],
    );
}

#[test]
fn where_there_are_too_many_waits_those_of_one_call_share_a_row() {
    let text: String = (0..15)
        .map(|n| {
            let (from, to) = (n * 100, n * 100 + 100);
            format!("{from} main 4 made sleep(100ms)\n{from} main 4 polls sleep(100ms)\n{to} main 4 ends sleep(100ms)\n")
        })
        .collect();
    let drawn = render(
        &slow(&text, 1500, 100),
        &SourceLines::default(),
        &Style::plain(),
        80,
    );
    let rows: Vec<&String> = drawn
        .iter()
        .filter(|line| line.contains("sleep(100ms)  "))
        .collect();
    assert_eq!(rows.len(), 1, "{drawn:#?}");
    assert!(rows[0].ends_with("0.00–1.50 s, 15 times"), "{}", rows[0]);
}

#[test]
fn what_is_done_over_and_over_is_one_row() {
    let looks = "0 A 4 notes looks\n".repeat(30);
    let race = LOST_UPDATE.replace("0 main 20 read AtomicU32 6", "");
    let verdict = explored_result(&format!("{looks}{race}"), "6", "7");
    let drawn = render(&verdict, &SourceLines::default(), &Style::plain(), 80);
    let first = drawn
        .iter()
        .position(|line| line.contains("thread A    "))
        .unwrap();
    assert_eq!(drawn[first + 1], "  line 4   looks (30 times)");
}

#[test]
fn who_waits_for_whom() {
    shows(
        &two_locks_crossed(),
        80,
        &[
            "Deadlock",
            "Thread A and thread B wait for each other: each holds what the other needs, and",
            "neither can go on.",
            "",
            "  ┌─> thread A",
            "  │      │ waits in `lock` on line 7, for the Mutex of line 6",
            "  │      │ thread B: holds the lock, since line 10",
            "  │      v",
            "  │   thread B",
            "  │      │ waits in `lock` on line 12, for the Mutex of line 6",
            "  │      │ thread A: holds the lock, since line 6",
            "  └──────┘",
            "",
            "  main waits in `join` on line 11",
            "",
            "   6 │ doors.spawn(|| {",
            "   7 │ let seen = visitors.load(SeqCst);",
            "  10 │ }",
            "  11 │ });",
            "  12 │ visitors.load(SeqCst)",
        ],
    );
    shows(
        &two_locks_crossed(),
        40,
        &[
            "Deadlock",
            "Thread A and thread B wait for each",
            "other: each holds what the other needs,",
            "and neither can go on.",
            "",
            "  ┌─> thread A",
            "  │      │ waits in `lock` on line 7,",
            "  │      │ for the Mutex of line 6",
            "  │      │ thread B: holds the lock,",
            "  │      │ since line 10",
            "  │      v",
            "  │   thread B",
            "  │      │ waits in `lock` on line 12,",
            "  │      │ for the Mutex of line 6",
            "  │      │ thread A: holds the lock,",
            "  │      │ since line 6",
            "  └──────┘",
            "",
            "  main waits in `join` on line 11",
            "",
            "   6 │ doors.spawn(|| {",
            "   7 │ let seen = visitors.load(SeqCst);",
            "  10 │ }",
            "  11 │ });",
            "  12 │ visitors.load(SeqCst)",
        ],
    );
    let in_a_ring = |size: u32| {
        let next = |actor| (actor + 1) % size;
        let ring = (0..size).map(|actor| wait(actor, "lock", 7, &[(Some(next(actor)), 6)]));
        stuck(ring.collect())
    };
    // As far as they are people's to follow, circles are drawn whole.
    for size in 2..=4 {
        let text = render(
            &in_a_ring(size),
            &SourceLines::new(SOURCE),
            &Style::plain(),
            80,
        );
        let count = |end: &str| text.iter().filter(|line| line.ends_with(end)).count();
        assert_eq!(count("│      v"), size as usize - 1, "{text:#?}");
        assert_eq!(count("└──────┘"), 1, "{text:#?}");
    }
    let full_channel = stuck(vec![
        wait(0, "join", 11, &[(Some(1), 3)]),
        wait(1, "send", 7, &[(Some(0), 12)]),
        wait(2, "acquire", 12, &[]),
    ]);
    shows(
        &full_channel,
        80,
        &[
            "Deadlock",
            "Main and thread A wait for each other: a channel is full, and whoever would",
            "receive from it waits, too, and neither can go on.",
            "",
            "  ┌─> main",
            "  │      │ waits in `join` on line 11",
            "  │      │ thread A: has not finished, started on line 3",
            "  │      v",
            "  │   thread A",
            "  │      │ waits in `send` on line 7, for the Mutex of line 6",
            "  │      │ main: would receive, on line 12",
            "  └──────┘",
            "",
            "  thread B waits in `acquire` on line 12, for the Mutex of line 6",
            "",
            "   3 │ let visitors = AtomicU32::new(inside);",
            "   7 │ let seen = visitors.load(SeqCst);",
            "  11 │ });",
            "  12 │ visitors.load(SeqCst)",
        ],
    );
    let live_sender = stuck(vec![wait(0, "recv", 11, &[(Some(0), 3)])]);
    shows(
        &live_sender,
        80,
        &[
            "It never ends",
            "Main waits in `recv` on line 11 for ever: the sender of line 3 is still alive,",
            "so there could always be one more message.",
            "",
            "  main waits in `recv` on line 11, for the Mutex of line 6",
            "      main itself: Sender still alive, made on line 3",
            "",
            "   3 │ let visitors = AtomicU32::new(inside);",
            "  11 │ });",
        ],
    );
}

#[test]
fn differences() {
    shows(
        &returned("[1, 2, 3]", "[2, 1, 3]"),
        80,
        &[
            "Wrong result",
            "The right items came back in another order than they were asked for.",
            "",
            "expected  [1, 2, 3]",
            "got       [2, 1, 3]",
            "           ^",
        ],
    );
    let long = "x".repeat(60);
    let (one, other) = (format!("{long}5{long}"), format!("{long}6{long}"));
    shows(
        &returned(&one, &other),
        40,
        &[
            "Wrong result",
            "It returned something else than",
            "expected.",
            "",
            "expected  …xxxxxxxxxx5xxxxxxxxxxxxxxxxx…",
            "got       …xxxxxxxxxx6xxxxxxxxxxxxxxxxx…",
            "                     ^",
        ],
    );
    shows(
        &printed("one\ntwo\nthree\n", "one\nthree\nthree\n"),
        80,
        &[
            "Wrong output",
            "Your program printed something else than expected.",
            "",
            "- expected   + printed by your program",
            "  one",
            "- two",
            "  three",
            "+ three",
        ],
    );
    shows(
        &printed("one\ntwo\n", "one\ntwo"),
        80,
        &[
            "Wrong output",
            "Your program printed something else than expected.",
            "",
            "- expected   + printed by your program",
            "  one",
            "- two",
            "+ two  (no line break)",
        ],
    );
    shows(
        &printed("done\n", "done"),
        80,
        &[
            "Wrong output",
            "Your program printed something else than expected.",
            "",
            "expected  done\\n",
            "got       done",
            "              ^",
        ],
    );
}

#[test]
fn answers_do_not_give_blank_ones_away() {
    shows(
        &answered(),
        80,
        &[
            "Wrong answer",
            "1 of 3 answers is not what the run did, and 1 is still blank.",
            "",
            "  right   1  What is printed first?",
            "  blank   2  What is printed last?",
            "  wrong   3  What comes in between?",
            "             you wrote Chef",
            "             the phone rang at 5 min, and nobody stood still",
            "",
            "For the blank ones: run it in your head, then write. A wrong guess costs",
            "nothing.",
        ],
    );
    shows(
        &answered(),
        40,
        &[
            "Wrong answer",
            "1 of 3 answers is not what the run did,",
            "and 1 is still blank.",
            "",
            "  right   1  What is printed first?",
            "  blank   2  What is printed last?",
            "  wrong   3  What comes in between?",
            "             you wrote Chef",
            "             the phone rang at 5 min,",
            "             and nobody stood still",
            "",
            "For the blank ones: run it in your head,",
            "then write. A wrong guess costs nothing.",
        ],
    );
}

#[test]
fn a_compiler_message_stands_alone() {
    let said = "\x1b[31merror\x1b[0m: expected `;`\n --> src/main.rs:1:2\n".to_owned();
    let verdict = with_evidence(
        Word::CompileError,
        "compile_error/rustc",
        "",
        Evidence::Diagnostics(said),
    );
    shows(
        &verdict,
        80,
        &["error: expected `;`", " --> src/main.rs:1:2"],
    );
    shows(
        &verdict,
        12,
        &[
            "error:",
            "expected `;`",
            " --> src/mai",
            "     n.rs:1:",
            "     2",
        ],
    );
    let coloured = render(&verdict, &SourceLines::default(), &Style::coloured(), 80);
    assert_eq!(coloured[0], "\x1b[31merror\x1b[0m: expected `;`");
}

#[test]
fn of_long_output_the_end_is_shown() {
    let printed: String = (1..=14).map(|n| format!("line {n}\x07\n")).collect();
    let verdict = with_evidence(
        Word::TooMuchOutput,
        "too_much_output/printed",
        "It printed and printed.",
        Evidence::Output(printed),
    );
    let drawn = render(&verdict, &SourceLines::default(), &Style::plain(), 80);
    assert_eq!(
        drawn[..6],
        [
            "Too much output",
            "It printed and printed.",
            "",
            "printed until then",
            "  … 2 lines before",
            "  line 3\\u{7}"
        ]
    );
    assert_eq!(drawn.len(), 17);
}

#[test]
fn a_pass_is_short() {
    let verdict = with_evidence(Word::Passed, "passed", "Proven: 1.00 s.", Evidence::None);
    shows(&verdict, 80, &["Passed", "Proven: 1.00 s."]);
}

#[test]
fn awaita_speaks_in_one_block() {
    let text = "I see you standing at one oven until it beeps.";
    assert_eq!(
        hint(text, &Style::plain(), 40),
        [
            "Awaita: I see you standing at one oven",
            "        until it beeps."
        ]
    );
    assert_eq!(
        hint(text, &Style::plain(), 12)[..2],
        ["Awaita: I", "see you"]
    );
}

#[test]
fn nothing_is_ever_wider_than_the_screen() {
    let all = [
        slow(MADE_FIRST, 2000, 1000),
        many_waits(),
        frozen_chef(),
        unawaited(),
        lost_update(),
        async_lost_update(),
        long_race(),
        two_locks_crossed(),
        returned("[1, 2, 3]", "[2, 1, 3]"),
        printed("one\ntwo\nthree\n", "ピザ\nthree\n"),
        answered(),
    ];
    let source = SourceLines::new(SOURCE);
    for width in 0..100 {
        for verdict in &all {
            for style in [Style::plain(), Style::coloured()] {
                for line in render(verdict, &source, &style, width) {
                    assert!(width_of(&line) <= width.max(1), "{width}: {line:?}");
                }
            }
        }
    }
}

#[test]
fn what_a_program_says_in_a_message_is_never_obeyed() {
    let outcome = Outcome::Panicked {
        message: "a \x1b[2J\x07b".to_owned(),
        line: Some(3),
        actor: 0,
    };
    let panicked = Run {
        outcome,
        ..run("0 main 3 panics oops", 0)
    };
    let verdict = judged(scenario(panicked, &[]));
    let lines = render(&verdict, &SourceLines::default(), &Style::plain(), 80);
    let text = lines.join("\n");
    assert!(text.contains("a \\u{1b}[2J\\u{7}b"), "{text}");
    assert!(!text.contains(['\x1b', '\x07']), "{text}");
}

#[test]
fn what_a_solution_did_is_drawn_with_the_learners_lines() {
    let mut verdict = slow(
        "0 main 4 made fetch(1)
         0 main 4 polls fetch(1)
         1000 main 4 ends fetch(1)
         1000 main 5 made fetch(2)
         1000 main 5 polls fetch(2)
         3000 main 5 ends fetch(2)",
        3000,
        2500,
    );
    let Evidence::Timeline { reference, .. } = &mut verdict.evidence else {
        panic!("{verdict:?}");
    };
    let solution = "0 main 9 made fetch(2)
         0 main 9 polls fetch(2)
         500 main 9 made fetch(3)
         500 main 9 polls fetch(3)
         2000 main 9 ends fetch(2)
         2500 main 9 ends fetch(3)";
    *reference = Some(Box::new(run(solution, 2500)));
    let shown = render(&verdict, &SourceLines::default(), &Style::plain(), 80);
    let from = shown
        .iter()
        .position(|line| line.contains("as it could run"));
    let rows: Vec<&str> = shown[from.unwrap()..]
        .iter()
        .map(|line| line.trim_end())
        .collect();
    assert!(rows[1].starts_with("  line 5   fetch(2)"), "{rows:#?}");
    assert!(rows[1].ends_with("0.00–2.00 s"), "{rows:#?}");
    // The learner calls no such thing.
    assert!(rows[2].starts_with("           fetch(3)"), "{rows:#?}");
    assert!(rows[2].ends_with("0.50–2.50 s"), "{rows:#?}");
}

#[test]
fn of_many_wrong_answers_three_are_explained() {
    let named = |number: usize, right| Answer {
        question: format!("question_{number}"),
        given: "A".to_owned(),
        seen: "B".to_owned(),
        right,
        blank: false,
        ran: true,
        because: "it was so".to_owned(),
        misconception: None,
    };
    let answers: Vec<Answer> = (1..=8).map(|number| named(number, number > 5)).collect();
    let lines = answers::draw(&answers, &Style::plain(), 60);
    assert_eq!(
        lines[lines.len() - 3..],
        [
            "",
            "  also wrong: question_4, question_5",
            "  right: question_6, question_7, question_8"
        ]
    );
    let explained = lines.iter().filter(|line| line.contains("you wrote A"));
    assert_eq!(explained.count(), 3);
    let all_right: Vec<Answer> = (1..=2).map(|number| named(number, true)).collect();
    assert_eq!(
        answers::draw(&all_right, &Style::plain(), 60),
        ["  question_1  it was so", "  question_2  it was so"]
    );
    assert_eq!(
        answers::draw(&all_right, &Style::plain(), 20),
        [
            "  question_1",
            "    it was so",
            "  question_2",
            "    it was so"
        ]
    );
}
