//! `kit break`: the learner is the scheduler. Stateless: after each choice the program is run again
//! from its start with all choices so far, up to the next thing that has to be chosen.

use super::own::Own;
use super::replay::{ending, ending_of_one, no_run};
use super::{Exit, Output, Paper, Session, block_on, explore, progress};
use crate::cli::{Break, Format, Search};
use crate::feedback::{Ink, Style, wrap};
use crate::files;
use crate::grade::{Grader, Program, checking};
use crate::judge::{End, Ran, judge, judge_one};
use crate::replay::choosing::{self, Came, Choice, Move};
use crate::replay::stage::{self, Scene};
use crate::replay::view::{Foot, in_words, view};
use crate::replay::{Ending, Story, told};
use crate::schedules::{Kept, Shelf};
use crate::verdict::{Verdict, Word};
use crate::watch::keys::Key;
use crate::watch::terminal::{Size, is_attended};
use anyhow::{Context, Result, bail};
use kit_record::{
    Attempt, Expect, Exploration, Outcome, Possibility, Request, Scenario, Schedule, Turn,
};
use std::path::Path;

pub(super) fn break_it(session: &mut Session, args: &Break, paper: Paper) -> Result<Output> {
    let exercise = session.exercise(Some(&args.name))?;
    let turns = turns(args)?;
    let root = session.course.root.clone();
    let shelf = Shelf::of(&root);
    let game = block_on(async {
        let mut build = progress::Build::default();
        let grader = Grader::open(&root, &mut |step| build.step(&step)).await?;
        let source = grader.read_source(&exercise, &root.join(exercise.file()))?;
        let program = grader.program(&exercise, &source).await?;
        let program = program.map_err(|verdict| no_run(&exercise.name, &verdict))?;
        let ran = program
            .run(&checking(shelf.attempts(&exercise.name)))
            .await?;
        let known = known(&ran, &exercise.name, args.scenario)?;
        let rules = Rules {
            program,
            name: exercise.name.clone(),
            title: format!("{}: {}", exercise.name, known.scenario),
            source,
            known,
            explored: None,
        };
        Game::begin(rules, Some(shelf), turns).await
    })?;
    show(game, args, paper)
}

/// The same for a file that is no exercise. What breaks it is not kept.
pub(super) fn break_own(
    file: &Path,
    args: &Break,
    course: Option<&Path>,
    paper: Paper,
) -> Result<Output> {
    let turns = turns(args)?;
    let own = Own::explore(file, Search::default(), course)?;
    let Some(scenario) = own.explored.scenario.clone() else {
        return Ok(explore::report(&own, Format::Text, paper));
    };
    if args.scenario != 1 {
        bail!(
            "`--scenario` is for exercises: {} is one program.",
            own.title()
        );
    }
    let Exploration {
        schedules,
        exhaustive,
        ..
    } = scenario.exploration;
    let known = Known {
        scenario: scenario.name.clone(),
        premises: scenario.run.schedule.premises().to_vec(),
        unbreakable: (exhaustive && own.explored.verdict.passed()).then_some(schedules),
        always: false,
    };
    let (title, source) = (own.title(), own.source.clone());
    let program = own
        .into_program()
        .context("what was explored is a program")?;
    let rules = Rules {
        program,
        name: title.clone(),
        title,
        source,
        known,
        explored: Some(scenario),
    };
    let game = block_on(Game::begin(rules, None, turns))?;
    show(game, args, paper)
}

/// The choices that are made already. Others need somebody who makes them.
fn turns(args: &Break) -> Result<Schedule> {
    match &args.turns {
        Some(turns) => turns.parse().context("--turns"),
        None if is_attended() => Ok(Schedule::default()),
        None => bail!("`kit break` is played in a terminal, and this is none."),
    }
}

fn show(mut game: Game, args: &Break, paper: Paper) -> Result<Output> {
    let text = match args.turns {
        Some(_) => super::joined(&game.told(paper)),
        None => {
            stage::show(&mut game, paper.style)?;
            String::new()
        }
    };
    Ok(Output {
        text,
        exit: Exit::Done,
    })
}

