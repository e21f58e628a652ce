//! What each kind of run is called, and what is said about it.

use super::testing::{explored, judged, reported, run, scenario, violating};
use super::*;
use kit_record::{
    Answer, Clause, Edge, Event, Exploration, Holder, Moment, Run, Unit, Wait, Went, What,
};

const SECOND: u64 = 1_000_000;

fn takes(seconds: u64) -> Expect {
    Expect::Takes {
        micros: seconds * SECOND,
    }
}

fn returns(value: &str) -> Expect {
    Expect::Returns {
        value: value.to_owned(),
    }
}

fn prints(text: &str) -> Expect {
    Expect::Prints {
        text: text.to_owned(),
    }
}

fn in_flight(op: &str, at_least: u32) -> Expect {
    Expect::InFlight {
        op: op.to_owned(),
        at_least,
    }
}

fn moment(edge: Edge, of: &str) -> Moment {
    Moment {
        edge,
        of: of.to_owned(),
    }
}

fn returning(value: &str, run: Run) -> Run {
    Run {
        returned: Some(value.to_owned()),
        ..run
    }
}

#[track_caller]
fn is(verdict: &Verdict, signature: &str, message: &str) {
    assert_eq!(
        (verdict.signature.as_str(), verdict.message.as_str()),
        (signature, message)
    );
    assert!(
        verdict.signature.starts_with(verdict.word.as_str()),
        "{signature}"
    );
}

pub(crate) const IN_TURN: &str = "
    0 main 12 made fetch_user(1)
    0 main 12 polls fetch_user(1)
    1000 main 12 ends fetch_user(1)
    1000 main 13 made fetch_user(2)
    1000 main 13 polls fetch_user(2)
    2000 main 13 ends fetch_user(2)";

const SECOND_FIRST: &str = "
    0 main 3 made fetch_order(1)
    0 main 3 polls fetch_order(1)
    0 main 4 made fetch_order(2)
    0 main 4 polls fetch_order(2)
    1000 main 4 ends fetch_order(2)
    2000 main 3 ends fetch_order(1)";

pub(crate) const MADE_FIRST: &str = "
    0 main 3 made fetch_user(1)
    0 main 4 made fetch_user(2)
    0 main 5 polls fetch_user(1)
    1000 main 5 ends fetch_user(1)
    1000 main 6 polls fetch_user(2)
    2000 main 6 ends fetch_user(2)";

const SPAWNED_IN_TURN: &str = "
    0 main 7 spawned a
    0 a 7 made fetch_user(1)
    0 a 7 polls fetch_user(1)
    1000 a 7 ends fetch_user(1)
    1000 a - finished
    1000 main 8 spawned b
    1000 b 8 made fetch_user(2)
    1000 b 8 polls fetch_user(2)
    2000 b 8 ends fetch_user(2)
    2000 b - finished";

const LOCKED_OUT: &str = "
    0 main 7 spawned a
    0 main 8 spawned b
    0 a 4 made fetch_user(1)
    0 a 4 polls fetch_user(1)
    1000 a 4 ends fetch_user(1)
    1000 b 4 made fetch_user(2)
    1000 b 4 polls fetch_user(2)
    2000 b 4 ends fetch_user(2)";

pub(crate) const LOST_UPDATE: &str = "
    0 main 8 spawned A
    0 main 8 spawned B
    0 A 14 read AtomicU32 5
    0 B 14 read AtomicU32 5
    0 A 15 write AtomicU32 6
    0 B 15 write AtomicU32 6
    0 main 20 read AtomicU32 6";

#[test]
fn too_slow_is_named_by_its_shape() {
    for (text, signature, message) in [
        (
            IN_TURN,
            "too_slow/awaited_in_turn",
            "`fetch_user(2)` (line 13) was called only after `fetch_user(1)` (line 12) had ended. \
             It took 2.00 s; 1.00 s is possible.",
        ),
        (
            MADE_FIRST,
            "too_slow/made_then_awaited_in_turn",
            "`fetch_user(2)` was made on line 4, but first polled at 1.00 s, when `fetch_user(1)` \
             had ended; in JavaScript it would already run. It took 2.00 s; 1.00 s is possible.",
        ),
        (
            SPAWNED_IN_TURN,
            "too_slow/spawn_then_await",
            "The task of `fetch_user(2)` (line 8) was spawned only after the task of \
             `fetch_user(1)` (line 7) had finished: you waited before ordering the second. It took \
             2.00 s; 1.00 s is possible.",
        ),
        (
            LOCKED_OUT,
            "too_slow/one_at_a_time",
            "`fetch_user(2)` (line 4) started only after `fetch_user(1)` (line 4) had ended, so \
             the waits add up. It took 2.00 s; 1.00 s is possible.",
        ),
    ] {
        let verdict = judged(scenario(
            run(text, 2000),
            &[takes(1), in_flight("fetch_user", 2)],
        ));
        is(&verdict, signature, message);
        assert_eq!(
            verdict.proof,
            Proof {
                elapsed_ms: Some(2000),
                in_flight: Some(1),
                ..Proof::default()
            }
        );
        assert!(
            matches!(
                verdict.evidence,
                Evidence::Timeline {
                    possible: Some(SECOND),
                    ..
                }
            ),
            "{signature}"
        );
    }
}

#[test]
fn waiting_on_when_all_is_done_is_called_that() {
    let text = "
        0 main 4 made fetch(1)
        0 main 5 polls fetch(1)
        1000 main 5 ends fetch(1)";
    let verdict = judged(scenario(run(text, 3000), &[takes(1)]));
    assert_eq!(verdict.signature, "too_slow/waited_on");
    assert!(
        verdict
            .message
            .starts_with("The last thing that it called had ended at 1.00 s")
    );
    // A sleep beside it that alone takes longer than all of it may.
    let beside = format!(
        "{text}
        0 main 6 made sleep(2s)
        0 main 6 polls sleep(2s)
        2000 main 6 ends sleep(2s)"
    );
    let verdict = judged(scenario(run(&beside, 2000), &[takes(1)]));
    is(
        &verdict,
        "too_slow/waited_on",
        "Everything else was done at 1.00 s; then it waited in `sleep(2s)` (line 6). It took 2.00 \
         s; 1.00 s is possible.",
    );
}

#[test]
fn one_wait_that_alone_takes_too_long_need_not_be_waited_for() {
    let text = "
        0 main 4 made order(flour)
        0 main 4 made order(figs)
        0 main 5 polls order(flour)
        0 main 5 polls order(figs)
        1000 main 5 ends order(figs)
        5000 main 5 ends order(flour)";
    is(
        &judged(scenario(run(text, 5000), &[takes(1)])),
        "too_slow/waited_for_more",
        "It waited for the end of `order(flour)` (line 4), and that alone takes longer than all of it \
         may. It took 5.00 s; 1.00 s is possible.",
    );
    let beside = judged(scenario(run(text, 6000), &[takes(1)]));
    assert_eq!(beside.signature, "too_slow/one_at_a_time");
}

#[test]
fn mixed_shapes_are_only_called_one_at_a_time() {
    let text = format!(
        "{MADE_FIRST}
        2000 main 9 made fetch_user(3)
        2000 main 9 polls fetch_user(3)
        3000 main 9 ends fetch_user(3)"
    );
    let verdict = judged(scenario(run(&text, 3000), &[takes(1)]));
    assert_eq!(verdict.signature, "too_slow/one_at_a_time");
}

