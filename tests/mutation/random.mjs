/** Numbers from a seed, the same on every machine: a linear congruence, of which the upper half is used. */
export function numbers(seed) {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(below));
  };
}

/** The same things in the order in which the seed draws them. */
export function drawn(things, seed) {
  const next = numbers(seed);
  const left = [...things];
  for (let last = left.length - 1; last > 0; last -= 1) {
    const other = next(last + 1);
    [left[last], left[other]] = [left[other], left[last]];
  }
  return left;
}
