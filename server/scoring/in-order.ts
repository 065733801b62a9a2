/** Works on up to `atOnce` items side by side and gives the results in the order of the items; ends at the first that fails. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    // It is awaited in its turn; one that fails while another is awaited must not end the process.
    result.catch(() => undefined)
    underWay.push(result)
    const first = underWay.length >= atOnce ? underWay.shift() : undefined
    if (first) yield await first
  }
  for (const rest of underWay) yield await rest
}
