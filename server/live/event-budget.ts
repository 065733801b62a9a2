/** A person types; a page that reconnects sends a handful at once. Anything above this is a flood. */
const perSecond = 20
const burst = 60

/** A token bucket for one connection's events. */
export function eventBudget(now: () => number = () => performance.now()): { spend(): boolean } {
  let tokens = burst
  let last = now()
  return {
    spend() {
      const time = now()
      tokens = Math.min(burst, tokens + ((time - last) / 1000) * perSecond)
      last = time
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
