import { expect, it } from 'vitest'
import type { JudgeState, ScorecardView } from '#contract/scorecard.ts'
import { judgeNews } from '#client/features/debrief/judge-news.ts'

const judge = (state: JudgeState): ScorecardView['judge'] => ({ state, model: 'm-1', sentence: 'Said.' })

it('says once what has become of a reading that was waited for', () => {
  expect(judgeNews(judge('waiting'), judge('counted'))).toMatch(/^m-1 has read it too\. .* new one\.$/)
  expect(judgeNews(judge('waiting'), judge('held'))).toMatch(/stays as it was, and a coach/)
  expect(judgeNews(judge('waiting'), judge('failed'))).toMatch(/did not read it/)
})

it('says nothing while it is waited for, nor of what was there before', () => {
  expect(judgeNews(judge('waiting'), judge('waiting'))).toBeNull()
  expect(judgeNews(judge('counted'), judge('counted'))).toBeNull()
  expect(judgeNews(null, judge('counted'))).toBeNull()
  expect(judgeNews(judge('waiting'), null)).toBeNull()
})
