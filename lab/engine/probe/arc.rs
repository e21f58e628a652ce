//! Whether a pointer type of ours can do with this compiler what `std::sync::Arc` can. Compiled by
//! `build.rs` and never run: everything here stands in `src/sync/arc.rs`, too.

#![feature(arbitrary_self_types)]
#![feature(coerce_unsized)]
#![feature(dispatch_from_dyn)]
#![feature(dropck_eyepatch)]
#![feature(legacy_receiver_trait)]
#![feature(pin_coerce_unsized_trait)]
#![feature(unsize)]
#![allow(dead_code)]

use std::marker::{PhantomData, Unsize};
use std::ops::{CoerceUnsized, Deref, DispatchFromDyn, LegacyReceiver};
use std::pin::PinCoerceUnsized;
use std::ptr::NonNull;

struct Arc<T: ?Sized> {
    raw: NonNull<T>,
    owns: PhantomData<T>,
}

impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { self.raw.as_ref() }
    }
}

unsafe impl<#[may_dangle] T: ?Sized> Drop for Arc<T> {
    fn drop(&mut self) {
        drop(unsafe { std::sync::Arc::from_raw(self.raw.as_ptr()) });
    }
}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Arc<U>> for Arc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Arc<U>> for Arc<T> {}
impl<T: ?Sized> LegacyReceiver for Arc<T> {}
unsafe impl<T: ?Sized> PinCoerceUnsized for Arc<T> {}

trait Shape {
    fn name(self: Arc<Self>) -> &'static str;
}

impl Shape for u8 {
    fn name(self: Arc<Self>) -> &'static str {
        "u8"
    }
}

fn called(shape: Arc<u8>) -> &'static str {
    let shape: Arc<dyn Shape> = shape;
    shape.name()
}

fn main() {}
