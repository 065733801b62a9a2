import { and, eq } from 'drizzle-orm'
import { scenarioVersion } from '../../db/schema/library.ts'
import { roleplay, submission } from '../../db/schema/roleplay.ts'

/** The version of a scenario or room that a roleplay is pinned to. */
export const pinnedScenario = and(
  eq(scenarioVersion.orgId, roleplay.orgId),
  eq(scenarioVersion.id, roleplay.scenarioVersionId),
)

/** That a roleplay was handed in. */
export const itsSubmission = and(eq(submission.orgId, roleplay.orgId), eq(submission.roleplayId, roleplay.id))
