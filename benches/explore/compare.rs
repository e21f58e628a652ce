mod in_loom;
mod in_shuttle;
use explore_bench::*;
fn caught(f: impl FnOnce()) -> Truth {
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(f)) {
        Ok(()) => Truth::Holds,
        Err(p) => { let m = p.downcast_ref::<String>().cloned().or_else(|| p.downcast_ref::<&str>().map(|s| s.to_string())).unwrap_or_default();
            println!("  said: {}", m.lines().next().unwrap_or(""));
            if m.contains("deadlock") { Truth::Deadlocks } else { Truth::Panics } }
    }
}
fn main() { std::panic::set_hook(Box::new(|_| {}));
    for p in in_loom::programs::RIGHT.iter().chain(&in_loom::programs::WRONG) {
        println!("loom    {:26} ", p.name);
        let e = in_loom::explore(p);
        println!("loom    {:26} {:8} {:6} {:9.2} ms {:?} {:?}", p.name, e.schedules, e.exhaustive, e.time.as_secs_f64()*1e3, e.truth, e.observed);
    }
    for p in in_shuttle::programs::RIGHT.iter().chain(&in_shuttle::programs::WRONG) {
        let e = in_shuttle::explore(p);
        println!("shuttle {:26} {:8} {:6} {:9.2} ms {:?} {:?}", p.name, e.schedules, e.exhaustive, e.time.as_secs_f64()*1e3, e.truth, e.observed);
    }
}