/// What a check says about the situation that is played.
struct Known {
    scenario: String,
    /// What its schedules rest on.
    premises: Vec<Turn>,
    /// How many interleavings it holds on, if it holds on all.
    unbreakable: Option<u64>,
    /// Whether it fails on the first one already: then no order is to blame.
    always: bool,
}

fn known(ran: &Ran, name: &str, number: usize) -> Result<Known> {
    let mut explored = ran.record.scenarios.iter();
    let explored: Vec<&Scenario> = explored
        .by_ref()
        .filter(|scenario| scenario.exploration.explored)
        .collect();
    let verdict = judge(ran);
    let Some(scenario) = number.checked_sub(1).and_then(|index| explored.get(index)) else {
        if explored.is_empty() && ran.end == End::Reported {
            bail!(
                "{name} is about time, not about order: there is nothing to choose. `kit run \
                 {name}` shows when what happened."
            );
        }
        if explored.is_empty() {
            bail!(
                "{name} comes to nothing that could be chosen ({}). `kit run {name}` says more.",
                verdict.signature
            );
        }
        let last = explored.len();
        bail!("there is no situation {number} to play: {name} comes as far as number {last}.");
    };
    let Exploration {
        schedules,
        exhaustive,
        ..
    } = scenario.exploration;
    Ok(Known {
        scenario: scenario.name.clone(),
        premises: scenario.run.schedule.premises().to_vec(),
        unbreakable: (exhaustive && !scenario.failed()).then_some(schedules),
        always: scenario.failed() && schedules == 1 && verdict.word != Word::Race,
    })
}

/// What stays the same from one choice to the next.
struct Rules {
    program: Program,
    /// Of the exercise or of the file.
    name: String,
    title: String,
    source: String,
    known: Known,
    /// For a program that no check is for: what exploring it has brought.
    explored: Option<Scenario>,
}

/// What is to be seen after some choices.
struct Table {
    story: Story,
    /// What the program is to return.
    goal: Option<String>,
    /// Empty where the run is over.
    choices: Vec<Choice>,
    /// What refutes the program, if this run does.
    broken: Option<Verdict>,
    exploration: Exploration,
}

impl Rules {
    /// The run with these choices, up to the next one.
    async fn play(&self, turns: &[Turn]) -> Result<Table> {
        let mut ran = self.follow(turns).await?;
        let Some(scenario) = ran.record.scenarios.last_mut() else {
            bail!("{} could not be run again.", self.name);
        };
        // Chosen by hand, not searched for.
        scenario.exploration.schedules = u64::from(self.known.always);
        let exploration = scenario.exploration.clone();
        let over = match &scenario.run.outcome {
            Outcome::OffSchedule { place } => bail!(
                "turn {place} is not possible there. If you made no mistake, the program does \
                 something else each time, with the same choices."
            ),
            Outcome::Open { .. } => None,
            _ => Some(match &self.explored {
                Some(explored) => judge_one(scenario.run.clone(), explored),
                None => judge(&ran),
            }),
        };
        let scenario = ran.record.scenarios.pop().context("a scenario")?;
        let ending = match &scenario.run.outcome {
            Outcome::Open { .. } => None,
            _ => over.as_ref().map(|verdict| self.ending(verdict, &scenario)),
        };
        let possibilities = match &scenario.run.outcome {
            Outcome::Open { possibilities } => possibilities.clone(),
            _ => Vec::new(),
        };
        let goal = scenario.expects.iter().find_map(|expect| match expect {
            Expect::Returns { value } => Some(value.clone()),
            _ => None,
        });
        let story = Story::new(
            &self.title,
            &self.source,
            scenario.run,
            scenario.unit,
            ending,
        );
        let mut choices = Vec::new();
        for possibility in &possibilities {
            let leads_to = match possibility.call.as_str() {
                "timer" => {
                    self.leads_to(turns, possibility.turn, &story, &possibilities)
                        .await?
                }
                _ => None,
            };
            choices.push(Choice {
                possibility: possibility.clone(),
                leads_to,
            });
        }
        // Who goes next is chosen by the same number each time, the main thread by the last.
        if choosing::is_of_steps(&choices) {
            choices.sort_by_key(|choice| {
                let actor = choice.possibility.actor;
                (actor == Some(0), actor)
            });
        }
        Ok(Table {
            story,
            goal,
            choices,
            broken: over.filter(|verdict| !verdict.passed()),
            exploration,
        })
    }

