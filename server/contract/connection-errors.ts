/** Refusals about other systems: those that are told, those that ask, and the mail that is sent. Part of the list in `error-codes.ts`. */
export const connectionErrors = {
  'webhook/not_found': { status: 404, title: 'There is no such connection. It may have been removed.' },
  'webhook/too_many': {
    status: 409,
    title: 'There are 20 connections already. Remove one that is not needed.',
  },
  'webhook/not_signed': {
    status: 409,
    title: 'Messages to a channel are not signed, so there is no secret.',
  },
  'delivery/not_found': { status: 404, title: 'There is no such delivery.' },
  'delivery/under_way': { status: 409, title: 'This is being sent already. Look again in a moment.' },
  'notice/bad_link': {
    status: 404,
    title: 'This link does not hold any more. Sign in, and choose in the settings what you are mailed.',
  },
  'api/key_required': {
    status: 401,
    title: 'Send a key that holds, as “Authorization: Bearer KEY”. An admin makes one under Connections.',
  },
  'api/wrong_scope': {
    status: 403,
    title: 'This key may not do that. Make one with the scope that it needs.',
  },
  'api/no_key': { status: 404, title: 'There is no such key.' },
  'api/too_many_keys': { status: 409, title: 'There are 50 keys already. Revoke one that is not needed.' },
  'api/other_request': {
    status: 409,
    title: 'This Idempotency-Key came with another request before. Use a new one for a new request.',
  },
  'api/under_way': {
    status: 409,
    title: 'The first request with this Idempotency-Key has not answered yet. Ask again in a moment.',
  },
  'api/no_maker': {
    status: 409,
    title: 'The admin who made this key has left, and work is assigned in somebody’s name. Make a new key.',
  },
  'scorm/other_rep': {
    status: 409,
    title: 'This page of your learning system reports somebody else already. Open it anew there.',
  },
} as const
