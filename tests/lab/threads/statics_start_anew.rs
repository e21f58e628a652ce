//! expect: passed, all
// Each run finds every static as it was written, whatever the run before left in it.
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Barrier, Condvar, LazyLock, Mutex, Once, OnceLock, RwLock};
use std::thread;

static ORDERS: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static PRICES: RwLock<BTreeMap<&str, u32>> = RwLock::new(BTreeMap::new());
static OPENED: Once = Once::new();
static TABLES: OnceLock<Mutex<Vec<String>>> = OnceLock::new();
static MENU: LazyLock<Mutex<String>> = LazyLock::new(|| {
    MADE.fetch_add(1, Ordering::Relaxed);
    Mutex::new("soup".to_owned())
});
static MADE: AtomicU32 = AtomicU32::new(0);
static READY: (Mutex<bool>, Condvar) = (Mutex::new(false), Condvar::new());
static TOGETHER: LazyLock<Barrier> = LazyLock::new(|| Barrier::new(1));
/// Longer than a page, and poisoned by the end of a run.
static LARGE: Mutex<[u64; 4096]> = Mutex::new([1; 4096]);

thread_local! {
    static SERVED: Cell<u32> = const { Cell::new(0) };
}

fn program() -> String {
    let cook = thread::spawn(|| {
        ORDERS.lock().unwrap().push(1);
        *READY.0.lock().unwrap() = true;
        READY.1.notify_one();
        let mut large = LARGE.lock().unwrap();
        large[4095] += 1;
        panic!("the cook is tired");
    });
    OPENED.call_once(|| ORDERS.lock().unwrap().push(2));
    PRICES.write().unwrap().insert("soup", 3);
    let tables = TABLES.get_or_init(Mutex::default);
    tables.lock().unwrap().push("window".to_owned());
    MENU.lock().unwrap().push('s');
    TOGETHER.wait();
    SERVED.set(SERVED.get() + 1);
    let mut ready = READY.0.lock().unwrap();
    while !*ready {
        ready = READY.1.wait(ready).unwrap();
    }
    drop(ready);
    cook.join().unwrap_err();
    let mut orders = ORDERS.lock().unwrap().clone();
    orders.sort_unstable();
    format!(
        "{orders:?} {} {} {} {} {} {} {}",
        PRICES.read().unwrap().len(),
        tables.lock().unwrap().len(),
        MENU.lock().unwrap(),
        MADE.load(Ordering::Relaxed),
        SERVED.get(),
        LARGE.is_poisoned(),
        LARGE.lock().unwrap_err().into_inner()[4095]
    )
}

fn expected() -> String {
    "[1, 2] 1 1 soups 1 1 true 2".to_owned()
}

fn main() {
    program();
}
