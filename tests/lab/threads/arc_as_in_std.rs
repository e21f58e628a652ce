//! expect: passed, all
// An `Arc` can do what std's can, whatever it points at.
use std::any::Any;
use std::borrow::{Borrow, Cow};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::error::Error;
use std::ffi::{CStr, CString, OsStr, OsString};
use std::fmt::{self, Debug, Display};
use std::future::Future;
use std::marker::PhantomPinned;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, RwLock, Weak};
use std::task::{Context, Poll, RawWaker, Wake, Waker};
use std::thread;

const MILLIS: u64 = 0;

static SHARED: LazyLock<Arc<Vec<u32>>> = LazyLock::new(|| Arc::new(vec![1, 2]));
static ONCE: OnceLock<Arc<str>> = OnceLock::new();
static NOBODY: Mutex<Weak<u32>> = Mutex::new(Weak::new());

trait Shape: Send + Sync {
    fn area(&self) -> u32;
    fn owned(self: Arc<Self>) -> u32;
    fn borrowed(self: &Arc<Self>) -> u32
    where
        Self: Sized,
    {
        self.area() + 1
    }
    fn pinned(self: Pin<Arc<Self>>) -> u32;
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Square(u32);

impl Shape for Square {
    fn area(&self) -> u32 {
        self.0 * self.0
    }
    fn owned(self: Arc<Self>) -> u32 {
        self.0
    }
    fn pinned(self: Pin<Arc<Self>>) -> u32 {
        self.0 + 100
    }
}

impl Square {
    fn grow(self: &mut Arc<Self>) {
        Arc::make_mut(self).0 += 1;
    }
    fn watched(self: Arc<Self>) -> Weak<Self> {
        Arc::downgrade(&self)
    }
}

#[derive(Debug)]
struct Failed;

impl Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("failed")
    }
}

impl Error for Failed {}

struct Tree {
    number: u32,
    me: Weak<Tree>,
    children: Mutex<Vec<Arc<Tree>>>,
}

struct Flag(AtomicU32);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
    fn wake_by_ref(self: &Arc<Self>) {
        self.0.fetch_add(10, Ordering::SeqCst);
    }
}

struct Plain(AtomicU32);

impl Wake for Plain {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

fn is<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>(_: &T) {}
fn covariant<'a>(text: Arc<&'static str>) -> Arc<&'a str> {
    text
}
fn as_any(value: Arc<dyn Any + Send + Sync>) -> Result<Arc<u32>, Arc<dyn Any + Send + Sync>> {
    value.downcast::<u32>()
}

fn coercions() {
    let square = Arc::new(Square(3));
    let shape: Arc<dyn Shape> = square.clone();
    assert_eq!((shape.area(), square.borrowed()), (9, 10));
    assert_eq!(Arc::clone(&shape).owned(), 3);
    let pinned: Pin<Arc<dyn Shape>> = Arc::pin(Square(4));
    assert_eq!(pinned.pinned(), 104);
    let shapes: Vec<Arc<dyn Shape>> = vec![square.clone(), Arc::new(Square(1)), shape];
    assert_eq!(shapes.iter().map(|shape| shape.area()).sum::<u32>(), 19);
    let weak: Weak<dyn Shape> = Arc::downgrade(&square) as Weak<dyn Shape>;
    assert_eq!(weak.upgrade().map(|shape| shape.area()), Some(9));
    let called: Arc<dyn Fn(u32) -> u32 + Send + Sync> = Arc::new(|x| x + 1);
    assert_eq!(called(1), 2);
    let locked: Arc<Mutex<dyn Debug + Send>> = Arc::new(Mutex::new(5));
    assert_eq!(format!("{:?}", &*locked.lock().unwrap()), "5");
    let shared: Arc<RwLock<[u8]>> = Arc::new(RwLock::new([1, 2]));
    assert_eq!(shared.read().unwrap().len(), 2);
    let slice: Arc<[u8]> = Arc::new([1, 2, 3]);
    assert_eq!(<Arc<[u8; 3]>>::try_from(slice.clone()).unwrap()[2], 3);
    assert!(<Arc<[u8; 2]>>::try_from(slice).is_err());
    assert_eq!(*as_any(Arc::new(7_u32)).unwrap(), 7);
    assert!(as_any(Arc::new("7")).is_err());
    assert_eq!(size_of::<Option<Arc<u8>>>(), size_of::<usize>());
    assert_eq!(*covariant(Arc::new("long")), "long");
}

