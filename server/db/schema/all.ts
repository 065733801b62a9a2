import * as answers from './answers.ts'
import * as assignments from './assignments.ts'
import * as apiKeys from './api-keys.ts'
import * as audit from './audit.ts'
import * as authoring from './authoring.ts'
import * as calendars from './calendar.ts'
import * as campaigns from './campaigns.ts'
import * as causes from './causes.ts'
import * as drills from './drills.ts'
import * as invites from './invites.ts'
import * as judging from './judging.ts'
import * as calls from './calls.ts'
import * as library from './library.ts'
import * as mail from './mail.ts'
import * as liveDrills from './live-drills.ts'
import * as moments from './moments.ts'
import * as notices from './notices.ts'
import * as packs from './packs.ts'
import * as playbooks from './playbooks.ts'
import * as playbookHalves from './playbook-halves.ts'
import * as playbookTexts from './playbook-texts.ts'
import * as people from './people.ts'
import * as readinesses from './readiness.ts'
import * as realCalls from './real-calls.ts'
import * as review from './review.ts'
import * as roleplay from './roleplay.ts'
import * as rubric from './rubric.ts'
import * as scoring from './scoring.ts'
import * as scorm from './scorm.ts'
import * as singleSignOn from './single-sign-on.ts'
import * as teams from './teams.ts'
import * as voice from './voice.ts'
import * as webhooks from './webhooks.ts'
import * as watch from './watch.ts'

/** Every table, for the query builder, for making migrations and for backups, which find the order by themselves. */
export const schema = {
  ...people,
  ...teams,
  ...invites,
  ...mail,
  ...audit,
  ...singleSignOn,
  ...library,
  ...campaigns,
  ...assignments,
  ...roleplay,
  ...scoring,
  ...review,
  ...rubric,
  ...judging,
  ...calls,
  ...realCalls,
  ...answers,
  ...moments,
  ...causes,
  ...drills,
  ...packs,
  ...playbooks,
  ...playbookTexts,
  ...playbookHalves,
  ...liveDrills,
  ...authoring,
  ...voice,
  ...webhooks,
  ...notices,
  ...apiKeys,
  ...watch,
  ...calendars,
  ...scorm,
  ...readinesses,
}
