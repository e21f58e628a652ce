//! Three dishes, one dinner
//!
//! A roast takes 30 minutes, a soup 10, a salad 5. Each has a stove of its
//! own, and nobody has to watch it. This cook stays by the roast until it is
//! done, and only then thinks of the soup. A kitchen minute takes 100 ms.
//!
//! Contract: `dinner()` cooks each of the three once. Each is called out, in
//! the words of `prepare`, the moment it is done, so that it is eaten hot.
//! Dinner takes as long as the dish that takes longest, whichever that is.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin three_dishes`

use cafe::kitchen::cook;

async fn dinner() {
    prepare("roast").await;
    prepare("soup").await;
    prepare("salad").await;
}

async fn prepare(dish: &str) {
    cook(dish).await;
    println!("{dish}: done");
}

#[tokio::main]
async fn main() {
    let start = std::time::Instant::now();
    dinner().await;
    println!("after {:.1} s", start.elapsed().as_secs_f32());
}
