import { Text } from '@mantine/core'
import type { DimensionView } from '#contract/scorecard.ts'
import { counted } from '../when.ts'
import classes from './evidence.module.css'
import type { Show } from '../transcript/show.ts'
import { QuoteButton } from './quote-button.tsx'

type Props = { readonly dimension: DimensionView; readonly onShow: Show }

/** What a dimension rests on: every quote with its turn, then each criterion with its chances. */
export function Evidence({ dimension: { evidence, subscores }, onShow }: Props) {
  if (evidence.length + subscores.length === 0) return null
  return (
    <details className={classes['details']}>
      <summary>
        {evidence.length > 0
          ? counted(evidence.length, 'Evidence: {n} quote', 'Evidence: {n} quotes')
          : 'By criterion'}
      </summary>
      <div className={classes['evidence']}>
        {evidence.map((one) => (
          <QuoteButton key={`${one.turn}${one.code}${one.quote}`} {...one} onShow={onShow} />
        ))}
        <ul className={classes['criteria']}>
          {subscores.map((one) => (
            <li key={one.code}>
              <span>{one.title}</span>
              <Text component="span" size="xs" c="dimmed">
                {one.of === 0 ? 'no chance came up' : `${one.taken} of ${one.of}`}
                {one.against > 0 ? counted(one.against, ', {n} time against', ', {n} times against') : ''}
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
