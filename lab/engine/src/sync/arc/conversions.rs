//! What an [`Arc`] can be made of, and into.

use super::Arc;
use std::borrow::{Cow, ToOwned};
use std::ffi::{CStr, CString, OsStr, OsString};
use std::panic::Location;
use std::pin::Pin;
use std::sync::Arc as Real;

impl<T> From<T> for Arc<T> {
    #[track_caller]
    fn from(value: T) -> Arc<T> {
        Arc::new(value)
    }
}

/// By way of the real one.
macro_rules! made_of {
    ($([$($bounds:tt)*] $from:ty, $target:ty;)*) => {
        $(
            impl<$($bounds)*> From<$from> for Arc<$target> {
                #[track_caller]
                fn from(from: $from) -> Arc<$target> {
                    Arc::made(Real::from(from), Location::caller())
                }
            }
        )*
    };
}

made_of! {
    [T: ?Sized] Box<T>, T;
    [T] Vec<T>, [T];
    [T: Clone] &[T], [T];
    [T: Clone] &mut [T], [T];
    [T, const N: usize] [T; N], [T];
    [] &str, str;
    [] &mut str, str;
    [] String, str;
    [] &CStr, CStr;
    [] &mut CStr, CStr;
    [] CString, CStr;
    [] &OsStr, OsStr;
    [] &mut OsStr, OsStr;
    [] OsString, OsStr;
}

impl<'a, B> From<Cow<'a, B>> for Arc<B>
where
    B: ?Sized + ToOwned,
    Arc<B>: From<&'a B> + From<B::Owned>,
{
    #[track_caller]
    fn from(cow: Cow<'a, B>) -> Arc<B> {
        match cow {
            Cow::Borrowed(borrowed) => Arc::from(borrowed),
            Cow::Owned(owned) => Arc::from(owned),
        }
    }
}

impl From<Arc<str>> for Arc<[u8]> {
    fn from(text: Arc<str>) -> Arc<[u8]> {
        Arc::again(text.into_real().into())
    }
}

impl<T, const N: usize> TryFrom<Arc<[T]>> for Arc<[T; N]> {
    type Error = Arc<[T]>;

    fn try_from(slice: Arc<[T]>) -> Result<Arc<[T; N]>, Arc<[T]>> {
        let array = slice.into_real().try_into();
        array.map(Arc::again).map_err(Arc::again)
    }
}

impl<T> FromIterator<T> for Arc<[T]> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Arc<[T]> {
        Arc::made(items.into_iter().collect(), Location::caller())
    }
}

impl<T: Default> Default for Arc<T> {
    #[track_caller]
    fn default() -> Arc<T> {
        Arc::new(T::default())
    }
}

// Not the real one's, which is shared by the whole process.
impl<T> Default for Arc<[T]> {
    #[track_caller]
    fn default() -> Arc<[T]> {
        Arc::from(Vec::new())
    }
}

impl Default for Arc<str> {
    #[track_caller]
    fn default() -> Arc<str> {
        Arc::from("")
    }
}

impl Default for Arc<CStr> {
    #[track_caller]
    fn default() -> Arc<CStr> {
        Arc::from(c"")
    }
}

impl<T> Default for Pin<Arc<T>>
where
    T: ?Sized,
    Arc<T>: Default,
{
    #[track_caller]
    fn default() -> Pin<Arc<T>> {
        // SAFETY: what is shared is not moved, and what would give it out mutably takes a plain
        // `Arc`, which the pinned one does not give back.
        unsafe { Pin::new_unchecked(Arc::default()) }
    }
}
