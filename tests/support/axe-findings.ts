import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Of what passes nothing is said: to describe all of it and carry it here costs more than to find it.
  resultTypes: ['violations'],
}

/**
 * What axe finds wrong with a page as it stands, one line a rule. Run in the page itself, which has no frames: driven
 * from outside it is loaded twice for every look, at three times the cost of the look.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (options) => {
    const { axe: loaded } = window as unknown as { axe: { run(how: RunOptions): Promise<AxeResults> } }
    return (await loaded.run(options)).violations
  }, rules)
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`,
  )
}
