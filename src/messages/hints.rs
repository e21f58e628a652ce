//! What Awaita says about each signature: an observation, never the solution.
//! Knows nothing of the run that got it, nor of the ladders of hints that exercises have.

use crate::course::Exercise;

/// What Awaita says about a signature: the exercise's own words if it has some, else the general
/// ones.
#[must_use]
pub fn hint_for<'a>(exercise: &'a Exercise, signature: &str) -> Option<&'a str> {
    let own = exercise
        .says
        .iter()
        .find(|(said_of, _)| said_of == signature);
    own.map(|(_, says)| says.as_str())
        .or_else(|| signature_hint(signature))
}

/// One sentence for a signature: an observation, never the solution.
#[must_use]
pub fn signature_hint(signature: &str) -> Option<&'static str> {
    let found = HINTS.iter().find(|(of, _)| *of == signature);
    let general = || {
        let word = signature.split('/').next()?;
        GENERAL_HINTS.iter().find(|(of, _)| *of == word)
    };
    found.or_else(general).map(|(_, hint)| *hint)
}

/// Every signature that has a sentence of its own.
pub const HINTS: &[(&str, &str)] = &[
    (
        "compile_error/rustc",
        "Read the first error only, and only the line it points at; the others often follow from it.",
    ),
    (
        "compile_error/awaited_twice",
        "A future that is awaited on the spot has nothing left to share its waiting with: who is to do the waiting here?",
    ),
    (
        "compile_error/not_send",
        "What is held while a task waits travels with the task: does it have to be held just then?",
    ),
    (
        "compile_error/outlives",
        "Whoever may still be at work when you have gone home cannot read what lies on your desk: what could they take along?",
    ),
    (
        "compile_error/contract",
        "Your code may be fine, but the check calls it by the name and types in the file's Contract; compare the two.",
    ),
    (
        "refused/unsafe",
        "Everything in this course can be said without `unsafe`; which safe type shares this value?",
    ),
    (
        "refused/extern",
        "Everything you need is already at hand through `use`; nothing has to be linked by you.",
    ),
    ("refused/include", "The whole answer fits in this one file."),
    (
        "refused/fs",
        "There are no files in here; the exercise gives you something else to wait for.",
    ),
    (
        "refused/net",
        "There is no network in here; the exercise gives you something else to wait for.",
    ),
    (
        "refused/process",
        "There are no other processes in here; only your threads and tasks.",
    ),
    (
        "refused/os",
        "The operating system stays outside; use what works everywhere.",
    ),
    (
        "refused/env",
        "There are no environment variables in here; everything comes in as an argument.",
    ),
    (
        "refused/kit",
        "The kit's own parts are not part of the exercise; solve it as you would without them.",
    ),
    (
        "wrong_output/differs",
        "Look at the first line that differs: which statement printed it, and what did it know at that moment?",
    ),
    (
        "wrong_output/main",
        "Whoever runs the program meets `main` first: does it wait for what it calls?",
    ),
    (
        "wrong_output/nothing_printed",
        "Nothing reached the screen: did the line that prints ever get its turn?",
    ),
    (
        "wrong_output/line_order",
        "All lines are there, in another order: who reached its print first, and who was still waiting?",
    ),
    (
        "wrong_result/differs",
        "Follow the first value that differs back to the line that made it.",
    ),
    (
        "wrong_result/completion_order",
        "The order in which things finish is not the order in which you asked for them.",
    ),
    (
        "wrong_result/another_order",
        "The right items, shuffled or sorted: in which order were they asked for?",
    ),
    (
        "wrong_result/asked_again",
        "What was given up had nearly arrived: is there a way to wait for it, and to drop nothing?",
    ),
    (
        "wrong_result/count",
        "Count the calls that ran to their end, not the calls in the text.",
    ),
    (
        "wrong_result/too_early",
        "It was over too soon to have done everything: what did nobody wait for?",
    ),
    (
        "wrong_result/too_many_in_flight",
        "There are only so many ovens: what makes the next one wait until one is free?",
    ),
    (
        "wrong_result/never_called",
        "This call is missing from the run: who was to make it, and for whom was the call that was made instead?",
    ),
    (
        "wrong_result/left_locked",
        "Everything is over, and a key is still missing: who took it, and which line was to hang it up again?",
    ),
    (
        "wrong_result/cancelled",
        "Every `.await` is a place where the rest may never happen: what had been begun by then, and who finishes or undoes it?",
    ),
    (
        "wrong_output/cancelled",
        "Every `.await` is a place where the rest may never happen: which print comes after one?",
    ),
    (
        "wrong_order/cancelled",
        "Every `.await` is a place where the rest may never happen: what was meant to come after this one?",
    ),
    (
        "deadlock/cancelled",
        "Whoever was given up had promised to let go of something: who does that now?",
    ),
    (
        "never_ends/cancelled",
        "Somebody waits for one who was given up in the middle: what did that one take along?",
    ),
    (
        "panic/borrowed",
        "A `RefCell` is lent to one at a time, and a borrow that is alive at an `.await` lasts as long as the wait: where could it end before?",
    ),
    (
        "panic/cancelled",
        "Every `.await` is a place where the rest may never happen: what did this line take for granted?",
    ),
    (
        "wrong_order/before",
        "Find the two events on the timeline: what could make the second wait for the first?",
    ),
    (
        "wrong_order/never",
        "It was never even begun: who was meant to start it, and did that somebody get a turn?",
    ),
    (
        "wrong_order/at",
        "It happened, but not when it should: what was it waiting behind?",
    ),
    (
        "wrong_order/never_awaited",
        "A future is a recipe, not a meal: nobody has started to cook this one.",
    ),
    (
        "wrong_answer/blank",
        "Guess before you look; a wrong prediction teaches more than a right one you copied.",
    ),
    (
        "wrong_answer/another_choice",
        "Under each wrong one stands what would have to be so for it to be right: what of that is not so here?",
    ),
    (
        "wrong_answer/no_such_choice",
        "That letter is not one of those that stand over the question: take one of the choices that you see there.",
    ),
    (
        "wrong_answer/answered_twice",
        "One question, one answer: leave the one that you mean.",
    ),
    (
        "wrong_answer/unknown_name",
        "A question is found by its name, and this one is gone: write it as the starter does.",
    ),
    (
        "wrong_answer/wrong",
        "Take one of the wrong ones and trace it with your finger, line by line: who waits, and who could work meanwhile?",
    ),
    (
        "too_slow/awaited_in_turn",
        "I see you standing at one oven until it beeps, and only then lighting the next.",
    ),
    (
        "too_slow/made_then_awaited_in_turn",
        "You wrote both orders down, but the second lay on the counter until the first was done: making a future does not start it.",
    ),
    (
        "too_slow/spawn_then_await",
        "You waited for the first order before you placed the second.",
    ),
    (
        "wrong_order/never_had_a_turn",
        "You ordered it, and left before the oven was on: what does `spawn` give back, and who \
         waits for that?",
    ),
    (
        "wrong_order/happened",
        "Look at the moment before: what did it still believe that was no longer so?",
    ),
    (
        "too_slow/waited_on",
        "All the work was done, and the program did not know: who could have told it?",
    ),
    (
        "too_slow/waited_for_more",
        "At which moment was the result certain, and what was still waited for after that?",
    ),
    (
        "too_slow/asked_again",
        "What was given up had nearly arrived: is there a way to wait for both, and to drop neither?",
    ),
    (
        "too_slow/one_at_a_time",
        "Look for the moment when everybody waits for one: which waits could share the same stretch of time?",
    ),
    (
        "blocked/busy",
        "Whoever stares at the clock is busy all the time: what could wake you up instead, so that others may have the thread until then?",
    ),
    (
        "blocked/work",
        "While this is computed, nobody else on its thread has a turn: on which thread does it have to be?",
    ),
    (
        "blocked/greedy",
        "An `.await` lets go where there is something to wait for: where does this loop let others have a turn?",
    ),
    (
        "blocked/thread_sleep",
        "`async` is only a label: while this call sleeps, the whole thread sleeps with it, and I cannot even answer the phone.",
    ),
    (
        "blocked/lock",
        "Somebody waits for a lock without letting go of the thread, and the one who could unlock it needs that thread.",
    ),
    (
        "blocked/other",
        "This call keeps the thread to itself until it is done; nobody else on it can move.",
    ),
    (
        "race/load_then_store",
        "Read the two lanes from top to bottom: what has changed between one lane's read and its write?",
    ),
    (
        "race/lost_exchange",
        "A failed exchange says that somebody came first: what happens then with the work that it \
         was for?",
    ),
    (
        "race/check_then_act",
        "It was true when you looked; what can happen between looking and acting?",
    ),
    (
        "race/read_await_write",
        "What you read before an `.await` is a memory afterwards: others were at work in between.",
    ),
    (
        "race/two_locks",
        "You let go of the lock between reading and writing; somebody was waiting for just that moment.",
    ),
    (
        "race/result_differs",
        "Same program, another order, another result: which two steps may not change places?",
    ),
    (
        "race/slept",
        "A sleep is a guess at how long others take: what here could tell you that they are done?",
    ),
    (
        "race/panic",
        "It panics in some orders only: what did that line take for granted?",
    ),
    (
        "deadlock/cycle",
        "Each holds what the other wants: in which order does each of them pick up the locks?",
    ),
    (
        "deadlock/join",
        "Whoever waits for another's end must hold nothing that the other still needs: which guard is alive at that moment, and where could it end before?",
    ),
    (
        "deadlock/thread",
        "Some waits give the thread back, and some keep it: on which thread was the other to go on, who has it, and what do they hold across an `.await`?",
    ),
    (
        "deadlock/self",
        "You are waiting for a door to which you hold a key yourself; how long does that guard live?",
    ),
    (
        "deadlock/full",
        "The channel is full, and nobody takes anything out of it; who was to receive, and what do they wait for before that?",
    ),
    (
        "deadlock/other",
        "Somebody took what the others wait for and will never give it back; where does that guard or permit end?",
    ),
    (
        "never_ends/recv",
        "A receiver waits as long as anybody could still send; who is still holding a sender?",
    ),
    (
        "never_ends/join",
        "You wait for somebody who never finishes; what is that one waiting for?",
    ),
    (
        "never_ends/await",
        "This wait has no one who could end it: who was meant to wake it up, and when did they last have the chance?",
    ),
    (
        "never_ends/begun_again",
        "Each new try begins from nothing: what became of the time that the last one had already waited?",
    ),
    (
        "never_ends/step_limit",
        "It goes round and round without ever waiting: what should end the loop, and who can make that happen?",
    ),
    (
        "no_concurrency/workers",
        "The result is right because each worked alone; the task is to be right together.",
    ),
    (
        "no_concurrency/in_flight",
        "No two of these were ever under way at the same time; a queue of one has no races, and no speed.",
    ),
    (
        "panic/panicked",
        "Look at the line of the panic: what did it take for granted?",
    ),
    (
        "panic/stack_overflow",
        "Something calls itself without end; what was to stop it?",
    ),
    (
        "exited_early/exit",
        "The whole program left through the back door, and the others' work with it.",
    ),
    (
        "exited_early/abort",
        "The program cut itself off at once; nothing after that line can happen.",
    ),
    (
        "exited_early/died",
        "The program was gone before it could report; what was the last thing it did?",
    ),
    (
        "too_much_output/printed",
        "A loop prints and prints: what was to end it?",
    ),
    (
        "too_much_memory/allocated",
        "Something keeps growing: what is put in, and who takes it out?",
    ),
    (
        "timed_out/busy",
        "It is working as hard as it can and never waits: does anything in that loop ever let go?",
    ),
    (
        "timed_out/idle",
        "It stands still in a way I cannot see into; what is the last thing it waited for?",
    ),
    (
        "not_modelled/item",
        "That one is my kit's fault, not yours: try another way to say it.",
    ),
    (
        "not_modelled/static_state",
        "A `static` remembers the run before; make the value inside the function, so that every run starts fresh.",
    ),
    (
        "not_modelled/nondeterminism",
        "Something in there is different each time it runs, whoever goes first: what has no order of its own?",
    ),
    (
        "not_modelled/too_long",
        "I lost patience: does it do the same with a tenth of the rounds?",
    ),
    ("not_modelled/lab", "That one is my kit's fault, not yours."),
];

/// For a signature that has no sentence of its own, such as an exercise's misconception.
const GENERAL_HINTS: &[(&str, &str)] = &[(
    "wrong_answer",
    "Take one of the wrong ones and trace it with your finger, line by line: who waits, and who could work meanwhile?",
)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Word;

    #[test]
    fn every_hint_is_one_sentence_about_a_known_word() {
        for (signature, hint) in HINTS {
            let word = signature.split('/').next().unwrap();
            assert!(
                Word::ALL.iter().any(|known| known.as_str() == word),
                "{signature}"
            );
            assert!(hint.ends_with(['.', '?']), "{signature}: {hint}");
            assert!(!hint.contains(". "), "{signature}: more than one sentence");
            assert_eq!(
                signature_hint(signature),
                Some(*hint),
                "{signature} is there twice"
            );
        }
    }

    #[test]
    fn a_misconception_without_words_gets_the_general_hint() {
        assert_eq!(
            signature_hint("wrong_answer/eager"),
            signature_hint("wrong_answer/wrong")
        );
        assert_eq!(signature_hint("passed"), None);
    }
}
