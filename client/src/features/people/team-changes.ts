import { teamParts, type GroupTeamView, type TeamPart } from '#contract/group.ts'

/** Who is chosen for each part. */
export type Parts = Readonly<Record<TeamPart, readonly string[]>>

/** Those whose parts differ from what the team has; without any parts somebody leaves it. */
export function teamChanges(team: GroupTeamView, chosen: Parts) {
  const before = new Map(team.people.map(({ userId, parts }) => [userId, parts.join()]))
  const everybody = new Set([...before.keys(), ...teamParts.flatMap((part) => chosen[part])])
  return [...everybody]
    .map((userId) => ({ userId, parts: teamParts.filter((part) => chosen[part].includes(userId)) }))
    .filter(({ userId, parts }) => (before.get(userId) ?? '') !== parts.join())
}