fn conversions() {
    let text: Arc<str> = "ab".into();
    assert_eq!(text, Arc::from(String::from("ab")));
    assert_eq!(text, Arc::from(Box::<str>::from("ab")));
    assert_eq!(text, Arc::from(Cow::Borrowed("ab")));
    assert_eq!(text, Arc::from(Cow::<str>::Owned("ab".to_owned())));
    assert_eq!(*Arc::<[u8]>::from(text), *b"ab");
    let list: Arc<[u32]> = vec![1, 2].into();
    assert_eq!(list, Arc::from([1, 2]));
    assert_eq!(list, Arc::from(&[1, 2][..]));
    assert_eq!(list, Arc::from(vec![1, 2].into_boxed_slice()));
    assert_eq!(list, (1..3).collect());
    assert_eq!(Arc::from(5), Arc::new(5));
    assert_eq!(Arc::from(Box::new(5)), Arc::new(5));
    let boxed: Arc<dyn Shape> = Arc::from(Box::new(Square(2)) as Box<dyn Shape>);
    assert_eq!(boxed.area(), 4);
    assert_eq!(Arc::<CStr>::from(c"a"), Arc::from(CString::from(c"a")));
    assert_eq!(Arc::<OsStr>::from(OsStr::new("a")), Arc::from(OsString::from("a")));
    assert_eq!(Arc::<Square>::default().0, 0);
    assert!(Arc::<str>::default().is_empty() && Arc::<[u8]>::default().is_empty());
    let pin: Pin<Arc<(u8, PhantomPinned)>> = Arc::pin((1, PhantomPinned));
    assert_eq!((pin.0, *Pin::<Arc<u8>>::default()), (1, 0));
    let failed: Box<dyn Error + Send + Sync> = Arc::new(Failed).into();
    assert_eq!(failed.to_string(), "failed");
}

fn as_the_value() {
    let (one, two) = (Arc::new(Square(1)), Arc::new(Square(2)));
    is(&one);
    assert!(one < two && one != two && one.cmp(&two).is_lt() && one.max(two.clone()) == two);
    assert_eq!(format!("{:?} {}", two, Arc::new(3)), "Square(2) 3");
    assert_eq!(format!("{two:p}"), format!("{:p}", Arc::as_ptr(&two)));
    let named: HashMap<Arc<str>, u32> = [("a".into(), 1)].into();
    assert_eq!(named.get("a"), Some(&1));
    let set: HashSet<Arc<Square>> = [two.clone(), Arc::new(Square(2))].into();
    assert_eq!(set.len(), 1);
    let ordered: BTreeSet<Arc<str>> = ["b".into(), "a".into()].into();
    assert_eq!(ordered.first().map(|first| &**first), Some("a"));
    let borrowed: &Square = two.borrow();
    assert!(std::ptr::eq(borrowed, two.as_ref()));
    let text: Arc<str> = Arc::from("abc");
    assert!(text.starts_with('a') && text.len() == 3 && &*text == "abc");
    assert!(Arc::ptr_eq(&two, &two.clone()) && !Arc::ptr_eq(&two, &Arc::new(Square(2))));
}

