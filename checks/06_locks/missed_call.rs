//! Does each guest come in when the bread is baked, whether they come before it, after it, or just then?

use cafe::store::User;
use kit_lab::check::{Check, ends, minutes, secs, starts};

pub fn check(check: &mut Check) {
    check
        .scenario("two guests, and the oven takes 30 minutes")
        .contract("finds the guests while the bread is in the oven")
        .kitchen_minutes()
        .in_flight("", 2)
        .returns(&users(&[5, 2]))
        .run_async(|| super::evening(vec![5, 2]));
    for (story, guests) in [
        ("one guest, who comes before the bread, after it, or just then", &[1][..]),
        ("another guest", &[6]),
        ("nobody comes", &[]),
    ] {
        check
            .scenario(story)
            .contract(
                "It returns all of them, in the order of the list, however long the oven and each \
                 name take, on one thread or on several.",
            )
            .every_interleaving()
            .with_memory_orders()
            .returns(&users(guests))
            .before(starts("bake"), ends("bake"))
            .run_async(move || super::evening(guests.to_vec()));
    }
    let at_once = "lets each in when it is baked, at once.";
    check
        .scenario("the oven takes 30 minutes, and the names of two guests 10 each")
        .contract(at_once)
        .kitchen_minutes()
        .takes(minutes(30))
        .returns(&users(&[3, 4]))
        .run_async(|| super::evening(vec![3, 4]));
    check
        .scenario("the name of one guest takes 70 minutes, and the oven 30")
        .contract(at_once)
        .kitchen_minutes()
        .latency("fetch_user(12)", secs(7))
        .takes(secs(7))
        .returns(&users(&[12, 1]))
        .run_async(|| super::evening(vec![12, 1]));
}

fn users(ids: &[u32]) -> Vec<User> {
    ids.iter().copied().map(User::numbered).collect()
}
