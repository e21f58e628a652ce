//! Does the money arrive, and does everybody go home, whichever purses are moved between?

use kit_lab::check::Check;

pub fn check(check: &mut Check) {
    let order = "It returns what is in each purse then, whatever the order in which the threads \
                 take steps.";
    let itself = "A move may be from a purse to itself, which changes nothing.";
    for (story, contract, moves) in [
        ("the first pays the second, and the second the first", order, [(0, 1, 10), (1, 0, 20)]),
        ("two pay each other the same, the later one first", order, [(2, 1, 7), (1, 2, 7)]),
        ("two pay the third", order, [(0, 2, 5), (1, 2, 30)]),
        ("money goes round from one to the next", order, [(1, 2, 8), (2, 0, 9)]),
        ("one pays all there is, and nothing", order, [(2, 0, 60), (2, 1, 0)]),
        ("one pays nobody but themselves", itself, [(1, 1, 20), (1, 0, 10)]),
        ("each pays nobody but themselves", itself, [(0, 0, 3), (0, 0, 40)]),
    ] {
        let before = [50u32, 40, 60];
        let mut after = before;
        for (from, to, amount) in moves {
            after[from] -= amount;
            after[to] += amount;
        }
        // Where nothing changes, there is nothing to be at work on.
        let changes = |(from, to, amount): &(usize, usize, u32)| from != to && *amount > 0;
        let at_work = if moves.iter().all(changes) { 2 } else { 0 };
        check
            .scenario(story)
            .contract(contract)
            .workers(at_work)
            .every_interleaving()
            .with_memory_orders()
            .returns(&after)
            .loses_nothing()
            .run(move || super::settle(before, moves));
    }
}
