import type { PlaybookBody, PlayRule } from '#contract/playbook-body.ts'

/** As it is on screen, in the one text that undo, autosave and conflicts are about. */
export const sourceOf = (body: PlaybookBody): string => JSON.stringify(body, null, 2)
export const bodyOf = (source: string): PlaybookBody => JSON.parse(source) as PlaybookBody

const written = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')
const withText = (rules: readonly PlayRule[]) => rules.filter(({ text }) => text.trim() !== '')

/** What is sent: lines and rules that nothing stands in yet are left on screen and not sent. */
export const toSend = (body: PlaybookBody): PlaybookBody => ({
  ...body,
  principles: written(body.principles),
  notice: written(body.notice),
  said: written(body.said),
  dos: withText(body.dos),
  donts: withText(body.donts),
})