    async fn follow(&self, turns: &[Turn]) -> Result<Ran> {
        let request = Request::Follow {
            attempt: self.attempt(turns),
            open: true,
        };
        self.program.run(&request).await
    }

    fn attempt(&self, turns: &[Turn]) -> Attempt {
        let schedule = Schedule(turns.to_vec());
        let schedule = match schedule.premises() {
            [] => Schedule([&self.known.premises, turns].concat()),
            _ => schedule,
        };
        Attempt {
            scenario: self.known.scenario.clone(),
            schedule,
        }
    }

    /// One of several timers says nothing of what waits for it: the run behind it does, by what
    /// happens next, or by who can go on then and could not before.
    async fn leads_to(
        &self,
        turns: &[Turn],
        turn: Turn,
        story: &Story,
        before: &[Possibility],
    ) -> Result<Option<String>> {
        let mut further = turns.to_vec();
        further.push(turn);
        let mut ran = self.follow(&further).await?;
        let Some(scenario) = ran.record.scenarios.pop() else {
            return Ok(None);
        };
        let woken = match &scenario.run.outcome {
            Outcome::Open { possibilities } => {
                let is_new = |actor: &u32| before.iter().all(|old| old.actor != Some(*actor));
                let mut actors = possibilities.iter().filter_map(|new| new.actor);
                actors.find(is_new)
            }
            _ => None,
        };
        let told = Story::new("", &self.source, scenario.run, scenario.unit, None);
        let next = told.step(story.last() + 1);
        Ok(match (next, woken) {
            (Some(step), _) => Some(in_words(&told, step)),
            (None, Some(actor)) => Some(choosing::wait_is_over(story, actor)),
            (None, None) => None,
        })
    }

    fn ending(&self, verdict: &Verdict, scenario: &Scenario) -> Ending {
        match (&self.explored, verdict.passed()) {
            (Some(_), _) => ending_of_one(verdict),
            (None, true) => held(scenario),
            (None, false) => ending(verdict),
        }
    }
}

fn held(scenario: &Scenario) -> Ending {
    let expected = scenario
        .expects
        .iter()
        .any(|expect| matches!(expect, Expect::Returns { .. }));
    let returned = scenario.run.returned.as_ref().filter(|_| expected);
    let message = match returned {
        Some(value) => format!("It returned {value}, as it should."),
        None => "It did what it should.".to_owned(),
    };
    Ending {
        headline: "It held".to_owned(),
        message,
        good: true,
    }
}

/// The game as it stands.
struct Game {
    rules: Rules,
    /// Where orders that break it are kept, if they are.
    shelf: Option<Shelf>,
    turns: Vec<Turn>,
    table: Table,
    /// `None` while there is something to choose.
    came: Option<Came>,
}

impl Game {
    async fn begin(rules: Rules, shelf: Option<Shelf>, turns: Schedule) -> Result<Game> {
        let table = rules.play(&turns.0).await?;
        let mut game = Game {
            rules,
            shelf,
            turns: turns.0,
            table,
            came: None,
        };
        game.came = game.came_to();
        Ok(game)
    }

    async fn go_to(&mut self, turns: Vec<Turn>) -> Result<()> {
        self.table = self.rules.play(&turns).await?;
        self.turns = turns;
        self.came = self.came_to();
        Ok(())
    }

