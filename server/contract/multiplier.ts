import * as z from 'zod'
import { orgId, uuid } from './ids.ts'

/** Figures of fewer people than this are of persons, not of a group. */
export const fewestInFigure = 3

/** What is saved becomes a version, and chance decides who of a campaign's people reads it first. */
export const drawHalves = z.strictObject({
  revision: z.int().min(1),
  campaignId: uuid,
  note: z.string().trim().max(500).nullable(),
})
export type DrawHalves = z.infer<typeof drawHalves>

/** Whose ratings: coaches blind on real calls, coaches blind on scenarios that were new to a rep, the scorer on the same. */
export const multiplierSources = ['real-calls', 'fresh-by-coaches', 'fresh-by-scorer'] as const

/** People with ratings before and after; null where they are fewer than three. */
const n = z.object({ with: z.int().nullable(), without: z.int().nullable(), ratings: z.int().nullable() })

export const multiplierFigure = z.object({
  source: z.enum(multiplierSources),
  /** Levels that rest on the kind of moment that it is about, or on words that nobody quoted: not counted. */
  leftOut: z.int(),
  result: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('too-early'), randomised: z.boolean(), n, needs: z.int() }),
    z.object({
      /** An effect only where chance decided who got it first. */
      kind: z.enum(['effect', 'change']),
      /** Levels gained; beyond those who waited, where it is an effect. */
      by: z.number(),
      /** 95 % interval. */
      interval: z.tuple([z.number(), z.number()]),
      seen: z.enum(['more', 'less', 'no-difference']),
      n,
    }),
  ]),
})
export type MultiplierFigure = z.infer<typeof multiplierFigure>

/** How much others improved since they have it. Who is in which half stands nowhere: coaches rate without knowing. */
export const multiplierView = z.object({
  /** Since when somebody reads it; null where nobody ever did. */
  since: z.iso.datetime().nullable(),
  halves: z
    .object({
      campaign: z.string(),
      first: z.int(),
      later: z.int(),
      drawnAt: z.iso.datetime(),
      laterAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** Campaigns whose people a half can be drawn of; none once somebody has read it. */
  campaigns: z.array(z.object({ id: uuid, name: z.string(), people: z.int() })),
  /** The fewest people that a draw is worth. */
  fewest: z.int(),
  /** The revision that would be published. */
  revision: z.int(),
  figures: z.array(multiplierFigure),
})
export type MultiplierView = z.infer<typeof multiplierView>

const leaders = ['manager', 'author', 'admin'] as const
const params = z.strictObject({ orgId, playbookId: uuid })
const ok = z.object({ ok: z.literal(true) })

/** Part of the table in `http.ts`. */
export const multiplierRoutes = {
  multiplier: {
    method: 'GET',
    path: '/api/orgs/:orgId/playbooks/:playbookId/multiplier',
    who: leaders,
    params,
    response: multiplierView,
  },
  drawHalves: {
    method: 'POST',
    path: '/api/orgs/:orgId/playbooks/:playbookId/halves',
    who: leaders,
    params,
    body: drawHalves,
    response: ok,
  },
  releaseLater: {
    method: 'POST',
    path: '/api/orgs/:orgId/playbooks/:playbookId/halves/later',
    who: leaders,
    params,
    response: ok,
  },
} as const