#[test]
fn what_the_check_wants_in_turn_is_no_overlap_missed() {
    let text = "
        0 main 4 made fetch_token()
        0 main 4 polls fetch_token()
        1000 main 4 ends fetch_token()
        1000 main 5 made fetch_profile()
        1000 main 5 polls fetch_profile()
        3000 main 5 ends fetch_profile()
        3000 main 6 made fetch_orders()
        3000 main 6 polls fetch_orders()
        6000 main 6 ends fetch_orders()";
    let moment = |edge, of: &str| Moment {
        edge,
        of: of.to_owned(),
    };
    let first = Expect::Before {
        first: moment(Edge::Ends, "fetch_token"),
        then: moment(Edge::Starts, "fetch_profile()"),
    };
    is(
        &judged(scenario(run(text, 6000), &[first, takes(4)])),
        "too_slow/awaited_in_turn",
        "`fetch_orders()` (line 6) was called only after `fetch_profile()` (line 5) had ended. It \
         took 6.00 s; 4.00 s is possible.",
    );
}

#[test]
fn what_cannot_be_run_on_still_keeps_its_thread() {
    let run = Run {
        outcome: Outcome::NotModelled {
            what: BLOCK_ON_IN_ASYNC.to_owned(),
            line: Some(9),
        },
        ..run("", 0)
    };
    is(
        &judged(scenario(run.clone(), &[Expect::NeverBlocks])),
        "blocked/other",
        "`block_on` on line 9 does not let go of its thread: the thread stood still, and with it \
         every task on it.",
    );
    assert_eq!(
        judged(scenario(run, &[takes(1)])).signature,
        "not_modelled/item"
    );
}

#[test]
fn in_pairs_is_not_in_turn() {
    let text = "
        0 main 4 made fetch(1)
        0 main 4 made fetch(2)
        0 main 5 polls fetch(1)
        0 main 5 polls fetch(2)
        1000 main 5 ends fetch(1)
        1000 main 5 ends fetch(2)
        1000 main 4 made fetch(3)
        1000 main 5 polls fetch(3)
        2000 main 5 ends fetch(3)";
    let verdict = judged(scenario(run(text, 2000), &[takes(1)]));
    is(
        &verdict,
        "too_slow/one_at_a_time",
        "`fetch(3)` (line 4) started only after `fetch(2)` (line 4) had ended, so the waits add \
         up. It took 2.00 s; 1.00 s is possible.",
    );
}

#[test]
fn too_few_in_flight_is_too_slow_unless_there_were_too_few_calls() {
    let verdict = judged(scenario(run(IN_TURN, 2000), &[in_flight("fetch_user", 2)]));
    is(
        &verdict,
        "too_slow/awaited_in_turn",
        "`fetch_user(2)` (line 13) was called only after `fetch_user(1)` (line 12) had ended. At \
         most 1 `fetch_user` under way at one time; 2 are possible.",
    );
    let verdict = judged(scenario(
        run("", 1000),
        &[takes(1), in_flight("fetch_user", 2)],
    ));
    is(
        &verdict,
        "wrong_result/count",
        "`fetch_user` was never started; expected 2 at one time.",
    );
    let alone = explored(
        scenario(run(IN_TURN, 2000), &[in_flight("fetch_user", 2)]),
        1,
        true,
    );
    assert_eq!(judged(alone).signature, "no_concurrency/in_flight");
}

#[test]
fn a_thread_that_stands_still_explains_wrong_times() {
    let text = "
        0 main 9 spawned a
        0 main 12 blocks std::thread::sleep 3000
        0 a 20 made sleep(500ms)
        0 a 20 polls sleep(500ms)
        3000 a 20 ends sleep(500ms)
        3000 a 21 prints phone\\n";
    let message = "`std::thread::sleep` on line 12 does not let go of its thread: the thread stood \
                   still for 3.00 s, and with it every task on it. Meanwhile `sleep(500ms)` (line \
                   20) had to wait, until 3.00 s.";
    for expect in [Expect::NeverBlocks, takes(1), in_flight("", 2)] {
        is(
            &judged(scenario(run(text, 3000), &[expect])),
            "blocked/thread_sleep",
            message,
        );
    }
    let phone = Expect::At {
        moment: moment(Edge::Prints, "phone"),
        micros: SECOND / 2,
    };
    is(
        &judged(scenario(run(text, 3000), &[phone])),
        "blocked/thread_sleep",
        "`std::thread::sleep` on line 12 does not let go of its thread: the thread stood still for \
         3.00 s, and with it every task on it. The line with “phone” came at 3.00 s; expected at 0.50 s.",
    );
    for (call, signature) in [
        ("Mutex::lock", "blocked/lock"),
        ("blocking_recv", "blocked/other"),
    ] {
        let text = text.replace("std::thread::sleep", call);
        let verdict = judged(scenario(run(&text, 3000), &[Expect::NeverBlocks]));
        assert_eq!(verdict.signature, signature);
    }
}

#[test]
fn whoever_computes_keeps_the_thread_from_those_who_had_to_wait() {
    let chop = |onion: u32| {
        let (start, end) = (1000 * (onion - 1), 1000 * onion);
        format!(
            "{start} main 12 made chop({onion})
             {start} main 12 polls chop({onion})
             {end} main 12 ends chop({onion})
             {end} main 12 blocks chop({onion}) 1000\n"
        )
    };
    let phone = Expect::Before {
        first: moment(Edge::Prints, "phone"),
        then: moment(Edge::Ends, "chop(2)"),
    };
    let late = "2000 a 20 polls ring()\n 2000 a 20 ends ring()\n 2000 a 21 prints phone\\n\n";
    let ring = "0 main 9 spawned a\n 0 a 20 made ring()\n";
    let two = format!("{ring}{}{}{late}{}", chop(1), chop(2), chop(3));
    is(
        &judged(scenario(run(&two, 3000), &[phone])),
        "blocked/greedy",
        "`chop` on line 12 ran 2 times in a row, for 2.00 s together, and nobody else did anything in \
         between. An `.await` lets go of the thread only where there is something to wait for. Meanwhile `ring()` (line 20) had to \
         wait, until 2.00 s.",
    );
    let first = Expect::Before {
        first: moment(Edge::Prints, "phone"),
        then: moment(Edge::Ends, "chop(1)"),
    };
    let one = format!("{ring}{}{}", chop(1), late.replace("2000", "1000"));
    is(
        &judged(scenario(run(&one, 1000), &[first])),
        "blocked/work",
        "`chop(1)` on line 12 computes for 1.00 s, and keeps its thread for as long, and with it every \
         task on it. Meanwhile `ring()` (line 20) had to wait, until 1.00 s.",
    );
    // That it takes long is no matter of who keeps the thread, nor of what is computed in turn.
    let shut = format!(
        "0 main 9 made ring()\n 0 main 9 polls ring()\n 1000 main 9 ends ring()\n{}{}",
        chop(2),
        chop(3)
    );
    is(
        &judged(scenario(run(&shut, 3000), &[takes(2)])),
        "too_slow/awaited_in_turn",
        "`chop(2)` (line 12) was called only after `ring()` (line 9) had ended. It took 3.00 s; 2.00 s \
         is possible.",
    );
}

