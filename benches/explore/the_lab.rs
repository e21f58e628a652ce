//! The lab, asked from outside: the program that explores in it, and how one talks to that.

use explore_bench::{Explored, Question};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Where cargo has put it.
const PROGRAM: &str = env!("CARGO_BIN_EXE_in_the_lab");

pub struct TheLab {
    child: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl TheLab {
    pub fn start() -> TheLab {
        let mut child = Command::new(PROGRAM)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let questions = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().expect("a pipe was asked for"));
        TheLab {
            child,
            questions,
            answers,
        }
    }

    pub fn explore(&mut self, name: &str, reduce: bool) -> Explored {
        self.ask(&Question {
            name: name.to_owned(),
            reduce,
            memory_orders: false,
        })
    }

    /// The same with the memory orders that are written.
    #[allow(dead_code, reason = "only for litmus tests")]
    pub fn explore_orders(&mut self, name: &str) -> Explored {
        self.ask(&Question {
            name: name.to_owned(),
            reduce: true,
            memory_orders: true,
        })
    }

    fn ask(&mut self, question: &Question) -> Explored {
        let name = &question.name;
        let mut question = serde_json::to_vec(question).expect("plain data");
        question.push(b'\n');
        let pipe = self.questions.as_mut().expect("open as long as this lives");
        pipe.write_all(&question).expect("the program listens");
        let mut answer = String::new();
        self.answers
            .read_line(&mut answer)
            .expect("the program answers");
        serde_json::from_str(&answer)
            .unwrap_or_else(|error| panic!("`{name}` was answered with {answer:?}: {error}"))
    }
}

impl Drop for TheLab {
    fn drop(&mut self) {
        // It ends with its input.
        self.questions.take();
        // However it ended, there is nothing more to be had from it.
        let _ = self.child.wait();
    }
}
