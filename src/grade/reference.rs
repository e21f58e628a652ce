//! What the course's own solution did in the scenario in which a program was too slow: nobody is shown a
//! picture of a run that there was not. Compiled and run once, and kept beside what grading compiles.

use super::{Built, Grader, checking, read_source};
use crate::course::Exercise;
use crate::files;
use crate::verdict::{Evidence, Verdict};
use anyhow::Result;
use kit_record::{Run, Scenario};
use serde::{Deserialize, Serialize};

/// With more events than this, a run has more bars than a screen has rows.
const MOST_EVENTS: usize = 200;

/// The runs of one solution, by scenario.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// Of everything that they depend on.
    sha256: String,
    runs: Vec<(String, Run)>,
}

impl Grader {
    /// Adds to a verdict about time what the solution's run looks like. Where there is none (it does not
    /// compile, or cannot be kept), the verdict stays as it is.
    pub(super) async fn add_reference(
        &self,
        exercise: &Exercise,
        scenario: Option<&Scenario>,
        verdict: &mut Verdict,
    ) {
        let Evidence::Timeline {
            run,
            possible: Some(possible),
            reference,
            ..
        } = &mut verdict.evidence
        else {
            return;
        };
        let Some(scenario) = scenario.filter(|_| run.elapsed > *possible) else {
            return;
        };
        // It is only a picture: where it cannot be had, the verdict does without.
        let runs = self.reference_runs(exercise).await.unwrap_or_default();
        let same = runs.into_iter().find(|(name, _)| *name == scenario.name);
        *reference = same.map(|(_, run)| Box::new(run));
    }

    async fn reference_runs(&self, exercise: &Exercise) -> Result<Vec<(String, Run)>> {
        let solution = self.root.join(exercise.solution_file());
        let Ok(solution) = read_source(&solution, &exercise.solution_file(), "") else {
            return Ok(Vec::new());
        };
        let check = std::fs::read(self.root.join(exercise.check_file())).unwrap_or_default();
        let lab = serde_json::to_vec(&self.lab)?;
        let all = [solution.as_bytes(), &check, &lab].join(&0);
        let sha256 = files::sha256_hex(&all);
        let file = self.lab.work.join(format!("{}.reference", exercise.name));
        let kept = std::fs::read(&file).ok();
        let kept = kept.and_then(|text| serde_json::from_slice::<Kept>(&text).ok());
        if let Some(kept) = kept.filter(|kept| kept.sha256 == sha256) {
            return Ok(kept.runs);
        }
        let Built::Program(program) = self.build(exercise, &solution).await? else {
            return Ok(Vec::new());
        };
        let ran = program.run(&checking(Vec::new())).await?;
        let scenarios = ran.record.scenarios.into_iter();
        let small = scenarios.filter(|scenario| {
            !scenario.failed() && scenario.run.trace.events.len() <= MOST_EVENTS
        });
        let runs = small
            .map(|scenario| (scenario.name, scenario.run))
            .collect();
        let kept = Kept { sha256, runs };
        // A folder in which nothing can be kept has it run each time.
        let _ = files::write_atomically(&file, &serde_json::to_vec(&kept)?);
        Ok(kept.runs)
    }
}
