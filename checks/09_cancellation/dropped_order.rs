//! Is every slip on the pass in the end, however long it had to wait, and do the guests hear of that?

use kit_lab::check::{Check, minutes, prints};
use tokio::sync::mpsc::channel;
use tokio::time::sleep;

const EACH: &str =
    "`waiter(slips, pass)` puts each slip on the pass, once, in the order of the list";
const DONE: &str = "and is done then.";
const A_WORD: &str =
    "It prints `a moment, please` whenever a slip has waited for another 5 kitchen minutes.";
const HOME: &str = "When the kitchen closes the pass, the waiter goes home.";

pub fn check(check: &mut Check) {
    check
        .scenario("three slips; the kitchen takes one at the minutes 12, 24 and 36")
        .kitchen_minutes()
        .contract(EACH)
        .returns(&slips(&["margherita", "funghi", "calzone"]))
        .contract(A_WORD)
        .at(prints("a moment, please"), minutes(5))
        .prints(&"a moment, please\n".repeat(4))
        .run_async(|| served(&["margherita", "funghi", "calzone"], &[12, 12, 12], None));
    check
        .scenario("a slip has waited for 5 minutes at the very moment at which there is room")
        .contract(EACH)
        .every_interleaving()
        .returns(&slips(&["soup", "salad"]))
        .run_async(|| served(&["soup", "salad"], &[5], None));
    check
        .scenario("the kitchen takes one at minute 2, another at 31, and then all that comes")
        .kitchen_minutes()
        .contract(EACH)
        .returns(&slips(&["soup", "roast", "soup", "salad", "soup"]))
        .contract(A_WORD)
        .prints(&"a moment, please\n".repeat(5))
        .run_async(|| served(&["soup", "roast", "soup", "salad", "soup"], &[2, 29], None));
    for (story, names) in [("there is room for all four", &["a", "b", "a", "c"][..]), ("no slips", &[])] {
        check
            .scenario(story)
            .kitchen_minutes()
            .contract(DONE)
            .at(prints("(done)"), minutes(0))
            .contract(A_WORD)
            .prints("(done)\n")
            .contract(EACH)
            .returns(&slips(names))
            .run_async(move || async move {
                let (pass, mut kitchen) = channel(4);
                super::waiter(slips(names), pass).await;
                println!("(done)");
                let mut taken = Vec::new();
                while let Some(slip) = kitchen.recv().await {
                    taken.push(slip);
                }
                taken
            });
    }
    check
        .scenario("the kitchen takes one of three slips, at minute 12, and closes at 19")
        .kitchen_minutes()
        .contract(HOME)
        .returns(&slips(&["soup"]))
        .contract(A_WORD)
        .prints(&"a moment, please\n".repeat(3))
        .run_async(|| served(&["soup", "roast", "salad"], &[12], Some(7)));
}

/// What the kitchen takes: it pauses before each slip, and then takes all that comes, or closes the pass
/// after another pause.
async fn served(
    names: &'static [&'static str],
    pauses: &'static [u32],
    closes: Option<u32>,
) -> Vec<String> {
    let (pass, mut kitchen) = channel(1);
    let kitchen = async move {
        let mut taken = Vec::new();
        for pause in pauses {
            wait(*pause).await;
            taken.extend(kitchen.recv().await);
        }
        if let Some(pause) = closes {
            wait(pause).await;
            return taken;
        }
        while let Some(slip) = kitchen.recv().await {
            taken.push(slip);
        }
        taken
    };
    tokio::join!(super::waiter(slips(names), pass), kitchen).1
}

async fn wait(pause: u32) {
    if pause > 0 {
        sleep(minutes(pause)).await;
    }
}

fn slips(names: &[&str]) -> Vec<String> {
    names.iter().copied().map(String::from).collect()
}
