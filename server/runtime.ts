import { randomBytes, randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { createAssignmentEvents, type AssignmentEvents } from './assignments/events.ts'
import { handInEnded } from './assignments/hand-in.ts'
import type { Config } from './config.ts'
import type { Db } from './db/db.ts'
import { RequestRefused } from './errors.ts'
import { tellEach, type Tell } from './happenings.ts'
import type { Jobs } from './jobs/start.ts'
import { type Library } from './library/load.ts'
import { createOrganisationLibraries, type OrganisationLibraries } from './library/of-organisation.ts'
import { createHandlers } from './live/handlers.ts'
import { createNotices, type Notices } from './live/notices.ts'
import type { Handlers as Commands } from './live/sockets.ts'
import type { Models } from './llm/from-config.ts'
import type { MailDeps } from './mail/send.ts'
import { createModelFor } from './llm/model-for.ts'
import type { Model } from './llm/model.ts'
import { createVoiceFor } from './llm/voice-for.ts'
import { noting } from './notices/note.ts'
import { notingAssignments, tellingHandIns } from './notices/of-assignments.ts'
import type { Outgoing } from './outgoing/outgoing.ts'
import type { AccessEvents } from './people/access-events.ts'
import type { Auth } from './people/auth.ts'
import { authorise } from './people/authorise.ts'
import type { ResolveTxt } from './people/sign-on/connection.ts'
import type { RoleplayDeps } from './roleplay/deps.ts'
import { createRunner, type Runner } from './roleplay/runner.ts'
import { purposeOf } from './roleplay/store/purpose-of.ts'
import { createStages, type Stages } from './roleplay/stage.ts'
import { speakTurn } from './voice/speak.ts'
import { announcing } from './webhooks/announce.ts'
import { announcingAssignments } from './webhooks/of-assignments.ts'

/** What has to be given from outside; tests put fakes at `models`, `clock`, `newId` and `newSeed` only. */
export type RuntimeDeps = {
  readonly config: Config
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue' | 'buryNoLonger'>
  readonly auth: Auth
  readonly accessEvents: AccessEvents
  readonly library: Library
  readonly embed: Embed
  readonly models: Pick<Models, 'voice' | 'judge'>
  readonly mail: Pick<MailDeps, 'transport' | 'secret' | 'baseUrl'>
  /** How TXT records are looked up: shows whose a mail domain is. */
  readonly resolveTxt: ResolveTxt
  /** How addresses are asked that people typed in. */
  readonly outgoing: Outgoing
  readonly log: RoleplayDeps['log']
  readonly version: string
  readonly clock?: RoleplayDeps['clock']
  readonly newId?: () => string
  readonly newSeed?: () => number
  readonly wordMs?: number
}

/** Everything that handlers, sockets and jobs work with. */
export type Runtime = RoleplayDeps &
  Pick<
    RuntimeDeps,
    | 'config'
    | 'jobs'
    | 'auth'
    | 'mail'
    | 'resolveTxt'
    | 'outgoing'
    | 'accessEvents'
    | 'library'
    | 'embed'
    | 'version'
  > & {
    /** The model that may speak for this organisation as it stands, for showing; null for the built-in voice. */
    readonly modelFor: (orgId: string) => Promise<Model | null>
    /** The configured model for the buyer's voice, whether or not anybody allows it; null for none. */
    readonly modelName: string | null
    /** The configured model that reads conversations beside the built-in scorer; null for none. */
    readonly judge: Model | null
    readonly newSeed: () => number
    /** What an organisation can play; `library` is what came with the product. */
    readonly libraries: OrganisationLibraries
    readonly notices: Notices
    /** What happens to assignments and campaigns: mail, webhooks and the like listen here. */
    readonly assignmentEvents: AssignmentEvents
    /** Passes on what happened to submitted attempts. */
    readonly tell: Tell
    readonly runner: Runner
    readonly commands: Commands
    readonly stages: Stages
  }

/** Pace of the built-in voice: about a brisk speaker's 330 words a minute, so that reading keeps up. */
const wordMs = 45

export function createRuntime(given: RuntimeDeps): Runtime {
  const { db, jobs, embed } = given
  const notices = createNotices()
  const clock = given.clock ?? { now: () => new Date() }
  const newId = given.newId ?? uuidv7
  const telling = { jobs, baseUrl: given.mail.baseUrl, clock }
  const tell = tellEach(announcing(telling), noting)
  const assignmentEvents = createAssignmentEvents()
  assignmentEvents.onAssignmentEvent(announcingAssignments(telling))
  assignmentEvents.onAssignmentEvent(notingAssignments(clock))
  assignmentEvents.onAssignmentEvent(tellingHandIns(tell, clock))
  const deps: RoleplayDeps = {
    db,
    clock,
    newId,
    node: `${process.pid}-${randomBytes(4).toString('hex')}`,
    readTurn: (turn, context, facts, anchors) => readTurn(turn, context, facts, anchors, embed),
    voiceFor: createVoiceFor({ db, models: given.models, clock, newId }),
    speak: speakTurn,
    wordMs: given.wordMs ?? wordMs,
    publish: notices.publish,
    async queueScoring({ orgId, roleplayId }) {
      const purpose = await purposeOf(db, { orgId, roleplayId })
      if (purpose === 'preview') return
      if (purpose === 'assessed') await handInEnded({ db, clock, newId, assignmentEvents })
      await jobs.enqueue('score-roleplay', { orgId, roleplayId }, { key: roleplayId })
    },
    log: given.log,
  }
  const stages = createStages(db)
  const runner = createRunner(deps, stages)
  const commands = createHandlers({
    db,
    runner,
    async mayPlay(key, who) {
      const { org, roleplay } = await authorise(db, 'owner', { ...key, userId: who.userId })
      const may = roleplay?.preview === true ? ['author', 'admin'] : ['rep']
      if (!org.roles.some((role) => may.includes(role))) throw new RequestRefused('auth/forbidden')
    },
    async mayWatch(key, who) {
      await authorise(db, 'watcher', { ...key, userId: who.userId })
    },
    notices,
    clock,
  })
  return {
    ...deps,
    config: given.config,
    jobs,
    auth: given.auth,
    mail: given.mail,
    resolveTxt: given.resolveTxt,
    outgoing: given.outgoing,
    accessEvents: given.accessEvents,
    library: given.library,
    libraries: createOrganisationLibraries(db, given.library),
    embed,
    version: given.version,
    modelFor: createModelFor({ db, models: given.models }),
    modelName: given.models.voice?.name ?? null,
    judge: given.models.judge,
    newSeed: given.newSeed ?? (() => randomInt(2 ** 31)),
    notices,
    assignmentEvents,
    tell,
    runner,
    commands,
    stages,
  }
}
