import { Badge, Text } from '@mantine/core'
import type { TestReport } from '#contract/authoring.ts'
import { counted } from '../../components/when.ts'
import classes from './test.module.css'

/** Each acceptance value: whether it holds, its figure, and what to change where it does not. Those that fail come first. */
export function ChecksList({ checks }: { readonly checks: TestReport['checks'] }) {
  const failed = checks.filter(({ passed }) => !passed)
  return (
    <>
      <Text fw={600} mt="lg" mb="xs">
        {failed.length === 0
          ? `All ${checks.length} checks hold`
          : counted(
              failed.length,
              `{n} of ${checks.length} checks does not hold`,
              `{n} of ${checks.length} checks do not hold`,
            )}
      </Text>
      <ul className={classes['checks']}>
        {[...failed, ...checks.filter(({ passed }) => passed)].map(({ id, what, figure, passed, remedy }) => (
          <li key={`${id}${what}`}>
            <Badge color={passed ? 'pine' : 'clay'}>{passed ? 'Holds' : 'Fails'}</Badge>
            <div>
              <Text size="sm">
                {id}: {what}
              </Text>
              <Text size="sm" c="dimmed">
                {figure}
              </Text>
              {remedy === null ? null : <Text size="sm">What to change: {remedy}</Text>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