#[test]
fn whoever_stood_still_is_not_the_one_who_waited() {
    let text = "
        0 main 9 spawned a
        0 main 12 blocks std::thread::sleep 3000
        3000 main 13 prints salad\n
        3000 a 20 made ring()
        3000 a 20 polls ring()";
    let verdict = judged(scenario(run(text, 3000), &[Expect::NeverBlocks]));
    let late = "Meanwhile `ring()` (line 20) had to wait, until 3.00 s.";
    assert!(verdict.message.ends_with(late), "{}", verdict.message);
}

#[test]
fn a_future_that_nobody_awaits() {
    let text = "
        0 main 12 made bake()
        0 main 12 drops bake()";
    let message = "`bake()` was made on line 12 and never polled: a Rust future does nothing until it is \
         awaited.";
    for expect in [
        takes(1),
        prints("done\n"),
        returns("7"),
        in_flight("bake", 1),
        Expect::Completes {
            op: "bake".to_owned(),
            times: 1,
        },
        Expect::Before {
            first: moment(Edge::Ends, "bake"),
            then: moment(Edge::Prints, "x"),
        },
        Expect::At {
            moment: moment(Edge::Ends, "bake"),
            micros: 5,
        },
    ] {
        let verdict = judged(scenario(run(text, 0), &[expect]));
        is(&verdict, "wrong_order/never_awaited", message);
    }
    // A line that waits for the same on another turn is no line that was forgotten.
    let another_turn = format!(
        "{text}
        0 main 12 made bake()
        0 main 12 polls bake()
        5 main 12 ends bake()"
    );
    let verdict = judged(scenario(run(&another_turn, 5), &[prints("done\n")]));
    assert_eq!(verdict.signature, "wrong_output/nothing_printed");
}

#[test]
fn order_and_time_of_moments() {
    let text = "
        0 main 5 prints answered the phone\\n
        0 main 6 made bake()
        0 main 6 polls bake()
        3000 main 6 ends bake()";
    let judged = |expect| judged(scenario(run(text, 3000), &[expect]));
    let phone = || moment(Edge::Prints, "phone");
    let baked = || moment(Edge::Ends, "bake");
    is(
        &judged(Expect::Before {
            first: baked(),
            then: phone(),
        }),
        "wrong_order/before",
        "The line with “phone” came at 0.00 s, before the end of `bake` at 3.00 s; it must come after that.",
    );
    is(
        &judged(Expect::At {
            moment: baked(),
            micros: SECOND,
        }),
        "wrong_order/at",
        "The end of `bake` came at 3.00 s; expected at 1.00 s.",
    );
    let guests = moment(Edge::Prints, "guests");
    for expect in [
        Expect::At {
            moment: guests.clone(),
            micros: 0,
        },
        Expect::Before {
            first: guests.clone(),
            then: phone(),
        },
        Expect::Before {
            first: phone(),
            then: guests.clone(),
        },
    ] {
        is(
            &judged(expect),
            "wrong_order/never",
            "No line with “guests” was printed before the run was over.",
        );
    }
}

#[test]
fn what_became_of_what_never_came() {
    let bake = |edge| Expect::Before {
        first: moment(edge, "bake(funghi)"),
        then: moment(Edge::Prints, "served"),
    };
    let served = "0 main 9 prints served\\n";
    for (text, edge, message) in [
        ("", Edge::Ends, "`bake(funghi)` was never called."),
        (
            "0 main 5 spawned a\n",
            Edge::Ends,
            "`bake(funghi)` was not called before the run was over. Task A, spawned on line 5, was not \
             even begun by then: nobody waited for it.",
        ),
        (
            "0 main 6 made bake(margherita)\n 0 main 6 polls bake(margherita)\n",
            Edge::Starts,
            "`bake(funghi)` was never called, but `bake(margherita)` (line 6) was.",
        ),
        (
            "0 main 6 made bake(funghi)\n 0 main 6 polls bake(funghi)\n 1000 main 0 drops bake(funghi)\n",
            Edge::Ends,
            "`bake(funghi)` (line 6) was begun at 0.00 s and given up at 1.00 s, before it was done.",
        ),
        (
            "0 main 5 spawned a\n 0 a 6 made bake(funghi)\n 0 a 6 polls bake(funghi)\n",
            Edge::Ends,
            "`bake(funghi)` (line 6) was begun at 0.00 s, and was not done when the run was over at \
             2.00 s: nobody waited for it.",
        ),
    ] {
        let text = format!("{text}{served}");
        let verdict = judged(scenario(run(&text, 2000), &[bake(edge)]));
        let signature = match message.contains("was never called") {
            true => "wrong_result/never_called",
            false => "wrong_order/never",
        };
        is(&verdict, signature, message);
    }
    // The call that is there is asked for as well, so it was not made instead.
    let both = Expect::Before {
        first: moment(Edge::Ends, "bake(funghi)"),
        then: moment(Edge::Starts, "bake(margherita)"),
    };
    let one = run(
        "0 main 6 made bake(margherita)\n 0 main 6 polls bake(margherita)\n",
        2000,
    );
    is(
        &judged(scenario(one, &[both])),
        "wrong_result/never_called",
        "`bake(funghi)` was never called.",
    );
    let prints = |text: &str| {
        Expect::At {
            moment: moment(Edge::Prints, "out"),
            micros: 0,
        }
        .violated_by(&run(text, 0))
        .is_none()
    };
    assert!(
        prints("0 main 3 prints o\n 0 main 4 prints ut\\n"),
        "in two pieces"
    );
    assert!(
        !prints("0 main 3 prints o\\n\n 0 main 4 prints ut\\n"),
        "on two lines"
    );
    let spawned = "0 main 5 spawned a\n 0 main 9 prints served\\n";
    let out = Expect::At {
        moment: moment(Edge::Prints, "out"),
        micros: 0,
    };
    is(
        &judged(scenario(run(spawned, 0), &[out])),
        "wrong_order/never",
        "No line with “out” was printed before the run was over. Task A, spawned on line 5, was not \
         even begun by then: nobody waited for it.",
    );
}

#[test]
fn work_is_seen_by_what_is_done() {
    for (text, workers) in [
        // Two threads, each with a change.
        (
            "0 main 3 spawned A\n 0 main 4 spawned B\n 0 A 5 update n 5 6\n 0 B 5 update n 6 7\n 0 A 0 finished\n 0 B 0 finished",
            "2",
        ),
        // One after the other.
        (
            "0 main 3 spawned A\n 0 A 5 update n 5 6\n 0 A 0 finished\n 0 main 4 spawned B\n 0 B 5 update n 6 7\n 0 B 0 finished",
            "1",
        ),
        // One of them only looks, and adds nothing.
        (
            "0 main 3 spawned A\n 0 main 4 spawned B\n 0 A 5 update n 5 7\n 0 B 5 read n 7\n 0 B 6 update n 7 7\n 0 A 0 finished\n 0 B 0 finished",
            "1",
        ),
        // Nobody does anything.
        (
            "0 main 3 spawned A\n 0 main 4 spawned B\n 0 A 0 finished\n 0 B 0 finished",
            "0",
        ),
        // The caller does a part while the other is there, or when it is not.
        (
            "0 main 3 spawned A\n 0 main 4 update n 5 6\n 0 A 5 update n 6 7\n 0 A 0 finished",
            "2",
        ),
        (
            "0 main 4 update n 5 6\n 0 main 3 spawned A\n 0 A 5 update n 6 7\n 0 A 0 finished\n 0 main 6 update n 7 8",
            "1",
        ),
        // Two calls of a service in one task, and two that only wait.
        (
            "0 main 3 made pay(1)\n 0 main 3 polls pay(1)\n 0 main 4 made pay(2)\n 0 main 4 polls pay(2)\n 9 main 3 ends pay(1)\n 9 main 4 ends pay(2)",
            "2",
        ),
        (
            "0 main 3 made sleep(1)\n 0 main 3 polls sleep(1)\n 0 main 4 made sleep(2)\n 0 main 4 polls sleep(2)",
            "0",
        ),
    ] {
        assert_eq!(
            run(text, 9).trace.most_workers().to_string(),
            workers,
            "{text}"
        );
    }
}

