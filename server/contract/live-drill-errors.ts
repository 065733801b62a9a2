/** Refusals of live drills. Part of the list in `error-codes.ts`. */
export const liveDrillErrors = {
  'live_drill/not_found': {
    status: 404,
    title: 'There is no live drill here. Check the code, or ask whoever leads it.',
  },
  'live_drill/no_line': {
    status: 400,
    title: 'There is no such line in this playbook any more. Choose one from the list.',
  },
  'live_drill/conflict': { status: 409, title: 'This live drill was already opened with another line.' },
  'live_drill/closed': {
    status: 409,
    title: 'This live drill is over, so nothing more is counted. Thank you for coming.',
  },
  'live_drill/not_yet': {
    status: 409,
    title: 'Whoever leads answers first. Wait a moment, then send yours again.',
  },
  'live_drill/answered': {
    status: 409,
    title: 'The first answer was already given, with other words. It stays.',
  },
  'live_drill/full': {
    status: 409,
    title: 'As many phones have joined as this drill can take. Answer aloud with whoever sits beside you.',
  },
  'live_drill/not_joined': { status: 409, title: 'This phone has not joined. Open the link again to join.' },
  'live_drill/busy': {
    status: 503,
    title: 'Many answers came at once. Yours is still here: send it again in a few seconds.',
  },
} as const
