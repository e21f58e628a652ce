//! Each step and each footprint of the lab, left out in turn: at least one program of the corpus must
//! then get another verdict than the true one, or end in other ways than it can. A step that no
//! program misses is one that could be missing.
//!
//! A command of its own, because it builds another lab: `cargo test --test kit -- --ignored mutants`.

use crate::corpus::{Program, disagreement, endings, explored, in_parallel, programs};
use crate::support::{block_on, root};
use kit::explore::{Explored, Options};
use kit::judge;
use kit::lab::{Lab, run};
use kit_record::Request;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Survivors that are known, each with the reason: `site: why`.
const EXPLAINED: &str = include_str!("mutants/explained.txt");

/// A program of the corpus, compiled against the lab that can leave something out.
struct Subject {
    program: Program,
    binary: PathBuf,
    whole: Explored,
    /// What of the lab it uses.
    sites: Vec<String>,
    took: Duration,
}

#[test]
#[ignore = "builds a lab of its own and explores the corpus once for each of its steps"]
fn each_step_is_missed_by_some_program() {
    let lab = block_on(Lab::open_with_mutants(root())).expect("the lab can be built");
    let folder = tempfile::tempdir_in(root().join("target")).unwrap();
    let programs = programs().expect("well-formed headers");
    let mut subjects = in_parallel(&programs, |program| prepare(&lab, program, folder.path()));
    // The quick ones first: most of what is missing is missed soon.
    subjects.sort_by_key(|subject| subject.took);
    let mut users: BTreeMap<&str, Vec<&Subject>> = BTreeMap::new();
    for subject in &subjects {
        for site in &subject.sites {
            users.entry(site).or_default().push(subject);
        }
    }
    assert!(
        users.len() > 100,
        "only {} steps and footprints",
        users.len()
    );
    let sites: Vec<(&str, Vec<&Subject>)> = users.into_iter().collect();
    let survivors = in_parallel(&sites, |(site, users)| {
        let is_missed = users.iter().any(|subject| is_noticed(subject, site));
        (!is_missed).then(|| named(site))
    });
    let survivors: BTreeSet<String> = survivors.into_iter().flatten().collect();
    let explained: BTreeSet<String> = EXPLAINED
        .lines()
        .filter_map(|line| Some(line.split_once(" -- ")?.0.to_owned()))
        .collect();
    let unexplained: Vec<_> = survivors.difference(&explained).collect();
    let unneeded: Vec<_> = explained.difference(&survivors).collect();
    assert!(
        unexplained.is_empty() && unneeded.is_empty(),
        "of {} sites, nobody misses {unexplained:#?}\nand these are explained, but missed or gone: \
         {unneeded:#?}",
        sites.len()
    );
}

fn prepare(lab: &Lab, program: &Program, folder: &Path) -> Subject {
    let whole = explored(lab, program, Options::default());
    assert_eq!(disagreement(program, &whole), None);
    let home = folder.join(program.name.replace('/', "-"));
    std::fs::create_dir(&home).unwrap();
    let binary = home.join("program");
    let compiled = whole
        .binary
        .as_ref()
        .expect("a program of the corpus compiles");
    // Not copied: while a file is open for writing in one thread, what another starts has it, too.
    std::fs::rename(compiled, &binary).unwrap();
    let began = Instant::now();
    block_on(run(&binary, &Request::default())).expect("the kit can run it");
    let took = began.elapsed();
    let sites = std::fs::read_to_string(home.join("sites")).expect("a lab that lists its sites");
    Subject {
        program: program.clone(),
        binary,
        whole,
        sites: sites.lines().map(str::to_owned).collect(),
        took,
    }
}

/// Whether the program comes to something else without this step.
fn is_noticed(subject: &Subject, site: &str) -> bool {
    let request = Request::Check {
        first: Vec::new(),
        unreduced: false,
        schedules: None,
        without: Some(site.to_owned()),
    };
    let ran = block_on(run(&subject.binary, &request)).expect("the kit can run it");
    let verdict = judge::judge_outcomes(&ran);
    let mutant = Explored {
        verdict,
        scenario: ran.record.scenarios.into_iter().last(),
        ..subject.whole.clone()
    };
    disagreement(&subject.program, &mutant).is_some() || endings(&mutant) != endings(&subject.whole)
}

/// A site by what is written there, which does not change with every line above it.
fn named(site: &str) -> String {
    let place = site
        .strip_prefix("touch ")
        .and_then(|at| at.rsplit_once(':'));
    let Some((file, line)) = place else {
        return site.to_owned();
    };
    let text = std::fs::read_to_string(root().join(file)).unwrap_or_default();
    let line: usize = line.parse().expect("a line is a number");
    let written = text.lines().nth(line - 1).unwrap_or_default().trim();
    format!("touch {file} `{written}`")
}
