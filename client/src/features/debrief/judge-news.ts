import { useEffect, useRef, useState } from 'react'
import type { ScorecardView } from '#contract/scorecard.ts'

type Judge = ScorecardView['judge']

/** What has become of a reading that was waited for, in one sentence; null where nothing has. */
export function judgeNews(before: Judge, now: Judge): string | null {
  if (before?.state !== 'waiting' || now === null || now.state === 'waiting') return null
  switch (now.state) {
    case 'counted':
      return `${now.model} has read it too. The scorecard below is the new one.`
    case 'held':
      return `${now.model} has read it too. The scorecard stays as it was, and a coach should look.`
    case 'failed':
    case 'capped':
      return `${now.model} did not read it. The scorecard stays as it was.`
  }
}

/** The same while the page is open: it stays until the page is left. */
export function useJudgeNews(judge: Judge): string | null {
  const before = useRef(judge)
  const [news, setNews] = useState<string | null>(null)
  useEffect(() => {
    const said = judgeNews(before.current, judge)
    if (said !== null) setNews(said)
    before.current = judge
  }, [judge])
  return news
}
