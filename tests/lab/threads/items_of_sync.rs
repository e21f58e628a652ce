//! expect: passed, all
// What std::sync offers beside locks and channels, used once.
use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering::SeqCst};
use std::sync::{LazyLock, Once, OnceLock, RwLock, RwLockWriteGuard, TryLockError, mpsc};
use std::thread;

fn program() -> Vec<u32> {
    let mut seen = Vec::new();

    // A pointer that is exchanged; nobody looks behind it.
    let mut cups = [1, 2, 3];
    let first = cups.as_mut_ptr();
    let cup = AtomicPtr::new(first);
    seen.push(u32::from(cup.fetch_ptr_add(2, SeqCst) == first)); // 1
    let last = cup.swap(std::ptr::null_mut(), SeqCst);
    seen.push(u32::from(cup.load(SeqCst).is_null())); // 1
    seen.push(u32::from(cup.compare_exchange(last, first, SeqCst, SeqCst).is_err())); // 1
    seen.push(u32::from(cup.update(SeqCst, SeqCst, |_| first).is_null())); // 1
    cup.store(last, SeqCst);
    seen.push(u32::from(cup.into_inner() == last)); // 1

    let count = AtomicU32::new(5);
    seen.push(count.update(SeqCst, SeqCst, |count| count * 2)); // 5
    seen.push(count.try_update(SeqCst, SeqCst, |_| None).unwrap_err()); // 10

    // One who waits for what another does once.
    let (once, cell) = (Once::new(), OnceLock::new());
    let (tell, told) = mpsc::channel();
    thread::scope(|s| {
        let (once, cell) = (&once, &cell);
        s.spawn(move || {
            once.call_once(|| told.recv().unwrap());
            cell.set(7).unwrap();
        });
        // While it runs it is not completed, and to ask is not to wait.
        seen.push(u32::from(once.is_completed())); // 0
        tell.send(()).unwrap();
        once.wait();
        seen.push(u32::from(once.is_completed())); // 1
        seen.push(*cell.wait()); // 7
    });
    seen.push(u32::from(cell.clone() == cell)); // 1

    let mut lazy = LazyLock::new(|| 3);
    seen.push(u32::from(LazyLock::get(&lazy).is_none())); // 1
    *LazyLock::force_mut(&mut lazy) += 1;
    *lazy += 1;
    seen.push(*lazy); // 5

    // One who wrote goes on as a reader.
    let menu = RwLock::new(8);
    let reading = RwLockWriteGuard::downgrade(menu.write().unwrap());
    seen.push(*menu.try_read().unwrap()); // 8
    let taken = matches!(menu.try_write(), Err(TryLockError::WouldBlock));
    seen.push(u32::from(taken)); // 1
    drop(reading);
    *menu.write().unwrap() += 1;
    seen.push(menu.into_inner().unwrap()); // 9
    seen
}

fn expected() -> Vec<u32> {
    vec![1, 1, 1, 1, 1, 5, 10, 0, 1, 7, 1, 1, 5, 8, 1, 9]
}

fn main() {
    assert_eq!(program(), expected());
}
