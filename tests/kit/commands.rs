//! Probe.
use crate::kitchen::Kitchen;
#[test]
fn probe() {
    let kitchen = Kitchen::with_lab();
    let go = |args: &str| {
        let mut c = kitchen.kit(args).command();
        let o = c.output().unwrap();
        println!("### kit {args} -> {:?}\n{}--- stderr\n{}", o.status.code(), String::from_utf8_lossy(&o.stdout), String::from_utf8_lossy(&o.stderr));
    };
    for a in std::env::var("PROBE").unwrap().split(';') {
        if let Some(e) = a.strip_prefix("solve ") { kitchen.solve(e); continue; }
        go(a);
    }
}
