import * as z from 'zod'
import { orgId, roleplayId } from './ids.ts'
import { csvFile } from './people-import.ts'
import { allowExample, exampleView, mapQuery, mapView } from './readiness-map.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, roleplayId })
const leads = ['coach', 'manager', 'admin'] as const

/** How a team stands, from what its people submitted. Part of the table in `http.ts`. */
export const readinessMapRoutes = {
  readinessMap: {
    method: 'GET',
    path: '/api/orgs/:orgId/readiness-map',
    who: leads,
    params: org,
    query: mapQuery,
    response: mapView,
  },
  exportReadinessMap: {
    method: 'GET',
    path: '/api/orgs/:orgId/readiness-map/export',
    who: leads,
    params: org,
    query: mapQuery,
    response: csvFile,
  },
  example: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/example',
    who: 'owner',
    params: one,
    response: exampleView,
  },
  allowExample: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/example',
    who: 'owner',
    params: one,
    body: allowExample,
    response: exampleView,
  },
} as const