    /// What there is to keep, if this order refutes the program.
    fn kept(&self) -> Option<Kept> {
        let verdict = self.table.broken.as_ref()?;
        Some(Kept {
            attempt: self.rules.attempt(&self.turns),
            signature: verdict.signature.clone(),
            source_sha256: files::sha256_hex(self.rules.source.as_bytes()),
            exploration: self.table.exploration.clone(),
        })
    }

    /// Whether the same order is kept for this very file, whoever found it.
    fn is_kept(&self, shelf: &Shelf, own: &Kept) -> bool {
        let all = shelf.read(&self.rules.name).unwrap_or_default();
        let same =
            |kept: &Kept| kept.attempt == own.attempt && kept.source_sha256 == own.source_sha256;
        all.iter().any(same)
    }

    fn keep(&mut self) -> Result<()> {
        let kept = self.kept().filter(|_| self.came == Some(Came::Broken));
        let (Some(shelf), Some(kept)) = (&self.shelf, kept) else {
            return Ok(());
        };
        let name = &self.rules.name;
        shelf
            .keep(name, kept)
            .with_context(|| format!("{} cannot be written", Shelf::shown(name)))?;
        self.came = Some(Came::Kept);
        Ok(())
    }

    /// The question, or what came of it.
    fn below(&self, style: Style, width: usize) -> Vec<String> {
        let Table {
            story,
            goal,
            choices,
            ..
        } = &self.table;
        let came = self.came;
        let unbreakable = self.rules.known.unbreakable;
        let mut lines = match came {
            None => choosing::menu(story, choices, goal.as_deref(), style, width),
            Some(came) => {
                let said = wrap(&choosing::over(came, unbreakable), width);
                let painted = said.iter().map(|line| style.paint(Ink::Strong, line));
                painted.collect()
            }
        };
        if let Some(number) = unbreakable.filter(|_| came != Some(Came::OneWay)) {
            lines.extend(wrap(&choosing::nobody_can(number), width));
        }
        lines
    }

    fn came_to(&self) -> Option<Came> {
        if !self.table.choices.is_empty() {
            return None;
        }
        Some(match (self.kept(), &self.shelf) {
            (Some(_), None) => Came::Refuted,
            (Some(kept), Some(shelf)) if self.is_kept(shelf, &kept) => Came::Kept,
            (Some(_), Some(_)) => Came::Broken,
            (None, _) if self.turns.is_empty() => Came::OneWay,
            (None, _) => Came::Held,
        })
    }

    fn keys(&self) -> &'static [&'static str] {
        match self.came {
            None => choosing::KEYS,
            Some(Came::Broken) => choosing::KEYS_BROKEN,
            Some(Came::Kept | Came::Refuted | Came::Held | Came::OneWay) => choosing::KEYS_OVER,
        }
    }

    /// For a pipe.
    fn told(&self, paper: Paper) -> Vec<String> {
        let Paper { style, width, .. } = paper;
        let story = &self.table.story;
        let mut lines = told::step(
            story,
            story.last(),
            &story.moment(story.last()),
            style,
            width,
        );
        lines.push(String::new());
        lines.extend(self.below(style, width));
        lines
    }
}

impl Scene for Game {
    fn view(&self, size: Size, style: Style) -> Vec<String> {
        let foot = Foot {
            below: self.below(style, size.columns),
            keys: self.keys(),
        };
        let story = &self.table.story;
        view(story, story.last(), &foot, size, style)
    }

    async fn press(&mut self, key: Key) -> Result<bool> {
        let Table { story, choices, .. } = &self.table;
        match choosing::press(story, choices, key) {
            Move::Choose(index) => {
                let mut turns = self.turns.clone();
                turns.push(choices[index].possibility.turn);
                self.go_to(turns).await?;
            }
            Move::TakeBack if !self.turns.is_empty() => {
                let turns = self.turns[..self.turns.len() - 1].to_vec();
                self.go_to(turns).await?;
            }
            Move::StartOver => self.go_to(Vec::new()).await?,
            Move::Keep => self.keep()?,
            Move::Quit => return Ok(false),
            Move::TakeBack | Move::Nothing => {}
        }
        Ok(true)
    }
}