fn counts() {
    let mut arc = Arc::new(Square(1));
    let weak = Arc::downgrade(&arc);
    let other = arc.clone();
    assert_eq!((Arc::strong_count(&arc), Arc::weak_count(&arc)), (2, 1));
    assert_eq!((weak.strong_count(), weak.weak_count()), (2, 1));
    assert!(Arc::get_mut(&mut arc).is_none());
    let arc = Arc::try_unwrap(arc).unwrap_err();
    assert!(Arc::into_inner(arc).is_none());
    let mut arc = other;
    // Nobody but a `Weak` is left: the value moves away from it.
    arc.grow();
    assert!(weak.upgrade().is_none() && weak.clone().upgrade().is_none());
    assert_eq!((Arc::strong_count(&arc), Arc::weak_count(&arc), arc.0), (1, 0, 2));
    let mut copy = arc.clone();
    copy.grow();
    assert_eq!((arc.0, copy.0), (2, 3));
    Arc::get_mut(&mut arc).unwrap().0 = 7;
    assert_eq!(Arc::unwrap_or_clone(arc), Square(7));
    assert_eq!(Arc::try_unwrap(copy.clone()).unwrap_err().0, 3);
    let mut text: Arc<str> = Arc::from("ab");
    let before = text.clone();
    Arc::make_mut(&mut text).make_ascii_uppercase();
    assert_eq!((&*text, &*before), ("AB", "ab"));
    let mut list: Arc<[u32]> = [1, 2].into();
    Arc::make_mut(&mut list)[0] = 5;
    assert_eq!(*list, [5, 2]);
    assert!(Arc::new(Square(1)).watched().upgrade().is_none());
    assert!(Weak::<Square>::new().upgrade().is_none() && Weak::<u8>::default().strong_count() == 0);
    assert!(Weak::ptr_eq(&Weak::<u8>::new(), &Weak::new()) && !weak.ptr_eq(&Weak::new()));
    assert_eq!(format!("{weak:?}"), "(Weak)");
    assert!(NOBODY.lock().unwrap().upgrade().is_none());
    let root = Arc::new_cyclic(|me| Tree {
        number: 1,
        me: me.clone(),
        children: Mutex::default(),
    });
    let child = Tree { number: 2, me: root.me.clone(), children: Mutex::default() };
    root.children.lock().unwrap().push(Arc::new(child));
    let up = root.children.lock().unwrap()[0].me.upgrade();
    assert_eq!(up.map(|up| up.number), Some(1));
    assert_eq!(root.me.upgrade().map(|me| Arc::strong_count(&me)), Some(2));
    let shared: usize = SHARED.iter().map(|n| *n as usize).sum();
    assert_eq!((shared, &**ONCE.get_or_init(|| "once".into())), (3, "once"));
}

fn wakers() {
    let flag = Arc::new(Flag(AtomicU32::new(0)));
    let waker = Waker::from(flag.clone());
    assert_eq!(Arc::strong_count(&flag), 2);
    let other = waker.clone();
    assert!(waker.will_wake(&other));
    assert_eq!(Arc::strong_count(&flag), 3);
    waker.wake_by_ref();
    other.wake();
    drop(waker);
    assert_eq!((flag.0.load(Ordering::SeqCst), Arc::strong_count(&flag)), (11, 1));
    let plain = Arc::new(Plain(AtomicU32::new(0)));
    let waker: Waker = plain.clone().into();
    waker.wake_by_ref();
    let _raw: RawWaker = plain.clone().into();
    let mut future = Box::pin(async { 5 });
    let mut context = Context::from_waker(&waker);
    assert_eq!(future.as_mut().poll(&mut context), Poll::Ready(5));
    assert_eq!(plain.0.load(Ordering::SeqCst), 1);
    plain.wake();
}

fn lives_of_borrowed() {
    let mut kept = Vec::new();
    let text = String::from("later");
    kept.push(Arc::new(&text));
    assert_eq!(kept[0].len(), 5);
}

fn program() -> usize {
    coercions();
    conversions();
    as_the_value();
    counts();
    wakers();
    lives_of_borrowed();
    let shared = Arc::new(Mutex::new(0));
    let other = Arc::clone(&shared);
    thread::spawn(move || *other.lock().unwrap() += 1).join().unwrap();
    Arc::try_unwrap(shared).unwrap().into_inner().unwrap()
}

fn expected() -> usize {
    1
}

fn main() {
    assert_eq!(program(), expected());
}
