import { setTimeout }
  from "node:timers/promises";

// One user takes one second.
async function user(id) {
  console.log("  ask", id);
  await setTimeout(1000);
  console.log("  got", id);
  return `user ${id}`;
}

// In turn.
async function inTurn() {
  const a = await user(1);
  const b = await user(2);
  return [a, b];
}

// Together.
async function together() {
  return await Promise.all([
    user(1), user(2),
  ]);
}

// Run both.
async function timed(name, way) {
  console.log(name);
  const start = performance.now();
  const [a, b] = await way();
  const ms = performance.now() - start;
  const s = (ms / 1000).toFixed(2);
  console.log(`  ${a}, ${b}: ${s} s`);
}

await timed("in turn", inTurn);
await timed("together", together);
