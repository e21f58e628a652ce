//! expect: no_concurrency/workers
//! One cook bakes everything.

fn bake_all(mut slips: Vec<u32>) -> u32 {
    let mut baked = 0;
    while let Some(pizzas) = slips.pop() {
        if pizzas > 0 {
            baked += 1;
            slips.push(pizzas - 1);
        }
    }
    baked
}

fn main() {
    println!("{} pizzas", bake_all(vec![2, 1]));
}
