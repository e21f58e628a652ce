//! expect: passed, all
// Whatever can be done with a cell of std can be done here.
use std::cell::{Cell, Ref, RefCell, RefMut};
use std::collections::HashMap;
use std::fmt::Debug;
use std::rc::{Rc, Weak};

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
    static NAMES: RefCell<Vec<&'static str>> = RefCell::default();
}

trait Guest {
    fn eat(&mut self) -> u32;
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Table {
    eaten: Cell<u32>,
    dishes: RefCell<Vec<String>>,
}

impl Guest for Table {
    fn eat(&mut self) -> u32 {
        self.eaten.update(|eaten| eaten + 1);
        self.eaten.get()
    }
}

#[derive(Debug)]
struct Node {
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}

fn first(dishes: &RefCell<Vec<String>>) -> Option<Ref<'_, str>> {
    Ref::filter_map(dishes.borrow(), |dishes| dishes.first().map(String::as_str)).ok()
}

fn last<'a>(dishes: &'a RefCell<Vec<String>>) -> RefMut<'a, String> {
    RefMut::map(dishes.borrow_mut(), |dishes| dishes.last_mut().unwrap())
}

fn shown(value: &RefCell<dyn Debug>) -> String {
    format!("{:?}", value.borrow())
}

fn program() -> u32 {
    let table = Table::default();
    table.dishes.borrow_mut().extend(["soup".to_owned(), "cake".to_owned()]);
    assert_eq!(first(&table.dishes).as_deref(), Some("soup"));
    last(&table.dishes).push('s');
    assert_eq!(*table.dishes.borrow(), ["soup", "cakes"]);
    assert!(table.dishes.try_borrow_mut().is_ok());
    let kept = table.dishes.borrow();
    assert!(table.dishes.try_borrow_mut().is_err());
    let again = Ref::clone(&kept);
    let (head, tail) = Ref::map_split(again, |dishes| dishes.split_at(1));
    assert_eq!((head.len(), tail.len()), (1, 1));
    drop((kept, head, tail));
    assert_eq!(table.clone(), table);
    assert_eq!(table.dishes.replace(Vec::new()).len(), 2);
    assert_eq!(table.dishes.take(), Vec::<String>::new());

    let guest: Rc<RefCell<dyn Guest>> = Rc::new(RefCell::new(table));
    assert_eq!(guest.borrow_mut().eat(), 1);
    assert_eq!(shown(&RefCell::new(7)), "7");

    COUNT.set(COUNT.get() + 2);
    assert_eq!(COUNT.replace(3), 2);
    NAMES.with_borrow_mut(|names| names.push("ada"));
    assert_eq!(NAMES.take(), ["ada"]);

    let leaf = Rc::new(Node {
        parent: RefCell::new(Weak::new()),
        children: RefCell::default(),
    });
    let branch = Rc::new(Node {
        parent: RefCell::new(Weak::new()),
        children: RefCell::new(vec![Rc::clone(&leaf)]),
    });
    *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
    assert!(leaf.parent.borrow().upgrade().is_some());
    assert_eq!(branch.children.borrow().len(), 1);

    let counts: RefCell<HashMap<u32, Cell<u32>>> = RefCell::default();
    counts.borrow_mut().entry(1).or_default().set(4);
    let sum: u32 = counts.borrow().values().map(Cell::get).sum();
    let mut pair = [Cell::new(1), Cell::new(2)];
    let [one, other] = &mut pair;
    one.swap(other);
    *pair[0].get_mut() += 1;
    let cells = [const { Cell::new(0_u8) }; 3].len();
    sum + pair[0].get() + Cell::new(5).into_inner() + u32::try_from(cells).unwrap()
}

fn expected() -> u32 {
    15
}

fn main() {
    program();
}
