/** What may be the answer to any request. The client knows their sentences for answers that carry none of their own. */
export const generalErrors = {
  'request/invalid': {
    status: 400,
    title: 'Some of what was sent cannot be used. See the fields named below.',
  },
  'request/too_large': {
    status: 413,
    title: 'That is more than fits in one request. Shorten it, then send it again.',
  },
  'request/too_many': {
    status: 429,
    title: 'Too many requests in a short time. Wait a moment, then try again.',
  },
  'auth/required': { status: 401, title: 'Please sign in.' },
  'server/unavailable': {
    status: 503,
    title: 'The server is stopping or cannot reach its data. What you wrote is kept here; try again shortly.',
  },
  'server/failed': {
    status: 500,
    title: 'Something went wrong on our side. Nothing you sent before is lost. Try again.',
  },
} as const
