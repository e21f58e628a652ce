//! Why nothing can go on: a cycle of actors that wait for each other, or one wait that nobody will
//! end. Knows nothing of how it is drawn.

use kit_record::{ActorId, Wait};

/// The signature's second half, and the waits that matter: a whole cycle, or the one at the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stuck<'a> {
    /// Each waits for the next, the last for the first.
    Cycle(Vec<&'a Wait>),
    /// It waits for a lock that it holds itself.
    OnItself(&'a Wait),
    /// A thread to run on, which is the only one, and whoever has it waits for something else.
    Thread(&'a Wait, &'a Wait),
    /// A lock that is held by one who never lets go.
    Lock(&'a Wait),
    /// Room in a channel from which nobody receives.
    Room(&'a Wait),
    Recv(&'a Wait),
    Join(&'a Wait),
    Await(&'a Wait),
    /// Nobody is known to wait.
    Unknown,
}

pub(crate) fn stuck(waits: &[Wait]) -> Stuck<'_> {
    if let Some(cycle) = cycle(waits) {
        return match cycle.as_slice() {
            [only] => Stuck::OnItself(only),
            _ => Stuck::Cycle(cycle),
        };
    }
    let find = |is: fn(&Wait) -> bool| waits.iter().find(|wait| is(wait));
    let kept_by = |wait: &Wait| {
        let keeper = wait.holders.first().and_then(|holder| holder.actor);
        waits.iter().find(|wait| Some(wait.actor) == keeper)
    };
    if let Some(wait) = find(is_for_the_only_thread)
        && let Some(keeper) = kept_by(wait)
    {
        Stuck::Thread(wait, keeper)
    } else if let Some(wait) = find(is_for_lock) {
        Stuck::Lock(wait)
    } else if let Some(wait) = find(is_for_room) {
        Stuck::Room(wait)
    } else if let Some(wait) = find(|wait| wait.call.contains("recv")) {
        Stuck::Recv(wait)
    } else if let Some(wait) = find(|wait| !wait.call.contains("join") && wait.object.is_some()) {
        Stuck::Await(wait)
    } else if let Some(wait) = find(|wait| wait.call.contains("join")) {
        Stuck::Join(wait)
    } else {
        waits.first().map_or(Stuck::Unknown, Stuck::Await)
    }
}

/// A cycle of waits through at least one lock or full channel. A task that waits to receive from
/// itself is no deadlock over a lock; its story is told by the live sender.
fn cycle(waits: &[Wait]) -> Option<Vec<&Wait>> {
    let of = |actor: ActorId| waits.iter().find(|wait| wait.actor == actor);
    waits.iter().find_map(|start| {
        let mut path = vec![start];
        loop {
            let last = path.last()?;
            let holders = || last.holders.iter().filter_map(|holder| holder.actor);
            if holders().any(|holder| holder == start.actor) {
                return path.iter().any(|wait| holds_back(wait)).then_some(path);
            }
            let next = holders()
                .filter_map(of)
                .find(|next| path.iter().all(|seen| seen.actor != next.actor))?;
            path.push(next);
        }
    })
}

fn holds_back(wait: &Wait) -> bool {
    is_for_lock(wait) || is_for_room(wait)
}

/// Whether it waits until there is room for a message, and not for the lock on a `watch`ed value.
pub(crate) fn is_for_room(wait: &Wait) -> bool {
    let sends = wait.call.contains("send") || wait.call == "reserve";
    let mut holders = wait.holders.iter();
    sends && !holders.any(|holder| holder.role.contains("holds the lock"))
}

/// Whether it waits for one of a runtime's threads.
pub(crate) fn is_for_thread(wait: &Wait) -> bool {
    wait.holders
        .iter()
        .any(|holder| holder.role.starts_with("holds the") && holder.role.ends_with(" thread"))
}

fn is_for_the_only_thread(wait: &Wait) -> bool {
    let mut holders = wait.holders.iter();
    holders.any(|holder| holder.role == "holds the only thread")
}

/// Whether a call takes a lock, a permit, or the right to fill a cell: `Mutex::lock`, `read`,
/// `blocking_write`, `acquire_owned`, `get_or_init`.
pub(crate) fn takes_lock(call: &str) -> bool {
    let method = call.rsplit("::").next().unwrap_or(call);
    let method = method.strip_prefix("blocking_").unwrap_or(method);
    ["lock", "read", "write", "acquire", "get_or_init"]
        .iter()
        .any(|start| method.starts_with(start))
}

/// By what it calls, or by what its holder is said to do.
pub(crate) fn is_for_lock(wait: &Wait) -> bool {
    takes_lock(&wait.call)
        || wait
            .holders
            .iter()
            .any(|holder| holder.role.contains("holds "))
}