#[test]
fn what_an_early_end_went_on_without() {
    let told = |text: &str, elapsed| {
        let run = returning("0", run(text, elapsed));
        judged(scenario(run, &[returns("6"), takes(3)])).message
    };
    let early = "It returned 0; expected 6. It was over after 1.00 s; all of it takes 3.00 s.";
    for (text, reason) in [
        (
            "0 main 9 empty inbox try_recv",
            " The last `try_recv` on line 9 found the channel empty, and not closed: somebody could \
             still send.",
        ),
        (
            "1000 main 9 late recv",
            " The timeout on line 9 gave up `recv` at 1.00 s, and it went on without.",
        ),
        (
            "1000 main 9 late",
            " The timeout on line 9 was over at 1.00 s, and it went on.",
        ),
        (
            "0 main 7 spawned a",
            " Task A, spawned on line 7, was not even begun by then: nobody waited for it.",
        ),
        // It had done all, and only its end came later.
        (
            "0 main 7 spawned a
             0 a 8 made next_dish(1)
             0 a 8 polls next_dish(1)
             1000 a 8 ends next_dish(1)",
            "",
        ),
    ] {
        assert_eq!(told(text, 1000), format!("{early}{reason}"), "{text}");
    }
}

#[test]
fn sleeps_of_the_check_are_not_the_learners_to_overlap() {
    let text = "
        0 main - made sleep(1s)
        0 main - polls sleep(1s)
        1000 main - ends sleep(1s)
        1000 main - made sleep(2s)
        1000 main - polls sleep(2s)
        3000 main - ends sleep(2s)";
    is(
        &judged(scenario(run(text, 4000), &[takes(3)])),
        "too_slow/waited_on",
        "The last thing that it called had ended at 3.00 s, and then it went on waiting for \
         nothing. It took 4.00 s; 3.00 s is possible.",
    );
    is(
        &judged(scenario(run(text, 3000), &[takes(2)])),
        "too_slow/one_at_a_time",
        "It waited longer than it has to. It took 3.00 s; 2.00 s is possible.",
    );
}

#[test]
fn a_timer_that_is_set_anew_was_polled_from_the_first_time_on() {
    let text = "
        0 main 9 made sleep(1s)
        0 main 9 polls sleep(1s)
        2000 main 9 polls sleep(1s)
        3000 main 9 ends sleep(1s)";
    let spans = spans::spans(&run(text, 3000).trace);
    assert_eq!(spans.len(), 1);
    assert_eq!(spans[0].polled, Some(1));
}

#[test]
fn what_is_begun_again_and_who_waits_on() {
    let again = "
        0 main 20 made fetch_user(2)
        0 main 20 polls fetch_user(2)
        1000 main 20 drops fetch_user(2)
        1000 main 24 made fetch_user(2)
        1000 main 24 polls fetch_user(2)
        2000 main 24 ends fetch_user(2)";
    is(
        &judged(scenario(run(again, 2000), &[takes(1)])),
        "too_slow/asked_again",
        "`fetch_user(2)` (line 20) was under way, was given up at 1.00 s, and begun again on line \
         24. It took 2.00 s; 1.00 s is possible.",
    );
    // A loop asks the same again: what tells is where the next one begins.
    let loops = "
        0 main 9 made next_dish(1)
        0 main 9 polls next_dish(1)
        1000 main 9 ends next_dish(1)
        1000 main 9 made next_dish(1)
        1000 main 9 polls next_dish(1)
        2000 main 9 ends next_dish(1)
        2000 main 9 made next_dish(2)
        2000 main 9 polls next_dish(2)
        3000 main 9 ends next_dish(2)";
    is(
        &judged(scenario(run(loops, 3000), &[takes(2)])),
        "too_slow/awaited_in_turn",
        "`next_dish(2)` (line 9) was called only after `next_dish(1)` (line 9) had ended. It took \
         3.00 s; 2.00 s is possible.",
    );
    let lingers = "
        0 main 9 made fetch_user(1)
        0 main 9 polls fetch_user(1)
        1000 main 9 ends fetch_user(1)
        1000 main 10 made sleep(1s)
        1000 main 10 polls sleep(1s)
        2000 main 10 ends sleep(1s)";
    is(
        &judged(scenario(run(lingers, 2000), &[takes(1)])),
        "too_slow/waited_on",
        "Everything else was done at 1.00 s; then it waited in `sleep(1s)` (line 10). It took 2.00 \
         s; 1.00 s is possible.",
    );
}

