use super::*;
use crate::judge::testing::*;
use crate::judge::tests::*;
use kit_record::*;

#[test]
fn show() {
    let source = SourceLines::new(&(1..40).map(|n| match n {
        14 => "    let seen = visitors.load(SeqCst);\n".to_owned(), 15 => "    visitors.store(seen + 1, SeqCst);\n".into(),
        n => format!("    line_{n}();\n") }).collect::<String>());
    let mut all = vec![];
    let t = |m: u64| Expect::Takes { micros: m*1000 };
    all.push(judged(scenario(run(IN_TURN, 2000), &[t(1000)])));
    all.push(judged(scenario(run(MADE_FIRST, 2000), &[t(1000)])));
    let s = explored(scenario(Run { returned: Some("6".into()), ..run(LOST_UPDATE, 0)}, &[Expect::Returns { value: "7".into() }]), 8, false);
    all.push(judged(s));
    let text = "
        0 main 9 spawned a
        0 main 12 blocks std::thread::sleep 3000
        0 a 20 made sleep(500ms)
        0 a 20 polls sleep(500ms)
        3000 a 20 ends sleep(500ms)
        3000 a 21 prints phone\\n";
    all.push(judged(Scenario { unit: Unit::KitchenMinutes, ..scenario(run(text, 3000), &[Expect::NeverBlocks, t(3000)])}));
    all.push(judged(scenario(run("0 main 12 made bake()\n 0 main 12 drops bake()\n 1000 main 13 prints hello", 1000), &[Expect::At { moment: Moment { edge: Edge::Ends, of: "bake".into() }, micros: 5 }])));
    let ending = |outcome: Outcome| scenario(Run { outcome, ..run("0 main 3 spawned A\n 0 main 4 spawned B\n 0 A 11 lock Mutex#1\n 0 B 21 lock Mutex#2\n", 0) }, &[]);
    all.push(judged(ending(Outcome::Stuck { waits: vec![
                wait(0, "join", 30, &[]),
                wait(1, "lock", 12, &[(Some(2), 21)]),
                wait(2, "lock", 22, &[(Some(1), 11)]),
            ]})));
    all.push(judged(ending(Outcome::Stuck { waits: vec![wait(0, "recv", 17, &[(Some(0), 8)])]})));
    all.push(judged(scenario(Run { returned: Some("[2, 1, 3]".into()), ..run("", 0)}, &[Expect::Returns { value: "[1, 2, 3]".into() }])));
    all.push(judged(scenario(run("0 main 1 prints one\\nthree\\nthree\\n", 0), &[Expect::Prints { text: "one\ntwo\nthree\n".into() }])));
    let a = |right, blank| Answer { question: "What is printed first?".into(), given: "Chef".into(), seen: "x".into(), right, blank, because: "the phone rang at 5 min, and nobody was standing still".into(), misconception: None };
    all.push(judged(scenario(run("", 0), &[Expect::Answers { answers: vec![a(true,false), a(false, true), a(false,false)] }])));
    let tf = "0 main 1 made token()\n 0 main 1 polls token()\n 1000 main 1 ends token()\n 1000 main 2 made profile()\n 1000 main 2 polls profile()\n 3000 main 2 ends profile()\n 3000 main 3 made orders()\n 3000 main 3 polls orders()\n 6000 main 3 ends orders()";
    all.push(judged(scenario(run(tf, 6000), &[t(4000)])));
    let asy = "0 a 21 read AtomicU32 100\n 0 a 22 made approve(10)\n 0 a 22 polls approve(10)\n 0 b 21 read AtomicU32 100\n 0 b 22 made approve(20)\n 0 b 22 polls approve(20)\n 500 a 22 ends approve(10)\n 500 a 23 write AtomicU32 110\n 500 b 22 ends approve(20)\n 500 b 23 write AtomicU32 120";
    all.push(judged(explored(scenario(Run { returned: Some("120".into()), ..run(asy, 0)}, &[Expect::Returns { value: "130".into() }]), 1, false)));
    for width in [80, 40, 20] {
        for v in &all {
            println!("---------------- {width} {}", v.signature);
            let lines = render(v, &source, &Style::plain(), width);
            for l in lines { assert!(width_of(&l) <= width, "{l}"); println!("{l}|"); }
        }
    }
    for w in 0..100 { for v in &all { for l in render(v, &source, &Style::coloured(), w) { assert!(width_of(&l) <= w.max(1), "{w} {l:?}"); } for l in hint("I see you standing at one oven until it beeps.", &Style::plain(), w) { assert!(width_of(&l) <= w.max(1)); } } }
    println!("{}", hint("I see you standing at one oven until it beeps, and only then lighting the next.", &Style::plain(), 40).join("\n"));
}
