//! `std::sync::atomic`, ordered by the world, which also says what a load sees where memory orders
//! count. The real atomic holds the newest value.

pub use super::atomic_ptr::AtomicPtr;
use super::identity::{Identity, Known};
use crate::world::{self, Pending};
use kit_record::{ObjectId, What};
use std::fmt;
use std::panic::Location;
pub use std::sync::atomic::Ordering;

/// A step only where memory orders count, and others could see its place among their own.
///
/// # Panics
/// If `order` is `Relaxed`, as in std.
#[track_caller]
pub fn fence(order: Ordering) {
    assert!(
        order != Ordering::Relaxed,
        "there is no such thing as a relaxed fence"
    );
    if !world::inside() {
        return;
    }
    if order == Ordering::SeqCst && world::with(|world| world.memory_counts()) {
        world::step(Pending::Go, "fence", world::line_of(Location::caller()));
    }
    world::with(|world| world.fenced(order));
}

/// What compilers may do to a program is not explored.
pub fn compiler_fence(_order: Ordering) {}

/// How the world keeps a value.
pub(super) trait Bits: Copy {
    fn bits(self) -> u64;
    fn from_bits(bits: u64) -> Self;
}

macro_rules! bits {
    ($($value:ty)*) => {
        $(
            impl Bits for $value {
                #[allow(clippy::cast_sign_loss, clippy::cast_lossless, reason = "there and back")]
                fn bits(self) -> u64 {
                    self as u64
                }
                #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "there and back")]
                fn from_bits(bits: u64) -> $value {
                    bits as $value
                }
            }
        )*
    };
}

bits!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

impl Bits for bool {
    fn bits(self) -> u64 {
        u64::from(self)
    }
    fn from_bits(bits: u64) -> bool {
        bits != 0
    }
}

/// What a load sees.
pub(super) fn seen<T: Bits>(access: Access, newest: T, order: Ordering) -> T {
    let Some((object, _)) = access else {
        return newest;
    };
    let bits = world::with(|world| world.loaded(object, newest.bits(), order));
    world::stop();
    bits.map_or(newest, T::from_bits)
}

/// An access that was announced: of which object, on which line.
type Access = Option<(ObjectId, Option<u32>)>;

/// Announces an access, and says which object it is of. A static is set back first.
#[track_caller]
pub(super) fn access(
    identity: &Identity,
    kind: &str,
    pending: fn(ObjectId) -> Pending,
    reset: impl FnOnce(),
) -> Option<(ObjectId, Option<u32>)> {
    if !world::inside() {
        return None;
    }
    let line = world::line_of(Location::caller());
    let object = match identity.get(kind, line) {
        Known::Fresh(object) => object,
        Known::FromEarlierRun(object) => {
            reset();
            object
        }
    };
    world::step(pending(object), "atomic access", line);
    Some((object, line))
}

pub(super) fn note(access: Option<(ObjectId, Option<u32>)>, what: impl FnOnce(ObjectId) -> What) {
    if let Some((object, line)) = access {
        world::with(|world| world.event(line, what(object)));
    }
}

/// Whether a weak exchange fails although it would find what it expects.
pub(super) fn fails_for_nothing(access: Option<(ObjectId, Option<u32>)>) -> bool {
    access.is_some_and(|(object, line)| {
        let call = "compare_exchange_weak";
        world::with(|world| world.has_bad_luck("exchange", object, call, line))
    })
}

