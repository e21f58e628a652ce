//! expect: passed
//! Who has the office has it alone.

use cafe::tickets::Office;
use std::sync::{Condvar, Mutex};
use std::thread;

struct Desk {
    office: Mutex<Option<Office>>,
    back: Condvar,
}

impl Desk {
    fn take(&self) -> Office {
        let mut desk = self
            .back
            .wait_while(self.office.lock().unwrap(), |office| office.is_none())
            .unwrap();
        desk.take().expect("waited for it")
    }

    fn put_back(&self, office: Office) {
        *self.office.lock().unwrap() = Some(office);
        self.back.notify_one();
    }
}

fn sell(tickets: u32) -> u32 {
    let desk = Desk {
        office: Mutex::new(Some(Office::open(tickets))),
        back: Condvar::new(),
    };
    thread::scope(|counters| {
        for _ in 0..2 {
            counters.spawn(|| {
                let mut office = desk.take();
                if office.left() > 0 {
                    office.sell();
                }
                desk.put_back(office);
            });
        }
    });
    desk.take().sold()
}

fn main() {
    println!("1 ticket, {} sold", sell(1));
}
