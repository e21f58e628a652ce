//! `docs/modelled.md` against the code: what the stand-ins export is in its tables as modelled, and
//! what is there as not modelled is not exported.

use crate::support::root;
use std::collections::BTreeSet;

#[test]
fn the_tables_say_what_the_stand_ins_export() {
    let page = std::fs::read_to_string(root().join("docs/modelled.md")).unwrap();
    for (krate, modules) in [
        (
            "std",
            [
                "sync",
                "sync::atomic",
                "sync::mpsc",
                "thread",
                "time",
                "panic",
            ]
            .as_slice(),
        ),
        ("tokio", ["sync", "task", "time", "runtime"].as_slice()),
    ] {
        let facade = root().join("lab").join(krate).join("src/lib.rs");
        let source = std::fs::read_to_string(facade).unwrap();
        for module in modules {
            let name = format!("{krate}::{module}");
            let rows = rows(&page, &name);
            assert!(rows.len() > 2, "{name} has no table");
            let is = |wanted: bool| {
                let rows = rows.iter().filter(move |(_, modelled)| *modelled == wanted);
                rows.map(|(item, _)| item.clone()).collect::<BTreeSet<_>>()
            };
            let exports = exports(&source, module);
            assert_eq!(is(true), exports, "modelled, and exported, of {name}");
            let both: Vec<_> = is(false).intersection(&exports).cloned().collect();
            assert!(both.is_empty(), "{name}: {both:?} are there and not there");
        }
    }
}

/// The first column of the table under this heading, and whether the second does not say "no".
fn rows(page: &str, heading: &str) -> Vec<(String, bool)> {
    let heading = format!("## `{heading}`");
    let section = page.lines().skip_while(|line| *line != heading).skip(1);
    let section = section.take_while(|line| !line.starts_with("## "));
    let rows = section.filter_map(|line| {
        let mut cells = line.strip_prefix("| `")?.split('|').map(str::trim);
        let item = cells.next()?.strip_suffix('`')?.to_owned();
        let modelled = match cells.next()? {
            "yes" | "partly" => true,
            "no" => false,
            other => panic!("`{other}` says nothing about {item}"),
        };
        Some((item, modelled))
    });
    rows.collect()
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
