//! expect: wrong_answer/another_choice
//! Quiz: overlap
//!
//! Five questions on a full stove. `cook(30)` is an async function, and waits
//! 30 minutes with tokio's `sleep`. `join!` and `spawn` are tokio's, too.
//!
//! Contract: replace each `Blank` by `A`, `B`, `C` or `D`. The kit runs what
//! can be run, and explains each choice that is wrong.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.

use cafe::answers::{Choice, Choice::*};

#[rustfmt::skip]
const ANSWERS: [(&str, Choice); 5] = [
    // The slip says 7, 3, 5. Their replies come in the order 3, 5, 7. Why does
    // `join_all` of the three futures return them in the order of the slip?
    //   A  it asks for 3 only when 7 is there, and for 5 when 3 is there
    //   B  each result is put in the place of its future, whenever it comes
    //   C  it awaits 7 first; 3 and 5 have gone on by themselves until then
    ("slip", C),

    // How many minutes?  join!(cook(30), cook(10)); join!(cook(10), cook(30));
    //   A  30      B  40      C  60      D  80
    ("two_joins", D),

    // How many minutes?
    // let a = spawn(cook(30)); let b = cook(40); a.await; b.await;
    //   A  30      B  40      C  70
    ("half_spawned", A),

    // `join!(heat(&oven), bake(&oven))` compiles, and the pizza stays raw, for
    // the oven was cold. Why does rustc not see that one needs the other?
    //   A  nothing that `heat` returns is handed on to `bake`
    //   B  rustc counts on `join!` to end the first before it begins the other
    //   C  rustc looks at the order only where there are threads
    ("need", B),

    // How many seconds in Go, where each call of `user` takes one?
    //     go func() { one <- user(1) }(); a := <-one
    //     go func() { two <- user(2) }(); b := <-two
    //   A  1      B  2      C  1 on two cores, 2 on one
    ("go", C),
];

fn main() {
    for (question, choice) in ANSWERS {
        println!("{question:13} {choice:?}");
    }
}
