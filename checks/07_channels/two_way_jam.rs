//! Does every dish come out the minute it is cooked, while the waiter takes orders, and no more of them
//! than there is room for?

use kit_lab::check::{Check, ends, minutes, prints, starts};

const IN_TURN: &str = "takes the order of each table in turn, and cooks for one after the other, in \
                       the same order.";
const ROOM: &str = "as long as there is room the waiter takes orders, and no longer.";
const OUT: &str = "Each dish is carried out the minute it is cooked, with a line like `table 1`.";
const OVER: &str = "Then it is over.";

pub fn check(check: &mut Check) {
    for (story, tables, room) in [
        (
            "eight tables, room for two",
            (1..=8).collect::<Vec<u32>>(),
            2,
        ),
        ("twenty tables, room for one", (11..=30).rev().collect(), 1),
        ("forty tables, room for five", (51..=90).collect(), 5),
        ("three tables, room for one", vec![7, 3, 5], 1),
        ("one table, room for nine", vec![4], 9),
        ("nobody came", vec![], 3),
    ] {
        let mut scenario = check
            .scenario(story)
            .kitchen_minutes()
            .contract(IN_TURN)
            .at_most("take_order", 1)
            .at_most("cook_for", 1)
            .contract(ROOM);
        // On the pass, in the waiter's hand, and in the cook's.
        let fits = room + 1 + 1;
        for (cooked, taken) in tables.iter().zip(tables.iter().skip(fits)) {
            let cooked = ends(&format!("cook_for({cooked})"));
            let taken = starts(&format!("take_order({taken})"));
            scenario = scenario.before(cooked, taken);
        }
        // The cook has taken the first slip off the pass by then.
        if let Some(second) = tables.get(1) {
            scenario = scenario.at(starts(&format!("take_order({second})")), minutes(1));
        }
        scenario = scenario.contract(OUT);
        let mut lines = String::new();
        let mut now = minutes(u32::from(!tables.is_empty()));
        for table in &tables {
            now += minutes(7);
            let line = format!("table {table}");
            scenario = scenario.at(prints(&line), now);
            lines += &(line + "\n");
        }
        scenario
            .prints(&lines)
            .contract(OVER)
            .takes(now)
            .run_async(move || super::evening(tables.clone(), room));
    }
    check
        .scenario("two tables, room for one, and table 2 takes 5 minutes to choose")
        .kitchen_minutes()
        .latency("take_order(2)", minutes(5))
        .latency("cook_for(1)", minutes(3))
        .contract(IN_TURN)
        .completes("take_order", 2)
        .contract(OUT)
        .at(prints("table 1"), minutes(1 + 3))
        .at(prints("table 2"), minutes(1 + 5 + 7))
        .prints("table 1\ntable 2\n")
        .run_async(|| super::evening(vec![1, 2], 1));
}