#[test]
fn results_and_outputs() {
    let returned = |expected, actual| {
        judged(scenario(
            returning(actual, run("", 0)),
            &[returns(expected)],
        ))
        .signature
    };
    assert_eq!(returned("7", "6"), "wrong_result/differs");
    assert_eq!(
        returned("[1, 2, 3]", "[2, 1, 3]"),
        "wrong_result/another_order"
    );
    assert_eq!(returned("[1, 2]", "[1, 2, 2]"), "wrong_result/differs");
    assert_eq!(
        returned("[(1, \"a, b\"), (2, \"c\")]", "[(2, \"c\"), (1, \"a, b\")]"),
        "wrong_result/another_order"
    );
    // Order 2 was done before order 1.
    let done = |expected, actual| {
        let run = run(SECOND_FIRST, 2000);
        judged(scenario(returning(actual, run), &[returns(expected)])).signature
    };
    let (asked, as_done) = (
        "[Order { id: 1 }, Order { id: 2 }]",
        "[Order { id: 2 }, Order { id: 1 }]",
    );
    assert_eq!(done(asked, as_done), "wrong_result/completion_order");
    assert_eq!(done(as_done, asked), "wrong_result/another_order");
    assert_eq!(
        returned("[\"a, b\", \"c\"]", "[\"a\", \"b, c\"]"),
        "wrong_result/differs"
    );
    assert_eq!(
        returned(r#"["x, y", "z, w"]"#, r#"["x, w", "z, y"]"#),
        "wrong_result/differs"
    );

    let printed = |expected, actual: &str| {
        let text = format!("0 main 1 prints {actual}");
        judged(scenario(run(&text, 0), &[prints(expected)])).signature
    };
    assert_eq!(printed("a\nb\n", "a\\nc\\n"), "wrong_output/differs");
    assert_eq!(printed("a\nb\n", "b\\na\\n"), "wrong_output/line_order");
    assert_eq!(printed("a\nb\n", "a\\nb"), "wrong_output/differs");
    assert_eq!(printed("a\nb\n", "\\n"), "wrong_output/nothing_printed");

    let done = || run(IN_TURN, 2000);
    is(
        &judged(scenario(
            done(),
            &[Expect::Completes {
                op: "fetch_user".to_owned(),
                times: 3,
            }],
        )),
        "wrong_result/count",
        "`fetch_user` ran to its end twice; expected 3 times.",
    );
    is(
        &judged(scenario(done(), &[takes(3)])),
        "wrong_result/too_early",
        "It was over after 2.00 s; all of it takes 3.00 s.",
    );
    let both = &IN_TURN.replace("1000 main 13", "0 main 13");
    is(
        &judged(scenario(
            run(both, 2000),
            &[Expect::AtMost {
                op: "fetch_user".to_owned(),
                at_most: 0,
            }],
        )),
        "wrong_result/too_many_in_flight",
        "Up to 1 `fetch_user` under way at one time; no more than 0 may be.",
    );
}

/// Line 14 is cancelled while it waits, and what was begun stays as it was.
const CANCELLED: &str = "0 main 13 write status busy
     0 main 14 waits channel
     0 main 14 cancelled recv
     0 main 20 read status busy";

#[test]
fn a_cancelled_future_explains_whatever_comes_of_it() {
    let begins = "Cancelled on line 14, while it waited in `recv` (another branch of the `select!` \
                  was faster): ";
    let after = |text: &str| format!("{begins}{text}");
    let cancelled = |expect: Expect| {
        let failing = scenario(returning("\"busy\"", run(CANCELLED, 0)), &[expect]);
        judged(explored(failing, 3, false))
    };
    let found = cancelled(returns("\"free\""));
    let said = after("it returned \"busy\"; expected \"free\". Found on interleaving 3.");
    is(&found, "wrong_result/cancelled", &said);
    assert!(matches!(found.evidence, Evidence::Interleaving { .. }));
    let said = after("it printed \"\"; expected \"a\\n\". Found on interleaving 3.");
    is(&cancelled(prints("a\n")), "wrong_output/cancelled", &said);

    let ends = |outcome| {
        let run = Run {
            outcome,
            ..run(CANCELLED, 0)
        };
        judged(explored(scenario(run, &[]), 3, false))
    };
    let waits = vec![wait(0, "recv", 17, &[])];
    let said = after("main waits in `recv` on line 17 for ever: nothing is sent any more.");
    is(
        &ends(Outcome::Stuck { waits }),
        "never_ends/cancelled",
        &said,
    );
    let waits = vec![wait(0, "lock", 17, &[(None, 13)])];
    let said = after("main waits on line 17 for a lock that is never let go.");
    is(&ends(Outcome::Stuck { waits }), "deadlock/cancelled", &said);
    let panicked = Outcome::Panicked {
        message: "still busy".to_owned(),
        line: Some(20),
        actor: 0,
    };
    let said = after("your program panicked on line 20: still busy. Found on interleaving 3.");
    is(&ends(panicked), "panic/cancelled", &said);

    // A run that would have been too slow in any case is too slow.
    let slow = scenario(run(CANCELLED, 2000), &[takes(1)]);
    assert_eq!(judged(slow).word, Word::TooSlow);
}

#[test]
fn what_was_taken_must_be_given_back() {
    let left = |text: &str| judged(scenario(run(text, 0), &[Expect::LeavesNothingLocked]));
    for (text, taken) in [
        (
            "0 main 3 takes Semaphore 1",
            "A permit of the Semaphore, taken on line 3",
        ),
        // Of three, one was given back.
        (
            "0 main 3 takes Semaphore 3\n0 main - gives Semaphore 1",
            "A permit of the Semaphore, taken on line 3",
        ),
        // The later of the two was given back, and another semaphore is nobody's business.
        (
            "0 main 3 takes Semaphore 1
             0 main 4 takes Semaphore 1
             0 main - gives Semaphore 1
             0 main - gives Semaphore#2 1",
            "A permit of the Semaphore, taken on line 3",
        ),
        (
            "0 main 3 lock Mutex\n0 main - unlock Mutex\n0 A 4 lock Mutex",
            "The Mutex, taken on line 4",
        ),
    ] {
        let said = format!("{taken}, was never given back.");
        is(&left(text), "wrong_result/left_locked", &said);
    }
    for text in [
        "",
        "0 main 3 lock Mutex\n0 main - unlock Mutex",
        "0 main 3 takes Semaphore 2\n0 A - gives Semaphore 1\n0 main - gives Semaphore 1",
        // Tokens that are used up come from somewhere.
        "0 main 3 gives Semaphore 1\n0 main 4 takes Semaphore 1",
    ] {
        assert_eq!(left(text).signature, "passed", "{text}");
    }
}

#[test]
fn a_future_that_was_never_polled_is_told_so() {
    let failing = scenario(
        returning("1", run("0 main - cancelled", 0)),
        &[returns("2")],
    );
    is(
        &judged(explored(failing, 2, false)),
        "wrong_result/cancelled",
        "Cancelled before its first poll (another branch of the `select!` was faster): it returned \
         1; expected 2. Found on interleaving 2.",
    );
}

#[test]
fn the_sentence_of_the_contract_is_the_one_that_is_broken() {
    let clause = |sentence: &str, from: usize| Clause {
        sentence: sentence.to_owned(),
        from,
    };
    let message = |returned: &str, elapsed: u64, clauses: &[Clause]| {
        let expects = [returns("2"), Expect::Takes { micros: 0 }];
        let run = returning(returned, run("", elapsed));
        let failing = Scenario {
            name: "two".to_owned(),
            contract: clauses.to_vec(),
            ..scenario(run, &expects)
        };
        judged(failing).message
    };
    let each = [clause("It is two.", 0), clause("At once.", 1)];
    assert!(message("1", 0, &each).ends_with("The contract: “It is two”)"));
    assert!(message("2", 1000, &each).ends_with("The contract: “At once”)"));
    assert!(message("2", 1000, &each[..1]).ends_with("The contract: “It is two”)"));
    let panics = Scenario {
        name: "two".to_owned(),
        contract: each.to_vec(),
        run: Run {
            outcome: Outcome::Panicked {
                message: "no".to_owned(),
                line: Some(3),
                actor: 0,
            },
            ..run("0 main 3 panics no", 0)
        },
        ..scenario(run("", 0), &[])
    };
    assert!(judged(panics).message.ends_with("(Tried with: two.)"));
}

fn raced(text: &str, schedules: u64) -> Verdict {
    let failing = scenario(returning("6", run(text, 0)), &[returns("7")]);
    judged(explored(failing, schedules, false))
}

#[test]
fn a_race_is_named_by_what_came_between() {
    is(
        &raced(LOST_UPDATE, 8),
        "race/load_then_store",
        "Thread B read 5 on line 14; then thread A wrote 6 on line 15; then thread B wrote 6 on \
         line 15: what thread A wrote is lost. It returned 6; expected 7. Found on interleaving 8.",
    );
    for (text, signature) in [
        ("0 a 4 read n 5\n 0 b 4 read n 5\n 0 a 6 write n 6\n 0 b 6 write n 6", "race/read_await_write"),
        ("0 b:a 4 read n 5\n 0 b:b 4 read n 5\n 0 b:a 6 write n 6\n 0 b:b 6 write n 6", "race/read_await_write"),
        (
            "0 A 4 lock Mutex\n 0 A 4 read n 5\n 0 A - unlock Mutex\n 0 B 4 lock Mutex\n 0 B 4 read n 5
             0 B - unlock Mutex\n 0 B 5 lock Mutex\n 0 B 5 write n 6\n 0 B - unlock Mutex
             0 A 5 lock Mutex\n 0 A 5 write n 6\n 0 A - unlock Mutex",
            "race/two_locks",
        ),
        (
            "0 A 4 lock RwLock\n 0 A - unlock RwLock\n 0 B 4 lock RwLock\n 0 B - unlock RwLock
             0 B 5 lock RwLock\n 0 B - unlock RwLock\n 0 A 5 lock RwLock\n 0 A - unlock RwLock",
            "race/two_locks",
        ),
        (
            "0 a 4 lock Mutex\n 0 a - unlock Mutex\n 0 a 5 made approve(1)\n 0 a 5 polls approve(1)
             0 b 4 lock Mutex\n 0 b - unlock Mutex\n 500 a 5 ends approve(1)\n 500 a 6 lock Mutex
             500 a - unlock Mutex",
            "race/two_locks",
        ),
        // Whoever came in between has changed nothing.
        (
            "0 A 4 lock Mutex\n 0 A - holds Mutex 5\n 0 A - holds Mutex 5\n 0 A - unlock Mutex
             0 B 4 lock Mutex\n 0 B - holds Mutex 5\n 0 B - holds Mutex 5\n 0 B - unlock Mutex
             0 A 5 lock Mutex\n 0 A - holds Mutex 5\n 0 A - holds Mutex 6\n 0 A - unlock Mutex",
            "race/result_differs",
        ),
        ("0 A 4 read n 1\n 0 B 4 read n 1\n 0 B 5 update n 1 0\n 0 A 5 update n 0 0", "race/check_then_act"),
        ("0 A 4 update n 5 6\n 0 B 4 update n 6 7", "race/result_differs"),
        (
            "0 a 4 read n 5\n 0 a 6 stops\n 0 b 4 read n 5\n 0 b 6 write n 6\n 0 a 6 write n 6",
            "race/load_then_store",
        ),
        ("0 A 4 read n 1\n 0 B 4 update n 1 2\n 0 A 5 mismatch n 1 2", "race/lost_exchange"),
        (
            "0 A 4 read n 1\n 0 B 4 update n 1 2\n 0 A 5 mismatch n 1 2\n 0 A 5 update n 2 3",
            "race/result_differs",
        ),
    ] {
        assert_eq!(raced(text, 2).signature, signature, "{text}");
    }
}

#[test]
fn who_sleeps_waits_for_nobody() {
    let text = "0 main 3 spawned A\n 0 main 4 spawned B\n 0 A 9 sleeps 500
                500 B 6 sleeps 2000\n 2500 B 7 lock Mutex
                2500 B - unlock Mutex\n 2500 B - finished\n 2500 A 10 lock Mutex
                2500 A - unlock Mutex\n 2500 A - finished";
    let said = "Thread B slept on line 6 and then went on to line 7, and thread A was not done: a \
                sleep, however long, waits for nobody. It returned 6; expected 7.";
    for schedules in [1, 2] {
        let verdict = raced(text, schedules);
        assert_eq!(verdict.signature, "race/slept");
        assert!(verdict.message.starts_with(said), "{}", verdict.message);
    }
    // Whoever was done by then is no reason.
    let done = "0 main 3 spawned A\n 0 A 10 lock Mutex\n 0 A - unlock Mutex\n 0 A - finished
                0 main 6 sleeps 2000\n 2000 main 7 lock Mutex
                2000 main - unlock Mutex";
    assert_eq!(raced(done, 2).signature, "race/result_differs");
}

#[test]
fn what_happens_for_no_reason_is_said() {
    let message = |text: &str| raced(&format!("{text}\n0 A 9 finished\n0 B 9 finished"), 3).message;
    let some = "Some interleavings of your threads or tasks give another outcome; here is one. It \
                returned 6; expected 7.";
    for (text, said) in [
        (
            "0 A 4 chance Condvar wait\n 0 A 4 chance Condvar wait",
            "The wait on line 4 may end although nobody notified, and here it did: that is why it \
             belongs in a `while`.",
        ),
        (
            "0 A 4 chance park park",
            "`park` on line 4 may return although nobody called `unpark`, and here it did: that is \
             why it belongs in a `while`.",
        ),
        (
            "0 A 4 chance channel recv_timeout",
            "The time of `recv_timeout` on line 4 may be up at any moment, however long it is, and \
             here it was: nothing promises that the others are faster.",
        ),
        (
            "0 A 4 chance n compare_exchange_weak\n 0 B 9 chance RwLock read",
            "`compare_exchange_weak` on line 4 may fail although the value is the expected one, and \
             here it did: that is why it belongs in a loop. `read` on line 9 may have to queue behind \
             a writer that waits, and here it did: whoever reads already must not read again before \
             letting go.",
        ),
    ] {
        assert_eq!(
            message(text),
            format!("{some} {said} Found on interleaving 3.")
        );
    }
}

#[test]
fn an_old_value_explains_more_than_what_came_between() {
    is(
        &raced(
            "0 A 9 write n 42\n 0 A 10 write ready true\n 0 main 12 read ready true
             0 main 13 old n 0 42",
            6,
        ),
        "race/read_old",
        "Main read 0 on line 13, though thread A wrote 42 on line 9 before: it may still see the \
         old value, because the memory orders on the way do not make it see the new one. It \
         returned 6; expected 7. Found on interleaving 6.",
    );
}

#[test]
fn a_fair_exchange_is_no_race() {
    // Read again after the other's write: nothing is lost, so the first order's failure is no race.
    let fresh =
        "0 A 4 read n 5\n 0 B 4 read n 5\n 0 A 5 write n 6\n 0 B 4 read n 6\n 0 B 5 write n 8";
    assert_eq!(raced(fresh, 1).signature, "wrong_result/differs");
    // Overwritten without ever having been looked at: nothing was concluded from an old value.
    let blind = "0 A 4 write n 1\n 0 B 4 write n 2\n 0 A 5 write n 3";
    assert_eq!(raced(blind, 1).signature, "wrong_result/differs");
    // One after the other, but on a later order: the order matters, whatever it was.
    assert_eq!(raced(fresh, 2).signature, "race/result_differs");
    // On the first order, but with the exchange in plain sight.
    assert_eq!(raced(LOST_UPDATE, 1).signature, "race/load_then_store");
    // Not explored: nobody claims that another order would do better.
    let plain = scenario(returning("6", run(LOST_UPDATE, 0)), &[returns("7")]);
    assert_eq!(judged(plain).signature, "wrong_result/differs");
}

#[test]
fn workers_that_never_meet() {
    let expect = Expect::Workers { at_least: 2 };
    let alone = violating(scenario(run("", 0), &[]), expect, "1");
    is(
        &judged(explored(alone, 1, true)),
        "no_concurrency/workers",
        "Correct because alone: at most 1 at work at one time, on every interleaving; 2 are asked \
         for.",
    );
}

fn ending(outcome: Outcome) -> Scenario {
    let text = "0 main 3 spawned A\n 0 main 4 spawned B\n 0 main 5 prints so far\\n";
    scenario(
        Run {
            outcome,
            ..run(text, 0)
        },
        &[],
    )
}

#[test]
fn panics() {
    let outcome = |actor| Outcome::Panicked {
        message: "index out of bounds".to_owned(),
        line: Some(9),
        actor,
    };
    is(
        &judged(ending(outcome(0))),
        "panic/panicked",
        "Your program panicked on line 9: index out of bounds.",
    );
    is(
        &judged(explored(ending(outcome(1)), 3, false)),
        "race/panic",
        "Thread A panicked on line 9: index out of bounds. Found on interleaving 3.",
    );
    assert_eq!(
        judged(explored(ending(outcome(1)), 1, false)).signature,
        "panic/panicked"
    );
}

pub(crate) fn wait(actor: u32, call: &str, line: u32, held_by: &[(Option<u32>, u32)]) -> Wait {
    let role = match call {
        "lock" => "holds the lock",
        "join" => "has not finished",
        "send" => "would receive",
        "the only thread" => "holds the only thread",
        _ => "Sender still alive",
    };
    let holders = held_by.iter().map(|(actor, line)| Holder {
        actor: *actor,
        role: role.to_owned(),
        line: Some(*line),
    });
    let object = (call != "join").then_some(0);
    Wait {
        actor,
        call: call.to_owned(),
        line: Some(line),
        object,
        holders: holders.collect(),
    }
}

#[test]
fn who_waits_for_whom() {
    for (waits, signature, message) in [
        (
            vec![
                wait(0, "join", 30, &[]),
                wait(1, "lock", 12, &[(Some(2), 21)]),
                wait(2, "lock", 22, &[(Some(1), 11)]),
            ],
            "deadlock/cycle",
            "Thread A and thread B wait for each other: each holds what the other needs, and neither \
             can go on.",
        ),
        (
            vec![wait(1, "lock", 12, &[(Some(1), 11)])],
            "deadlock/self",
            "Thread A waits on line 12 for a lock that it holds itself since line 11; nobody else \
             can let go of it.",
        ),
        (
            vec![wait(1, "acquire", 12, &[(Some(1), 11)])],
            "deadlock/self",
            "Thread A waits on line 12 for a permit, and holds what is missing itself since line 11; \
             nobody else can give it back.",
        ),
        (
            vec![wait(1, "acquire", 12, &[])],
            "deadlock/other",
            "Thread A waits on line 12 for a permit, and nobody holds one that could be given back.",
        ),
        (
            vec![
                wait(0, "join", 30, &[(Some(1), 3)]),
                wait(1, "lock", 12, &[(Some(0), 11)]),
            ],
            "deadlock/join",
            "Main and thread A wait for each other: one for the end of the other, which needs what \
             the first one holds, and neither can go on.",
        ),
        (
            vec![
                wait(0, "join", 30, &[(Some(1), 3)]),
                wait(1, "send", 12, &[(Some(0), 31)]),
            ],
            "deadlock/cycle",
            "Main and thread A wait for each other: a channel is full, and whoever would receive \
             from it waits, too, and neither can go on.",
        ),
        (
            vec![
                wait(1, "lock", 12, &[(Some(2), 12)]),
                wait(2, "the only thread", 13, &[(Some(1), 12)]),
            ],
            "deadlock/thread",
            "Thread A and thread B wait for each other: one keeps the thread on which the other \
             would run, and neither can go on.",
        ),
        (
            vec![
                wait(0, "recv", 17, &[(None, 8)]),
                wait(1, "the only thread", 12, &[(Some(0), 17)]),
                wait(2, "the only thread", 12, &[(Some(0), 17)]),
            ],
            "blocked/other",
            "Main waits in `recv` on line 17 and keeps the only thread meanwhile. Thread A and 1 \
             more need a thread to run on, and there is no other.",
        ),
        (
            vec![wait(1, "send", 12, &[(Some(1), 13)])],
            "deadlock/self",
            "Thread A waits on line 12 for room in a full channel, from which only it would receive \
             on line 13.",
        ),
        (
            vec![wait(0, "recv", 17, &[]), wait(1, "reserve", 12, &[])],
            "deadlock/full",
            "Thread A waits on line 12 for room in a full channel, and nobody gets to receive from \
             it.",
        ),
        (
            vec![wait(1, "get_or_init", 12, &[(Some(2), 11)])],
            "deadlock/other",
            "Thread A waits on line 12 for a cell that is never filled.",
        ),
        (
            vec![wait(0, "join", 30, &[]), wait(1, "lock", 12, &[(None, 11)])],
            "deadlock/other",
            "Thread A waits on line 12 for a lock that is never let go.",
        ),
        (
            vec![wait(0, "recv", 17, &[(Some(0), 8)])],
            "never_ends/recv",
            "Main waits in `recv` on line 17 for ever: the sender of line 8 is still alive, so \
             there could always be one more message.",
        ),
        (
            vec![wait(0, "join", 30, &[]), wait(1, "wait", 12, &[])],
            "never_ends/await",
            "Thread A waits in `wait` on line 12 for ever: nothing that could still run will wake \
             it.",
        ),
        (
            vec![wait(0, "join", 30, &[])],
            "never_ends/join",
            "Main waits on line 30 for another to finish, which never happens.",
        ),
        (
            Vec::new(),
            "never_ends/await",
            "Nothing can ever run again, and the program is not at its end.",
        ),
    ] {
        is(
            &judged(ending(Outcome::Stuck { waits })),
            signature,
            message,
        );
    }
}

#[test]
fn what_stands_still_by_itself_did_not_go_well_in_the_usual_order() {
    let waits = vec![wait(0, "lock", 17, &[(None, 13)])];
    let mut stands = ending(Outcome::Stuck { waits });
    stands.run.schedule = "x".parse().unwrap();
    stands.exploration.explored = false;
    assert!(!judged(stands.clone()).message.contains("usual order"));
    let explored = explored(stands, 3, false);
    assert!(judged(explored).message.contains("usual order"));
}

#[test]
fn other_ways_to_stop() {
    for (outcome, signature, message) in [
        (
            Outcome::StepLimit {
                steps: 20_000,
                line: Some(7),
                repeats: true,
            },
            "never_ends/step_limit",
            "Stopped after 20,000 steps, the last near line 7: this may never finish.",
        ),
        (
            Outcome::StepLimit {
                steps: 20_000,
                line: Some(7),
                repeats: false,
            },
            "not_modelled/too_long",
            "This run was given up after 20,000 steps, the last near line 7: it is too long for the \
             kit, which cannot tell whether it ends.",
        ),
        (
            Outcome::Exited {
                code: 0,
                line: Some(7),
            },
            "exited_early/exit",
            "Your program left with exit code 0 on line 7, before its end.",
        ),
        (
            Outcome::Exited {
                code: 134,
                line: None,
            },
            "exited_early/abort",
            "Your program aborted itself.",
        ),
        (
            Outcome::TooMuchOutput {
                bytes: 1,
                line: Some(7),
            },
            "too_much_output/printed",
            "Your program printed more than the kit keeps (line 7), and was stopped.",
        ),
        (
            Outcome::NotModelled {
                what: "`tokio::fs`".to_owned(),
                line: Some(7),
            },
            "not_modelled/item",
            "The kit does not model `tokio::fs` yet (line 7). That is the kit's limit, not your \
             mistake.",
        ),
        (
            Outcome::TwoWays {
                parted: Some(Box::new([
                    printing("a\n", Some(7)),
                    printing("b\n", Some(7)),
                ])),
            },
            "not_modelled/nondeterminism",
            "The same schedule went two ways: on line 7 main printed “a” once, and printed “b” the \
             other time. The kit chooses the order of steps and the clock, but not the order of a \
             `HashMap` or a `HashSet`, nor addresses. With a `BTreeMap`, or sorted, every run does \
             the same.",
        ),
        (
            Outcome::TwoWays {
                parted: Some(Box::new([
                    printing("a\n", Some(7)),
                    Went::Returned {
                        value: Some("3".to_owned()),
                    },
                ])),
            },
            "not_modelled/nondeterminism",
            "The same schedule went two ways: main printed “a” on line 7 once, and it returned `3` \
             the other time. The kit chooses the order of steps and the clock, but not the order \
             of a `HashMap` or a `HashSet`, nor addresses. With a `BTreeMap`, or sorted, every run \
             does the same.",
        ),
        (
            Outcome::TwoWays { parted: None },
            "not_modelled/nondeterminism",
            "The same schedule went two ways: what could happen next was not always the same. The \
             kit chooses the order of steps and the clock, but not the order of a `HashMap` or a \
             `HashSet`, nor addresses. With a `BTreeMap`, or sorted, every run does the same.",
        ),
        (
            Outcome::NotModelled {
                what: "static_state".to_owned(),
                line: Some(7),
            },
            "not_modelled/static_state",
            "A `static` on line 7 keeps its value from one interleaving to the next, so that the \
             runs cannot be compared. That is the kit's limit: make the value inside the function.",
        ),
    ] {
        is(&judged(ending(outcome)), signature, message);
    }
}

fn printing(text: &str, line: Option<u32>) -> Went {
    Went::On {
        event: Event {
            at: 0,
            actor: 0,
            line,
            what: What::Printed {
                text: text.to_owned(),
            },
        },
    }
}

#[test]
fn a_child_that_did_not_report() {
    for (end, signature) in [
        (
            End::TimedOut {
                busy: true,
                line: Some(3),
            },
            "timed_out/busy",
        ),
        (
            End::TimedOut {
                busy: false,
                line: None,
            },
            "timed_out/idle",
        ),
        (End::Flooded, "too_much_output/printed"),
        (End::OutOfMemory, "too_much_memory/allocated"),
        (End::StackOverflow, "panic/stack_overflow"),
        (
            End::Died {
                code: None,
                signal: Some(6),
            },
            "exited_early/abort",
        ),
        (
            End::Died {
                code: None,
                signal: Some(11),
            },
            "exited_early/died",
        ),
        (
            End::Died {
                code: Some(3),
                signal: None,
            },
            "exited_early/died",
        ),
        (End::Reported, "not_modelled/lab"),
    ] {
        let ran = Ran {
            record: Record::default(),
            end,
            stray: "last words".to_owned(),
        };
        let verdict = judge(&ran);
        assert_eq!(verdict.signature, signature);
        assert!(!verdict.passed());
    }
    // A failure that was reported in time says more than the death that followed it.
    let failed = scenario(returning("6", run("", 0)), &[returns("7")]);
    let ran = Ran {
        end: End::Flooded,
        ..reported(vec![failed])
    };
    assert_eq!(judge(&ran).signature, "wrong_result/differs");
    // Until then all was well, but not to the end: never a pass.
    let fine = scenario(run("0 main 1 prints hello\\n", 0), &[]);
    let ran = Ran {
        end: End::Flooded,
        ..reported(vec![fine])
    };
    let verdict = judge(&ran);
    assert_eq!(verdict.signature, "too_much_output/printed");
    assert_eq!(verdict.evidence, Evidence::Output("hello\n".to_owned()));
}

fn answer(right: bool, blank: bool, misconception: Option<&str>) -> Answer {
    Answer {
        question: "Who is first?".to_owned(),
        given: "chef".to_owned(),
        seen: "phone".to_owned(),
        right,
        blank,
        ran: true,
        because: "the phone rang at 5 min".to_owned(),
        misconception: misconception.map(str::to_owned),
    }
}

#[test]
fn answers() {
    let right = || answer(true, false, None);
    let blank = || answer(false, true, None);
    let wrong = || answer(false, false, None);
    let eager = || answer(false, false, Some("eager"));
    for (answers, signature, message) in [
        (
            vec![right(), blank()],
            "wrong_answer/blank",
            "1 of 2 questions is still blank.",
        ),
        (
            vec![blank(), wrong(), eager()],
            "wrong_answer/wrong",
            "2 of 3 answers are not what the run did, and 1 is still blank.",
        ),
        (
            vec![right(), eager()],
            "wrong_answer/eager",
            "1 of 2 answers is not what the run did.",
        ),
    ] {
        is(
            &judged(scenario(run("", 0), &[Expect::Answers { answers }])),
            signature,
            message,
        );
    }
}

#[test]
fn a_pass_says_what_was_proven() {
    let both = "
        0 main 3 made fetch_user(1)
        0 main 3 made fetch_user(2)
        0 main 3 polls fetch_user(1)
        0 main 3 polls fetch_user(2)
        1000 main 3 ends fetch_user(1)
        1000 main 3 ends fetch_user(2)";
    let timed = scenario(run(both, 1000), &[takes(1), in_flight("fetch_user", 2)]);
    let all = explored(scenario(run("0 A 4 read n 5", 0), &[]), 19, true);
    let verdict = judge(&reported(vec![timed.clone(), all.clone()]));
    is(
        &verdict,
        "passed",
        "It took 1.00 s, with up to 2 under way at one time. Proven: on all 19 interleavings.",
    );
    assert_eq!(
        verdict.proof,
        Proof {
            elapsed_ms: Some(1000),
            in_flight: Some(2),
            schedules: Some(19),
            exhaustive: Some(true),
            ..Proof::default()
        }
    );
    let some = explored(scenario(run("0 A 4 read n 5", 0), &[]), 2000, false);
    is(
        &judge(&reported(vec![all, some])),
        "passed",
        "It held on 2,000 interleavings, and there may be more.",
    );
    let answers = vec![answer(true, false, None), answer(true, false, None)];
    is(
        &judged(scenario(run("", 0), &[Expect::Answers { answers }])),
        "passed",
        "Proven: all 2 answers are what the runs did.",
    );
    is(
        &judged(scenario(run("", 0), &[])),
        "passed",
        "Everything that the check asks for holds.",
    );
}

#[test]
fn the_scenario_is_named_and_its_unit_kept() {
    let slow = Scenario {
        name: "three dishes".to_owned(),
        unit: Unit::KitchenMinutes,
        exploration: Exploration::default(),
        seen: Vec::new(),
        ..scenario(run("", 3000), &[takes(1)])
    };
    is(
        &judged(slow),
        "too_slow/one_at_a_time",
        "It waited longer than it has to. It took 30 min; 10 min is possible. (Tried with: \
         three dishes.)",
    );
}
