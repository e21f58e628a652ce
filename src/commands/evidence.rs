//! `kit evidence`: three workloads run for real, in three ways each.

use super::{Output, Paper, progress};
use crate::evidence::{self, Kind, chart};
use crate::feedback::wrap;

const KINDS: [Kind; 3] = [Kind::Arithmetic, Kind::Server, Kind::File];
/// What each is run in.
const WAYS: usize = 3;

pub(super) fn evidence(paper: Paper) -> Output {
    let Paper { style, width, .. } = paper;
    let cores = match evidence::cores() {
        1 => "1 core".to_owned(),
        many => format!("{many} cores"),
    };
    let mut lines = wrap(
        &format!(
            "Three programs, run for real on this machine, which has {cores}: each piece after the \
             other, overlapped by async on one thread, and shared out over threads."
        ),
        width,
    );
    let bar = progress::counting("Measuring", KINDS.len() * WAYS);
    let mut refused = false;
    for (index, kind) in KINDS.into_iter().enumerate() {
        let mut way = 0;
        let measured = evidence::measure(kind, &mut |name| {
            bar.set_position((index * WAYS + way) as u64);
            bar.set_message(format!("{}, {name}", said(kind)));
            way += 1;
        });
        lines.push(String::new());
        match measured {
            Ok(measured) => lines.extend(chart::draw(&measured, &style, width)),
            Err(why) => {
                refused = true;
                lines.extend(wrap(&format!("Not measured: {why}"), width));
            }
        }
    }
    bar.finish_and_clear();
    lines.push(String::new());
    lines.extend(wrap(
        "These are three of the programs of `which_benefits`: heavy_maths, web_server, one_file.",
        width,
    ));
    match refused {
        false => Output::done(&lines),
        true => Output::not_passed(&lines),
    }
}

fn said(kind: Kind) -> &'static str {
    match kind {
        Kind::Arithmetic => "arithmetic",
        Kind::Server => "a server",
        Kind::File => "a file",
    }
}
