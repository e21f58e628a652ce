//! Does every order come out whole, whenever the soup is stirred, and is that always in time?

use kit_lab::check::{Check, minutes, prints};
use tokio::sync::mpsc;
use tokio::time::sleep;

const WHOLE: &str = "`evening(wire)` prints each order when its second word is there";
const STIR: &str = "and `stir`, at once and then every 10 kitchen minutes.";
const OVER: &str = "It is over when the wire is closed.";
const NO_ORDER: &str = "A dish without a guest is no order.";

pub fn check(check: &mut Check) {
    check
        .scenario("a word every 6 minutes")
        .kitchen_minutes()
        .contract(WHOLE)
        .prints("stir\nstir\ncalzone for Ada\nstir\nfunghi for Bo\n")
        .contract(STIR)
        .at(prints("stir"), minutes(0))
        .contract(WHOLE)
        .at(prints("calzone for Ada"), minutes(12))
        .contract(OVER)
        .takes(minutes(24))
        .run_async(|| spoken(&[(6, "calzone"), (12, "Ada"), (18, "funghi"), (24, "Bo")], 24));
    check
        .scenario("the first guest takes half an hour to say who they are")
        .kitchen_minutes()
        .contract(WHOLE)
        .at(prints("soup for Edsger"), minutes(37))
        .at(prints("risotto for Grace"), minutes(38))
        .contract(STIR)
        .prints(
            "stir\nstir\nstir\nstir\nsoup for Edsger\nrisotto for Grace\nstir\nstir\n\
             soup for Tony\n",
        )
        .contract(OVER)
        .takes(minutes(56))
        .run_async(|| {
            const WORDS: [(u32, &str); 6] = [
                (4, "soup"),
                (37, "Edsger"),
                (38, "risotto"),
                (38, "Grace"),
                (45, "soup"),
                (53, "Tony"),
            ];
            spoken(&WORDS, 56)
        });
    check
        .scenario("the wire is closed after half an order, at minute 13, and the program goes on")
        .kitchen_minutes()
        .contract(NO_ORDER)
        .never(prints("soup for"))
        .contract(OVER)
        .at(prints("(closed)"), minutes(13))
        .prints("stir\nstir\n(closed)\n")
        .run_async(|| async {
            spoken(&[(4, "soup")], 13).await;
            println!("(closed)");
            sleep(minutes(20)).await;
        });
}

/// An evening with these words, each at its minute, on a wire that is closed at minute `closed`.
async fn spoken(words: &'static [(u32, &'static str)], closed: u32) {
    let (guests, wire) = mpsc::channel(8);
    let speak = async move {
        let mut now = 0;
        for (minute, word) in words {
            pause(minute - now).await;
            now = *minute;
            // Whoever is no longer listened to has said enough.
            let _ = guests.send((*word).to_owned()).await;
        }
        pause(closed - now).await;
    };
    tokio::join!(super::evening(wire), speak);
}

async fn pause(time: u32) {
    if time > 0 {
        sleep(minutes(time)).await;
    }
}
