//! expect: passed
//! A future written by hand.

use cafe::kitchen::{Pizza, bake};
use std::pin::Pin;
use std::task::{Context, Poll};

enum Dinner {
    Ordering,
    Baking(Pin<Box<dyn Future<Output = Pizza> + Send>>),
    Served,
}

impl Future for Dinner {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            match &mut *self {
                Dinner::Ordering => {
                    println!("one margherita, please");
                    *self = Dinner::Baking(Box::pin(bake("margherita")));
                }
                Dinner::Baking(oven) => {
                    let Poll::Ready(_pizza) = oven.as_mut().poll(cx) else {
                        return Poll::Pending;
                    };
                    println!("here is your pizza");
                    *self = Dinner::Served;
                    return Poll::Ready(());
                }
                Dinner::Served => panic!("polled after dinner"),
            }
        }
    }
}

fn dinner() -> impl Future<Output = ()> {
    Dinner::Ordering
}

#[tokio::main]
async fn main() {
    dinner().await;
}
