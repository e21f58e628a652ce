//! Answers that stand in a table, each beside the name of its question, and the quiz, whose questions
//! have choices. What is right is said by the check, or by a run; here it is only compared.

use super::{Check, misused};
use cafe::answers::Choice;
use kit_record::Answer;
use std::fmt::Debug;

/// The rows of the learner's table.
#[derive(Debug)]
pub struct Given<'a, T> {
    rows: Vec<(&'a str, T)>,
}

impl<'a, T: Copy + Debug> Given<'a, T> {
    pub fn new(rows: impl IntoIterator<Item = (&'a str, T)>) -> Given<'a, T> {
        let rows = rows.into_iter().collect();
        Given { rows }
    }

    /// What was answered to one of the `questions`.
    ///
    /// # Errors
    ///
    /// Where that question is not answered once, what is to be said of it.
    pub fn to(&self, question: &str, questions: &[&str]) -> Result<T, Box<Answer>> {
        let named = self.rows.iter().filter(|(name, _)| *name == question);
        let given: Vec<T> = named.map(|(_, given)| *given).collect();
        match given.as_slice() {
            [] => Err(Box::new(self.not_found(question, questions))),
            [only] => Ok(*only),
            several => Err(Box::new(found_often(question, several))),
        }
    }

    /// A question whose name is not in the table: it is blank if it was deleted, and misspelt if
    /// there is a name that no question has.
    fn not_found(&self, question: &str, questions: &[&str]) -> Answer {
        let strangers = self
            .rows
            .iter()
            .filter(|(name, _)| !questions.contains(name));
        let strangers: Vec<String> = strangers.map(|(name, _)| format!("`{name}`")).collect();
        let misspelt = !strangers.is_empty();
        Answer {
            question: format!("{question} (no answer has this name)"),
            given: strangers.join(", "),
            seen: format!("`{question}`"),
            right: false,
            blank: !misspelt,
            ran: false,
            because: "no question has this name".to_owned(),
            misconception: misspelt.then(|| "unknown_name".to_owned()),
        }
    }
}

fn found_often<T: Debug>(question: &str, given: &[T]) -> Answer {
    let given: Vec<String> = given.iter().map(|given| said(given)).collect();
    Answer {
        question: question.to_owned(),
        given: given.join(" and "),
        seen: "one answer".to_owned(),
        right: false,
        blank: false,
        ran: false,
        because: "the same question is answered more than once".to_owned(),
        misconception: Some("answered_twice".to_owned()),
    }
}

/// A value as it stands in the table: a pair without brackets around it.
fn said<T: Debug>(given: &T) -> String {
    let given = format!("{given:?}");
    let pair = given
        .strip_prefix('(')
        .and_then(|given| given.strip_suffix(')'));
    pair.map_or(given.clone(), str::to_owned)
}

/// Questions with choices, of which one is right. Each choice has a sentence: what would make a wrong one
/// right, or what the right one rests on.
#[derive(Debug)]
pub struct Quiz<'a> {
    given: Given<'a, Choice>,
    questions: Vec<Question>,
}

#[derive(Debug)]
struct Question {
    name: &'static str,
    right: Choice,
    /// Whether a run has decided that.
    ran: bool,
    choices: Vec<(Choice, String)>,
}

impl<'a> Quiz<'a> {
    /// `rows`: the table in the learner's file.
    pub fn new(rows: impl IntoIterator<Item = &'a (&'a str, Choice)>) -> Quiz<'a> {
        Quiz {
            given: Given::new(rows.into_iter().copied()),
            questions: Vec::new(),
        }
    }

    /// A question that no run decides.
    #[must_use]
    pub fn why(self, name: &'static str, right: Choice, choices: &[(Choice, &str)]) -> Quiz<'a> {
        self.asks(name, right, false, choices.iter().copied())
    }

    /// A question that a run has decided: right is the choice which says what was `seen`.
    #[must_use]
    pub fn predict<T: PartialEq + Debug>(
        self,
        name: &'static str,
        seen: &T,
        choices: &[(Choice, T, &str)],
    ) -> Quiz<'a> {
        let right: Vec<Choice> = choices
            .iter()
            .filter(|(_, says, _)| says == seen)
            .map(|(choice, ..)| *choice)
            .collect();
        let [right] = right.as_slice() else {
            misused(format!(
                "`{name}`: the run came to {seen:?}, and that is {} of the choices",
                right.len()
            ));
        };
        let choices = choices.iter().map(|(choice, _, text)| (*choice, *text));
        self.asks(name, *right, true, choices)
    }

    fn asks<'t>(
        mut self,
        name: &'static str,
        right: Choice,
        ran: bool,
        choices: impl Iterator<Item = (Choice, &'t str)>,
    ) -> Quiz<'a> {
        let choices = choices.map(|(choice, text)| (choice, text.to_owned()));
        self.questions.push(Question {
            name,
            right,
            ran,
            choices: choices.collect(),
        });
        self
    }

    /// Compares.
    pub fn grade(&self, check: &mut Check) {
        let ran = self
            .questions
            .iter()
            .filter(|question| question.ran)
            .count();
        let name = format!(
            "{} questions, {ran} of which were run",
            self.questions.len()
        );
        let names: Vec<&str> = self
            .questions
            .iter()
            .map(|question| question.name)
            .collect();
        let answers = self.questions.iter().map(|question| {
            let given = self.given.to(question.name, &names);
            given.map_or_else(|answer| *answer, |given| question.answer(given))
        });
        check.answers(&name, answers.collect());
    }
}

