//! `docs/modelled.md` against the code: what the stand-ins export is in its tables as modelled, with a
//! program that shows it; and what is there as not modelled is not exported.

use crate::support::root;
use std::collections::BTreeSet;
use std::path::Path;

const STD: [&str; 10] = [
    "sync",
    "sync::atomic",
    "sync::mpsc",
    "thread",
    "time",
    "panic",
    "cell",
    "io",
    "task",
    "process",
];
const TOKIO: [&str; 5] = ["sync", "task", "time", "runtime", "io"];
const FUTURES: [&str; 6] = ["channel", "executor", "future", "lock", "stream", "task"];

/// A row of a table.
struct Row {
    item: String,
    is_modelled: bool,
    how: String,
    /// A program below `tests`, without its ending.
    shown_by: Option<String>,
}

#[test]
fn the_tables_say_what_the_stand_ins_export() {
    let page = page();
    for (krate, modules) in [
        ("std", STD.as_slice()),
        ("tokio", TOKIO.as_slice()),
        ("futures", FUTURES.as_slice()),
    ] {
        let source = facade(krate);
        for module in modules {
            let name = format!("{krate}::{module}");
            let rows = rows(&page, &format!("## `{name}`"));
            compare(&name, &rows, &exports(&source, module));
        }
    }
    for krate in ["tokio", "futures"] {
        let name = format!("`{krate}`'s macros");
        let macros = rows(&page, &format!("## {name}"));
        compare(&name, &macros, &exported_macros(krate));
    }
}

fn compare(name: &str, rows: &[Row], exports: &BTreeSet<String>) {
    assert!(rows.len() > 1, "{name} has no table");
    let is = |wanted: bool| {
        let rows = rows.iter().filter(move |row| row.is_modelled == wanted);
        rows.map(|row| row.item.clone()).collect::<BTreeSet<_>>()
    };
    assert_eq!(is(true), *exports, "modelled, and exported, of {name}");
    let both: Vec<_> = is(false).intersection(exports).cloned().collect();
    assert!(both.is_empty(), "{name}: {both:?} are there and not there");
}

/// Whatever could be wrong of an item, a program with known truth would show.
#[test]
fn what_is_modelled_is_shown_by_a_program() {
    let page = page();
    let headings = page.lines().filter(|line| line.starts_with("## "));
    for heading in headings {
        let rows = rows(&page, heading);
        for row in rows.iter().filter(|row| row.is_modelled) {
            let complaint = format!("{heading}: `{}`", row.item);
            match (&row.shown_by, row.how.strip_prefix("As `")) {
                (Some(program), _) => {
                    let file = root().join("tests").join(format!("{program}.rs"));
                    assert!(file.is_file(), "{complaint}: no {}", file.display());
                }
                (None, Some(other)) => {
                    let (other, _) = other.split_once('`').expect("ticks come in pairs");
                    let other = rows.iter().find(|row| row.item == other);
                    assert!(other.is_some_and(is_shown), "{complaint}");
                }
                (None, None) => assert!(is_shown(row), "{complaint}"),
            }
        }
    }
}

/// Whether it has a program, or needs none: nobody shares it, or it ends the run.
fn is_shown(row: &Row) -> bool {
    let needs_none = ["The real one", "Ends the run", "Tests are not run"];
    row.shown_by.is_some() || needs_none.iter().any(|how| row.how.starts_with(how))
}

fn page() -> String {
    std::fs::read_to_string(root().join("docs/modelled.md")).unwrap()
}

fn facade(krate: &str) -> String {
    let file = Path::new("lab").join(krate).join("src/lib.rs");
    std::fs::read_to_string(root().join(file)).unwrap()
}

/// The rows of the table under this heading.
fn rows(page: &str, heading: &str) -> Vec<Row> {
    let section = page.lines().skip_while(|line| *line != heading).skip(1);
    let section = section.take_while(|line| !line.starts_with("## "));
    let rows = section.filter_map(|line| {
        let cells = line.strip_prefix("| `")?.strip_suffix('|')?;
        let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
        let [item, modelled, how, shown_by] = cells[..] else {
            panic!("a row has four columns: {line}");
        };
        let shown_by = shown_by
            .strip_prefix('`')
            .and_then(|it| it.strip_suffix('`'));
        Some(Row {
            item: item.strip_suffix('`')?.to_owned(),
            is_modelled: match modelled {
                "yes" | "partly" => true,
                "no" => false,
                other => panic!("`{other}` says nothing about {item}"),
            },
            how: how.to_owned(),
            shown_by: shown_by.map(str::to_owned),
        })
    });
    rows.collect()
}

/// The names of the macros at the root, and of those that it gives out.
fn exported_macros(krate: &str) -> BTreeSet<String> {
    let source = facade(krate);
    let given = format!("pub use kit_lab::real_{krate}::{{");
    let own = source.split("#[macro_export]\nmacro_rules! ").skip(1);
    let own = own.filter_map(|text| Some(text.split_once(' ')?.0.to_owned()));
    let given = source.lines().find_map(|line| {
        let names = line.strip_prefix(&given)?;
        names.strip_suffix("};")
    });
    let given = given.expect("its own macros").split(", ");
    own.chain(given.map(str::to_owned)).collect()
}

/// The names that the `pub use` and `pub mod` of a module give out.
fn exports(source: &str, module: &str) -> BTreeSet<String> {
    let body = module
        .split("::")
        .fold(source.to_owned(), |source, name| body(&source, name));
    let mut names = BTreeSet::new();
    let mut rest = body.as_str();
    while let Some((before, item)) = rest.split_once("pub ") {
        // Not what is inside of another module.
        assert!(!before.contains('{'), "`pub mod` is left out as a whole");
        if let Some(inner) = item.strip_prefix("mod ") {
            let (name, _) = inner.split_once(" {").unwrap();
            names.insert(name.to_owned());
            let length = self::body(item, name).len();
            rest = &inner[name.len() + 2 + length..];
            continue;
        }
        let (path, after) = item.split_once(';').unwrap();
        let list = path.split_once('{').map_or(path, |(_, list)| list);
        for name in list.trim_end_matches('}').split(',').map(str::trim) {
            let name = name.rsplit(" as ").next().unwrap();
            let name = name.rsplit("::").next().unwrap();
            if !name.is_empty() {
                names.insert(name.to_owned());
            }
        }
        rest = after;
    }
    names
}

/// What is between the braces of `mod name`.
fn body(source: &str, name: &str) -> String {
    let start = format!("mod {name} {{");
    let (_, inside) = source.split_once(&start).expect("the module is there");
    let mut depth = 1;
    let end = inside.find(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    inside[..end.expect("braces come in pairs")].to_owned()
}
