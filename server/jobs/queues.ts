import * as z from 'zod'

const roleplayKey = z.object({ orgId: z.uuid(), roleplayId: z.uuid() })

const callKey = z.object({ orgId: z.uuid(), callId: z.uuid() })

/** Every queue with what a job in it carries: ids only, as finished jobs stay in the database for days. */
export const queues = {
  'score-roleplay': { data: roleplayKey, retryLimit: 4, retryDelay: 2, expireInSeconds: 300 },
  'try-rubric': {
    data: z.object({ orgId: z.uuid(), trialId: z.uuid() }),
    retryLimit: 1,
    retryDelay: 2,
    expireInSeconds: 600,
  },
  // Some hundreds of rehearsals on a thread of their own: seconds on a free core, minutes on a busy one.
  'test-authored': {
    data: z.object({ orgId: z.uuid(), testId: z.uuid() }),
    retryLimit: 1,
    retryDelay: 2,
    expireInSeconds: 900,
  },
  // What an organisation has just published: five seconds of a core a persona, so that its first reply waits for nothing.
  'warm-authored': {
    data: z.object({ orgId: z.uuid() }),
    retryLimit: 1,
    retryDelay: 2,
    expireInSeconds: 600,
  },
  // Up to four questions to a model, each of which may take minutes with its own retries; answered ones are kept.
  'judge-roleplay': { data: roleplayKey, retryLimit: 4, retryDelay: 30, expireInSeconds: 1_800 },
  'send-mail': {
    data: z.object({ orgId: z.uuid(), mailId: z.uuid() }),
    retryLimit: 9,
    retryDelay: 5,
    expireInSeconds: 180,
  },
  // Each further try is a job of its own, hours later; retries of the queue are for a process that died.
  'deliver-webhook': {
    data: z.object({ orgId: z.uuid(), deliveryId: z.uuid() }),
    retryLimit: 4,
    retryDelay: 30,
    expireInSeconds: 60,
    // One address that answers slowly must not hold up the others.
    atOnce: 3,
  },
  // The demo's five weeks: a minute of a free core, several on a busy one; each try goes on where the last one was.
  'write-demo': {
    data: z.object({ orgId: z.uuid() }),
    retryLimit: 2,
    retryDelay: 5,
    expireInSeconds: 1_800,
  },
  'score-call': { data: callKey, retryLimit: 4, retryDelay: 2, expireInSeconds: 300 },
} as const

export type QueueName = keyof typeof queues
export type JobData<Q extends QueueName> = z.output<(typeof queues)[Q]['data']>

/** Where jobs land that failed on every try; they stay there until somebody retries them. */
export const deadLetterOf = (queue: QueueName): string => `${queue}-dead`
