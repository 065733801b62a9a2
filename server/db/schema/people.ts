import { bigint, boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'

const id = () => uuid('id').primaryKey().defaultRandom()

// Sign-in tables: their columns are better-auth's and their keys carry no organisation, the one exception to
// composite keys. A drift test compares them with what better-auth declares.

export const user = pgTable('user', {
  id: id(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  twoFactorEnabled: boolean('two_factor_enabled').default(false),
  createdAt: made(),
  updatedAt: made('updated_at'),
})

const ofUser = () =>
  uuid('user_id')
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })

export const session = pgTable(
  'session',
  {
    id: id(),
    expiresAt: moment('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: made(),
    updatedAt: made('updated_at'),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: ofUser(),
    /** Required by the organization plugin and never read: the organisation stands in every URL. */
    activeOrganizationId: uuid('active_organization_id'),
  },
  (t) => [index('session_user').on(t.userId)],
)

export const account = pgTable(
  'account',
  {
    id: id(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: ofUser(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: made(),
    updatedAt: made('updated_at'),
  },
  (t) => [index('account_user').on(t.userId)],
)

export const verification = pgTable(
  'verification',
  {
    id: id(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: made(),
    updatedAt: made('updated_at'),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
)

/** A second factor; both texts are encrypted with the server's secret. */
export const twoFactor = pgTable(
  'two_factor',
  {
    id: id(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: ofUser(),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: moment('locked_until'),
  },
  (t) => [index('two_factor_user').on(t.userId), index('two_factor_secret').on(t.secret)],
)

export const rateLimit = pgTable('rate_limit', {
  id: id(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})

export const organization = pgTable('organization', {
  id: id(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  logo: text('logo'),
  createdAt: made(),
  metadata: text('metadata'),
})

const ofOrganization = () =>
  uuid('organization_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' })

export const member = pgTable(
  'member',
  {
    id: id(),
    organizationId: ofOrganization(),
    userId: ofUser(),
    /** A comma-separated set of the contract's roles. */
    role: text('role').notNull(),
    /** What the person is called in the system that members are imported from. */
    externalId: text('external_id'),
    createdAt: made(),
  },
  (t) => [
    unique('member_once').on(t.organizationId, t.userId),
    unique('member_external').on(t.organizationId, t.externalId),
    index('member_user').on(t.userId),
  ],
)

export const invitation = pgTable(
  'invitation',
  {
    id: id(),
    organizationId: ofOrganization(),
    email: text('email').notNull(),
    role: text('role'),
    status: text('status').notNull().default('pending'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: made(),
    inviterId: uuid('inviter_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (t) => [index('invitation_organization').on(t.organizationId), index('invitation_email').on(t.email)],
)

// Our own, about people and organisations as such.

export const userSettings = pgTable('user_settings', {
  userId: ofUser().primaryKey(),
  enterSends: boolean('enter_sends').notNull().default(true),
  shortcuts: boolean('shortcuts').notNull().default(true),
  /** The first steps on the home page were put away for good. */
  tourSeen: boolean('tour_seen').notNull().default(false),
  /** The time zone of the browser that they first signed in with; null until then. */
  zone: text('zone'),
  mustChangePassword: boolean('must_change_password').notNull().default(false),
})

export const organizationSettings = pgTable('organization_settings', {
  orgId: uuid('org_id')
    .primaryKey()
    .references(() => organization.id, { onDelete: 'cascade' }),
  /** Made by the demo, and removable with it. */
  demo: boolean('demo').notNull().default(false),
  /** Whether what the demo's people did before it was made is still to be written; null where nothing is. */
  demoStory: text('demo_story', { enum: ['pending', 'written', 'failed'] }),
  /** The organisation that it is the sample data of; null for all others. */
  sampleFor: uuid('sample_for')
    .unique()
    .references(() => organization.id, { onDelete: 'cascade' }),
  /** Whether an admin has allowed transcripts to be sent to a model. */
  modelAllowed: boolean('model_allowed').notNull().default(false),
  /** Tokens that models may cost in a calendar month (UTC); null for no limit. */
  monthlyTokens: bigint('monthly_tokens', { mode: 'number' }),
  /** Days after which words of practice are erased and figures alone stay; null for never. */
  retentionDays: integer('retention_days'),
  /** Who has to have a second factor to open the organisation. */
  twoFactorFor: text('two_factor_for', { enum: ['nobody', 'admins', 'everybody'] })
    .notNull()
    .default('nobody'),
})

/** The one-time link that makes the first admin. Only the hash is kept. */
export const setupToken = pgTable('setup_token', {
  id: id(),
  hash: text('hash').notNull().unique(),
  createdAt: made(),
  expiresAt: moment('expires_at').notNull(),
})
