import asyncio
import time


# One user takes one second.
async def user(id):
    print("  ask", id)
    await asyncio.sleep(1)
    print("  got", id)
    return f"user {id}"


# In turn.
async def in_turn():
    a = await user(1)
    b = await user(2)
    return a, b


# Together.
async def together():
    return await asyncio.gather(
        user(1), user(2)
    )


# Run both.
async def timed(name, way):
    print(name)
    start = time.monotonic()
    a, b = await way()
    took = time.monotonic() - start
    print(f"  {a}, {b}: {took:.2f} s")


async def main():
    await timed("in turn", in_turn)
    await timed("together", together)


asyncio.run(main())
