import { Text } from '@mantine/core'
import type { LiveDrillView } from '#contract/live-drill.ts'
import { QrCode } from '../../components/qr-code.tsx'
import { LiveFirst } from './live-first.tsx'
import { LiveShares } from './live-shares.tsx'
import classes from './live.module.css'
import stage from './present.module.css'

type Props = { readonly drill: LiveDrillView; readonly onAnswered: (answered: LiveDrillView) => void }

/** The line, the way in, and what the room did with it: counts, and nobody's words but the leader's. */
export function LiveSlide({ drill, onAnswered }: Props) {
  const { state, line, who, situation, first } = drill
  return (
    <div className={classes['live']}>
      <div className={classes['main']}>
        {line === null ? (
          <h2 className={stage['title']}>{drill.title}</h2>
        ) : (
          <h2 className={classes['line']}>“{line}”</h2>
        )}
        {situation === null ? null : (
          <Text c="dimmed">
            {who === null ? '' : `${who}. `}
            {situation}
          </Text>
        )}
        {state === 'first' ? <LiveFirst drill={drill} onAnswered={onAnswered} /> : null}
        {first === null ? null : (
          <div>
            <div className={stage['kicker']}>The first answer</div>
            <p className={stage['reply']}>{first.text}</p>
            <Text size="sm" c="dimmed" mt={6}>
              {first.read.length === 0
                ? 'Nothing in it that the reader has a name for.'
                : `Read in it: ${first.read.map(({ title }) => title.toLowerCase()).join(', ')}.`}
            </Text>
          </div>
        )}
        {state === 'first' ? null : <LiveShares drill={drill} />}
        {state === 'closed' ? (
          <Text c="dimmed">This drill is over. Its words are erased; the counts stay.</Text>
        ) : null}
      </div>
      {state === 'closed' ? null : <WayIn drill={drill} />}
    </div>
  )
}

function WayIn({ drill: { code, joined, answered, state } }: Pick<Props, 'drill'>) {
  const address = new URL(`/live/${code}`, window.location.href)
  return (
    <aside className={classes['way']} aria-label="How to join">
      <QrCode text={address.href} size="min(19rem, 60vw)" label={`Picture of the address ${address.href}`} />
      <p className={classes['address']}>{`${address.host}/live`}</p>
      <p className={classes['code']}>{code}</p>
      <Text role="status" ta="center">
        {joined === 1 ? '1 phone' : `${joined} phones`} joined
        {state === 'open' ? `, ${answered} answered` : ''}
      </Text>
    </aside>
  )
}
