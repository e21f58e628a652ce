//! The services without a lab, on tokio's paused clock: how long they take, and that they are lazy.

use cafe::dining::Table;
use cafe::kitchen::{bake, cook, minutes, phone_rings};
use cafe::session::Session;
use cafe::store::{Order, User, fetch_order, fetch_user};
use cafe::{bank, tickets::Office};
use std::time::Duration;
use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn every_service_takes_its_time() {
    assert_eq!(time(fetch_user(1)).await, Duration::from_secs(1));
    assert_eq!(time(fetch_order(1)).await, Duration::from_millis(600));
    assert_eq!(time(fetch_order(3)).await, Duration::from_millis(1000));
    assert_eq!(time(bank::approve(10)).await, Duration::from_millis(500));
    assert_eq!(time(bake("funghi")).await, minutes(30));
    assert_eq!(time(phone_rings()).await, minutes(5));
    assert_eq!(time(cook("roast")).await, minutes(30));
    assert_eq!(time(cook("soup")).await, minutes(10));
    assert_eq!(time(cook("salad")).await, minutes(5));
    let session = Session::open(7);
    assert_eq!(time(session.fetch_token()).await, Duration::from_secs(1));
    assert_eq!(time(session.fetch_profile()).await, Duration::from_secs(2));
    assert_eq!(time(session.fetch_orders()).await, Duration::from_secs(3));
    assert_eq!(time(Table::number(1).next_dish()).await, minutes(2));
}

#[tokio::test(start_paused = true)]
async fn a_service_starts_when_it_is_polled_and_not_before() {
    let made = fetch_user(1);
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!(time(made).await, Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn the_store_answers_by_number() {
    assert_eq!(
        fetch_user(2).await,
        User {
            id: 2,
            name: "Edsger"
        }
    );
    assert_eq!(
        fetch_order(7).await,
        Order {
            id: 7,
            dish: "calzone"
        }
    );
}

#[tokio::test(start_paused = true)]
async fn a_session_without_a_token_is_that_of_a_stranger() {
    let session = Session::open(7);
    assert_eq!(
        session.fetch_profile().await,
        User {
            id: 0,
            name: "a stranger"
        }
    );
    assert_eq!(session.fetch_orders().await, []);
    session.clone().fetch_token().await;
    assert_eq!(session.fetch_profile().await, User::numbered(7));
    assert_eq!(session.fetch_orders().await, Order::of(7));
}

#[tokio::test(start_paused = true)]
async fn a_table_orders_until_it_has_had_enough() {
    let mut table = Table::number(4);
    let mut numbers = Vec::new();
    while let Some(dish) = table.next_dish().await {
        numbers.push((dish.table, dish.number));
    }
    assert_eq!(numbers, [(4, 1), (4, 2)]);
}

#[test]
fn the_office_sells_whatever_it_is_told_to() {
    let mut office = Office::open(1);
    office.sell();
    office.sell();
    assert_eq!((office.left(), office.sold()), (0, 2));
}

/// How long the future takes from its first poll, in virtual time.
async fn time(future: impl Future) -> Duration {
    let start = Instant::now();
    future.await;
    start.elapsed()
}
