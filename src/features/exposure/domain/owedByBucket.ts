/**
 * What a customer owes in each bucket, minor units: its credits are set off against its own items, the oldest bucket first. The sum is its
 * balance; nothing where the credits exceed what it owes.
 *
 * @param amounts balances by bucket from `from` on, the youngest first; "no date" comes last and is set off last
 */
export function owedByBucket(amounts: ArrayLike<number>, from: number, width: number): readonly number[] {
  let credits = 0;
  for (let bucket = 0; bucket < width; bucket++) credits -= Math.min(0, amounts[from + bucket]!);
  const owed = Array.from({ length: width }, (_, bucket) => Math.max(0, amounts[from + bucket]!));
  const setOff = (bucket: number): void => {
    const taken = Math.min(credits, owed[bucket]!);
    owed[bucket]! -= taken;
    credits -= taken;
  };
  for (let bucket = width - 2; bucket >= 0 && credits > 0; bucket--) setOff(bucket);
  setOff(width - 1);
  return owed;
}
