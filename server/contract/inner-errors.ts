/** Refusals of what a rep shares of a moment, writes, works out and drills for themselves. Part of the list in `error-codes.ts`. */
export const innerErrors = {
  'cause/not_found': {
    status: 404,
    title: 'No retakes of this moment were begun. Begin them from its debrief.',
  },
  'cause/no_moment': {
    status: 409,
    title:
      'The debrief names no moment here that can be said again in one reply. Choose another conversation under My attempts.',
  },
  'cause/conflict': {
    status: 409,
    title: 'This retake was said already, perhaps in another window. Reload the page to go on from there.',
  },
  'cause/running': { status: 409, title: 'These retakes are still running. Finish or stop them first.' },
  'cause/over': { status: 409, title: 'These retakes are over. Erase them to begin anew.' },
  'drill/not_found': {
    status: 404,
    title: 'There is no such drill of yours. Choose one from the list of drills.',
  },
  'drill/locked': {
    status: 409,
    title: 'This step opens once the step before it went well. Do that one first.',
  },
  'drill/conflict': { status: 409, title: 'This id already belongs to another drill. Start it again.' },
  'drill/said': {
    status: 409,
    title: 'This answer was given already, perhaps in another window. Reload the page to go on from there.',
  },
  'moment/not_found': {
    status: 404,
    title: 'There is nothing at this link. It may have been taken back, or have run out.',
  },
  'moment/no_retake': {
    status: 409,
    title: 'A moment needs two replies to one line. Retake a turn first, then share the retake.',
  },
  'moment/no_reply': {
    status: 409,
    title: 'Nothing was said in this retake. Say the line again first, then share it.',
  },
  'moment/still_running': {
    status: 409,
    title:
      'The retake or the conversation that it goes back to is still running. End it first, under My attempts.',
  },
  'moment/conflict': { status: 409, title: 'This id already belongs to another shared moment.' },
  'readiness/not_found': {
    status: 404,
    title: 'There is nothing of yours here. Choose something from your list.',
  },
  'readiness/conflict': {
    status: 409,
    title:
      'You wrote something for this conversation in another window. Reload this page to go on with that.',
  },
  'readiness/not_a_call': {
    status: 409,
    title: 'This was written before a conversation here. Only a call outside can be rehearsed.',
  },
  'roleplay/rehearsal': {
    status: 409,
    title: 'This was a rehearsal before a call of your own. It stays with you and cannot be submitted.',
  },
  'readiness/over': {
    status: 409,
    title:
      'The conversation has ended, so what you wrote before it stays as it is. Write what happened beside it.',
  },
} as const