macro_rules! atomic {
    ($name:ident, $value:ty) => {
        pub struct $name {
            identity: Identity,
            initial: $value,
            real: std::sync::atomic::$name,
        }

        impl $name {
            #[must_use]
            #[track_caller]
            pub const fn new(value: $value) -> Self {
                let real = std::sync::atomic::$name::new(value);
                $name {
                    identity: Identity::new(),
                    initial: value,
                    real,
                }
            }

            #[track_caller]
            fn access(&self, pending: fn(ObjectId) -> Pending) -> Access {
                let access = access(&self.identity, stringify!($name), pending, || {
                    self.real.store(self.initial, Ordering::SeqCst);
                });
                if let Some((object, _)) = access {
                    let bits = self.real.load(Ordering::SeqCst).bits();
                    world::with(|world| world.know_atomic(object, bits));
                }
                access
            }

            /// One step that nothing can come between.
            #[track_caller]
            fn rmw(
                &self,
                order: Ordering,
                f: impl FnOnce(&std::sync::atomic::$name) -> $value,
            ) -> $value {
                let access = self.access(Pending::Write);
                let from = f(&self.real);
                let to = self.real.load(Ordering::SeqCst);
                if let Some((object, _)) = access {
                    world::with(|world| world.exchanged(object, Some(to.bits()), order));
                }
                note(access, |object| What::Update {
                    object,
                    from: from.to_string(),
                    to: to.to_string(),
                });
                from
            }

            #[track_caller]
            pub fn load(&self, order: Ordering) -> $value {
                let access = self.access(Pending::Read);
                let newest = self.real.load(order);
                let value = seen(access, newest, order);
                note(access, |object| match value == newest {
                    true => What::Read {
                        object,
                        value: value.to_string(),
                    },
                    false => What::ReadOld {
                        object,
                        value: value.to_string(),
                        newest: newest.to_string(),
                    },
                });
                value
            }

            #[track_caller]
            pub fn store(&self, value: $value, order: Ordering) {
                let access = self.access(Pending::Write);
                self.real.store(value, order);
                if let Some((object, _)) = access {
                    world::with(|world| world.stored(object, value.bits(), order));
                }
                note(access, |object| What::Write {
                    object,
                    value: value.to_string(),
                });
            }

            #[track_caller]
            pub fn swap(&self, value: $value, order: Ordering) -> $value {
                self.rmw(order, |real| real.swap(value, order))
            }

            /// # Errors
            /// The value found, if it was not `current`.
            #[track_caller]
            pub fn compare_exchange(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                let access = self.access(Pending::Write);
                self.exchange(access, current, new, success, failure)
            }

            fn exchange(
                &self,
                access: Access,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                let result = self.real.compare_exchange(current, new, success, failure);
                if let Some((object, _)) = access {
                    world::with(|world| match result {
                        Ok(_) => world.exchanged(object, Some(new.bits()), success),
                        Err(_) => world.exchanged(object, None, failure),
                    });
                }
                note(access, |object| match result {
                    Ok(from) => What::Update {
                        object,
                        from: from.to_string(),
                        to: new.to_string(),
                    },
                    Err(found) => What::Mismatch {
                        object,
                        expected: current.to_string(),
                        found: found.to_string(),
                    },
                });
                result
            }

            /// May fail for no reason: once for each thread in a schedule.
            ///
            /// # Errors
            /// The value found, whether or not it was `current`.
            #[track_caller]
            pub fn compare_exchange_weak(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                let access = self.access(Pending::Write);
                if self.real.load(Ordering::SeqCst) == current && fails_for_nothing(access) {
                    return Err(current);
                }
                self.exchange(access, current, new, success, failure)
            }

            /// # Errors
            /// The value found, if `f` returned `None` for it.
            #[track_caller]
            pub fn fetch_update(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                mut f: impl FnMut($value) -> Option<$value>,
            ) -> Result<$value, $value> {
                let mut seen = self.load(fetch_order);
                while let Some(next) = f(seen) {
                    match self.compare_exchange(seen, next, set_order, fetch_order) {
                        Ok(before) => return Ok(before),
                        Err(now) => seen = now,
                    }
                }
                Err(seen)
            }

            /// # Errors
            /// The value found, if `f` returned `None` for it.
            #[track_caller]
            pub fn try_update(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: impl FnMut($value) -> Option<$value>,
            ) -> Result<$value, $value> {
                self.fetch_update(set_order, fetch_order, f)
            }

            #[track_caller]
            pub fn update(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                mut f: impl FnMut($value) -> $value,
            ) -> $value {
                match self.fetch_update(set_order, fetch_order, |value| Some(f(value))) {
                    Ok(value) | Err(value) => value,
                }
            }

            pub fn get_mut(&mut self) -> &mut $value {
                self.real.get_mut()
            }

            pub fn into_inner(self) -> $value {
                self.real.into_inner()
            }
        }

        impl Default for $name {
            #[track_caller]
            fn default() -> Self {
                $name::new(<$value>::default())
            }
        }

        impl From<$value> for $name {
            #[track_caller]
            fn from(value: $value) -> Self {
                $name::new(value)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.real.fmt(f)
            }
        }
    };
}

macro_rules! fetch {
    ($name:ident, $value:ty, $($method:ident)*) => {
        impl $name {
            $(
                #[track_caller]
                pub fn $method(&self, value: $value, order: Ordering) -> $value {
                    self.rmw(order, |real| real.$method(value, order))
                }
            )*
        }
    };
}

macro_rules! integer {
    ($($name:ident $value:ty)*) => {
        $(
            atomic!($name, $value);
            fetch!($name, $value, fetch_add fetch_sub fetch_and fetch_nand fetch_or fetch_xor fetch_max fetch_min);
        )*
    };
}

integer! {
    AtomicU8 u8 AtomicU16 u16 AtomicU32 u32 AtomicU64 u64 AtomicUsize usize
    AtomicI8 i8 AtomicI16 i16 AtomicI32 i32 AtomicI64 i64 AtomicIsize isize
}
atomic!(AtomicBool, bool);
fetch!(AtomicBool, bool, fetch_and fetch_nand fetch_or fetch_xor);

impl AtomicBool {
    #[track_caller]
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.rmw(order, |real| real.fetch_xor(true, order))
    }
}
