import { Text, Title } from '@mantine/core'
import type { MomentView } from '#contract/moment.ts'
import { Avatar } from '../../components/avatar.tsx'
import { Card } from '../../components/card.tsx'
import { dateOnly } from '../../components/when.ts'
import { HazardPicture } from './hazard-picture.tsx'
import classes from './moment-card.module.css'

const signs = { '+': 'helped', '-': 'cost', '0': '' } as const

/** Two replies to one line, side by side: exactly what somebody sees who has the link. */
export function MomentCard({ moment }: { readonly moment: MomentView }) {
  const { scenario, buyer, line, first, again, repName } = moment
  const coders = [...new Set([first.coder, again.coder])]
  return (
    <Card className={classes['card'] ?? ''} aria-label="Two replies to one line">
      <header className={classes['head']}>
        <Avatar seed={buyer.faceSeed} size={56} />
        <div>
          <Title order={2} size="h3">
            {scenario.title}
          </Title>
          <Text size="sm" c="dimmed">
            {buyer.name}, {buyer.title}. {dateOnly(again.at)}
            {repName === null ? '.' : `, ${repName}.`}
          </Text>
        </div>
      </header>
      <blockquote className={classes['line']}>
        {line === null ? `${buyer.name} waits for the first word.` : `“${line}”`}
      </blockquote>
      <HazardPicture moment={moment} />
      <div className={classes['pair']}>
        <Reply title="First reply" reply={first} />
        <Reply title="Said again" reply={again} />
      </div>
      <Text size="xs" c="dimmed" mt="md">
        Read by the built-in scorer ({coders.join(', ')}) from the words alone. It does not judge sincerity or
        feeling. The buyer is simulated: the chance is the simulation’s own figure for either reply, not one
        draw of it, and certifies nobody.
      </Text>
    </Card>
  )
}

type ReplyProps = { readonly title: string; readonly reply: MomentView['first'] }

function Reply({ title, reply: { text, read } }: ReplyProps) {
  return (
    <section className={classes['reply']} aria-label={title}>
      <Title order={3} size="sm" className={classes['kicker'] ?? ''}>
        {title}
      </Title>
      <p className={classes['words']}>{text}</p>
      {read.length === 0 ? (
        <Text size="sm" c="dimmed">
          The scorer read nothing in it that it is sure of.
        </Text>
      ) : (
        <ul className={classes['read']} aria-label={`Read in it: ${title}`}>
          {read.map(({ code, title: name, polarity, quote, rejected }) => (
            <li key={code} className={rejected ? classes['rejected'] : classes[`tone${polarity}`]}>
              <b>
                {name}
                {signs[polarity] === '' ? '' : `, ${signs[polarity]}`}
              </b>
              {rejected ? ' (the rep says: not what I did)' : ''}
              <q>{quote}</q>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