impl Question {
    fn answer(&self, given: Choice) -> Answer {
        let of_choice = self.choices.iter().find(|(choice, _)| *choice == given);
        let (because, misconception) = match of_choice {
            Some((_, text)) => (text.clone(), "another_choice"),
            None => (
                format!("the choices are {}", self.letters()),
                "no_such_choice",
            ),
        };
        let right = given == self.right;
        Answer {
            question: self.name.to_owned(),
            given: format!("{given:?}"),
            seen: format!("{:?}", self.right),
            right,
            blank: given == Choice::Blank,
            ran: self.ran,
            because,
            misconception: (!right).then(|| misconception.to_owned()),
        }
    }

    /// `A, B and C`
    fn letters(&self) -> String {
        let letters = self.choices.iter().map(|(choice, _)| format!("{choice:?}"));
        let letters: Vec<String> = letters.collect();
        match letters.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
            _ => letters.concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Choice::{A, B, Blank, C, D};
    use super::*;

    fn question() -> Question {
        Question {
            name: "oven",
            right: B,
            ran: false,
            choices: vec![
                (A, "if".to_owned()),
                (B, "so".to_owned()),
                (C, "or".to_owned()),
            ],
        }
    }

    #[test]
    fn each_choice_has_its_own_word() {
        let told = |given| {
            let answer = question().answer(given);
            let misconception = answer.misconception.unwrap_or_default();
            (answer.right, answer.blank, answer.because, misconception)
        };
        let of = |right, blank, because: &str, misconception: &str| {
            (right, blank, because.to_owned(), misconception.to_owned())
        };
        assert_eq!(told(A), of(false, false, "if", "another_choice"));
        assert_eq!(told(B), of(true, false, "so", ""));
        let none = "the choices are A, B and C";
        assert_eq!(told(D), of(false, false, none, "no_such_choice"));
        assert_eq!(told(Blank), of(false, true, none, "no_such_choice"));
    }

    #[test]
    fn a_row_is_found_by_its_name() {
        let given = Given::new([("oven", A), ("ovn", B), ("bell", C), ("bell", D)]);
        let names = ["oven", "phone", "bell"];
        assert_eq!(given.to("oven", &names), Ok(A));
        let told = |question| {
            let answer = given.to(question, &names).unwrap_err();
            (answer.given, answer.blank, answer.misconception)
        };
        let unknown = Some("unknown_name".to_owned());
        assert_eq!(told("phone"), ("`ovn`".to_owned(), false, unknown));
        let twice = Some("answered_twice".to_owned());
        assert_eq!(told("bell"), ("C and D".to_owned(), false, twice));
        let deleted = Given::new([("oven", A)]);
        let answer = deleted.to("phone", &names).unwrap_err();
        assert!(answer.blank && answer.misconception.is_none());
    }

    #[test]
    fn a_pair_is_said_without_brackets() {
        assert_eq!(said(&(A, 5)), "A, 5");
        assert_eq!(said(&B), "B");
    }
}
