import { Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { TextLink } from '../../components/link-button.tsx'
import { ago } from '../../components/when.ts'
import { objectionWords } from '../../components/words.ts'
import tags from '../../components/tag.module.css'
import type { Show } from '../../components/transcript/show.ts'
import { TurnTag } from '../../components/turn-tag.tsx'
import classes from './behind-it.module.css'
import { markWords } from './course-marks.ts'

/** What the buyer held back, and what each objection really was. */
export function BehindIt({ view, onShow }: { readonly view: DebriefView; readonly onShow: Show }) {
  const { hidden, objections, shocks, room } = view
  const nameOf = (buyerId: string) => room?.members.find(({ id }) => id === buyerId)?.name ?? null
  if (hidden.length + objections.length + shocks.length === 0) return null
  return (
    <Card aria-labelledby="behind-it">
      <Title order={3} id="behind-it">
        What was behind it
      </Title>
      {objections.length > 0 ? (
        <ul className={classes['behind']}>
          {objections.map((objection) => (
            <li key={objection.id}>
              <ObjectionStory objection={objection} whose={nameOf(objection.buyerId)} onShow={onShow} />
            </li>
          ))}
        </ul>
      ) : null}
      {shocks.length > 0 ? (
        <>
          <Title order={4} size="h3" mt="lg">
            What broke in
          </Title>
          <ul className={classes['behind']}>
            {shocks.map(({ id, turn, concern }) => (
              <li key={id}>
                <Text size="sm">{concern}</Text>
                <TurnTag turn={turn} onShow={onShow}>
                  Broke in at turn {turn}
                </TurnTag>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {hidden.length > 0 ? (
        <>
          <Title order={4} size="h3" mt="lg">
            {room ? 'What they knew' : 'What the buyer knew'}
          </Title>
          <ul className={classes['behind']}>
            {hidden.map(({ text, buyerId, disclosedAt }) => (
              <li key={text}>
                {room ? (
                  <Text size="sm" c="dimmed">
                    {nameOf(buyerId)}
                  </Text>
                ) : null}
                <Text size="sm">{text}</Text>
                {disclosedAt === null ? (
                  <Text size="xs" c="dimmed">
                    Stayed hidden
                  </Text>
                ) : (
                  <TurnTag turn={disclosedAt} onShow={onShow}>
                    Came out at turn {disclosedAt}
                  </TurnTag>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}

type StoryProps = {
  readonly objection: DebriefView['objections'][number]
  /** In a room: who raised it. */
  readonly whose: string | null
  readonly onShow: Show
}

function ObjectionStory({ objection, whose, onShow }: StoryProps) {
  const { kind, surface, surfaced, concern, softens, hardens, marks } = objection
  return (
    <>
      <Text size="sm" c="dimmed">
        {whose === null ? '' : `${whose}: `}
        {objectionWords[kind] ?? kind}
        {surfaced ? '' : ', never raised'}
      </Text>
      {surfaced ? <p className={classes['surface']}>“{surface}”</p> : null}
      <Text size="sm">
        {concern === null ? (
          'It was what it sounded like.'
        ) : (
          <>
            <b>Beneath it:</b> {concern}
          </>
        )}
      </Text>
      <dl className={classes['moves']}>
        <dt>Softens it</dt>
        <dd>{softens}</dd>
        <dt>Hardens it</dt>
        <dd>{hardens}</dd>
      </dl>
      {marks.length > 0 ? (
        <div className={tags['tags']}>
          {marks.map(({ turn, status }) => (
            <TurnTag key={`${turn}${status}`} turn={turn} onShow={onShow}>
              Turn {turn}: {markWords[status] ?? status}
            </TurnTag>
          ))}
        </div>
      ) : null}
    </>
  )
}

/** The retakes made from this roleplay; only its owner has any here. */
export function Retakes({ view }: { readonly view: DebriefView }) {
  const orgId = useOrgId()
  if (view.viewer !== 'owner' || view.retakes.length === 0) return null
  return (
    <Card aria-labelledby="retakes">
      <Title order={3} id="retakes" mb={6}>
        Retakes
      </Title>
      <ul className={classes['plain']}>
        {view.retakes.map((retake) => (
          <li key={retake.roleplayId}>
            <TextLink
              to={
                retake.phase === 'ended'
                  ? '/o/$orgId/roleplays/$roleplayId/comparison'
                  : '/o/$orgId/roleplays/$roleplayId'
              }
              params={{ orgId, roleplayId: retake.roleplayId }}
              size="sm"
            >
              {retake.phase === 'ended'
                ? `From turn ${retake.fromTurn}, compared`
                : `From turn ${retake.fromTurn}, still open`}
            </TextLink>{' '}
            <Text component="span" size="xs" c="dimmed">
              {ago(retake.createdAt)}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  )
}
