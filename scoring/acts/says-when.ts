const day =
  /\b(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|this (?:morning|afternoon|evening|week)|next (?:week|month)|end of (?:the )?(?:day|week|month)|by noon|at (?:\d{1,2}(?::\d\d)?|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|in (?:an|one|two|\d+) (?:hours?|minutes?|days?))\b/u

/** Whether lower-case words name a time at which something will be done. */
export const saysWhen = (plain: string): boolean => day.test(plain)
