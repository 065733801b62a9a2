import { Text, Title } from '@mantine/core'
import type { DeckSlide } from '#contract/deck.ts'
import { Bars } from './bars.tsx'
import { barLength, figureWords } from './difference-figures.ts'
import classes from './present.module.css'

type Props = { readonly slide: DeckSlide; readonly shown: boolean }

/** One slide as the room sees it. A moment holds its reply back until it is shown. */
export function SlideView({ slide, shown }: Props) {
  return (
    <>
      <Title order={slide.kind === 'title' ? 1 : 2} className={classes['title'] ?? ''}>
        {slide.title}
      </Title>
      <Body slide={slide} shown={shown} />
    </>
  )
}

function Body({ slide, shown }: Props) {
  switch (slide.kind) {
    case 'title':
      return <p className={classes['subtitle']}>{slide.subtitle}</p>
    case 'lines':
      return (
        <ul className={classes['lines']}>
          {slide.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )
    case 'chart': {
      const row = (who: string, value: number, look: 'own' | 'others') => ({
        who,
        words: figureWords(slide, value),
        length: barLength(slide, value),
        look,
      })
      return (
        <div className={classes['chart']}>
          <Bars
            rows={[row(slide.series[0], slide.own, 'own'), row(slide.series[1], slide.others, 'others')]}
          />
          <Text c="dimmed">{slide.footnote}</Text>
        </div>
      )
    }
    case 'moment':
      return (
        <>
          <div className={classes['moments']}>
            <Moment
              title={slide.beside ? 'Shown here' : ''}
              line={slide.line}
              reply={slide.reply}
              shown={shown}
            />
            {slide.beside ? <Moment title="Missing here" {...slide.beside} shown={shown} /> : null}
          </div>
          <Text c="dimmed">{slide.footnote}</Text>
        </>
      )
  }
}

type MomentProps = {
  readonly title: string
  readonly line: string | null
  readonly reply: string
  readonly shown: boolean
}

function Moment({ title, line, reply, shown }: MomentProps) {
  return (
    <div>
      {title === '' ? null : <div className={classes['kicker']}>{title}</div>}
      {line === null ? null : <blockquote className={classes['line']}>“{line}”</blockquote>}
      {shown ? (
        <p className={classes['reply']}>{reply}</p>
      ) : (
        <p className={classes['paused']}>Paused before the reply.</p>
      )}
    </div>
  )
}
