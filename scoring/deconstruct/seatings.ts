/** In how many ways `stars` of `people` can be the strong performers. */
export function waysToSeat(people: number, stars: number): number {
  let ways = 1
  for (let index = 0; index < stars; index += 1) ways = (ways * (people - index)) / (index + 1)
  return Math.round(ways)
}

/**
 * Who could be who: every way to give the seats to others where there are at most `most` ways, the one as it is
 * among them; else `most` drawn ones. `seats` is true for each strong performer, in the order of people.
 */
export function seatingsOf(
  seats: readonly boolean[],
  { next, most }: { readonly next: () => number; readonly most: number },
): readonly (readonly boolean[])[] {
  const stars = seats.filter(Boolean).length
  if (waysToSeat(seats.length, stars) <= most) return everySeating(seats.length, stars)
  return Array.from({ length: most }, () => shuffled(seats, next))
}

function everySeating(people: number, stars: number): readonly (readonly boolean[])[] {
  if (stars === 0) return [Array.from({ length: people }, () => false)]
  if (stars === people) return [Array.from({ length: people }, () => true)]
  return [
    ...everySeating(people - 1, stars - 1).map((rest) => [true, ...rest]),
    ...everySeating(people - 1, stars).map((rest) => [false, ...rest]),
  ]
}

/** Fisher and Yates. */
function shuffled(seats: readonly boolean[], next: () => number): readonly boolean[] {
  const order = [...seats]
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1))
    const [a, b] = [order[index], order[other]]
    if (a !== undefined && b !== undefined) [order[index], order[other]] = [b, a]
  }
  return order
}
