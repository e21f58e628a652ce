//! Are all three on the stove at once, and is each called out the moment it is done?

use kit_lab::check::{Check, minutes, prints};

const CONTRACT: &str = "`dinner()` cooks each of the three once. Each is called out, in the words of \
                        `prepare`, the moment it is done, so that it is eaten hot. Dinner takes as \
                        long as the dish that takes longest, whichever that is.";

pub fn check(check: &mut Check) {
    for (story, [roast, soup, salad], longest, printed) in [
        (
            "the roast takes 30 minutes, the soup 10, the salad 5",
            [30, 10, 5],
            30,
            "salad: done\nsoup: done\nroast: done\n",
        ),
        (
            "a small roast: 7 minutes, and then a soup of 21, a salad of 3",
            [7, 21, 3],
            21,
            "salad: done\nroast: done\nsoup: done\n",
        ),
        (
            "a large salad: the roast takes 12 minutes, the soup 4, the salad 19",
            [12, 4, 19],
            19,
            "soup: done\nroast: done\nsalad: done\n",
        ),
    ] {
        check
            .scenario(story)
            .contract(CONTRACT)
            .kitchen_minutes()
            .latency("cook(roast)", minutes(roast))
            .latency("cook(soup)", minutes(soup))
            .latency("cook(salad)", minutes(salad))
            .takes(minutes(longest))
            .completes("cook", 3)
            .at(prints("roast: done"), minutes(roast))
            .at(prints("soup: done"), minutes(soup))
            .at(prints("salad: done"), minutes(salad))
            .prints(printed)
            .run_async(|| super::dinner());
    }
}
