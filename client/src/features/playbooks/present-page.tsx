import { Button, Group, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { useOrgId, useRoles } from '../../api/membership.ts'
import { deckQuery } from '../../api/playbook-queries.ts'
import { LiveStage } from './live-stage.tsx'
import { backwards, keyed, onwards } from './place-in-deck.ts'
import classes from './present.module.css'
import { SlideView } from './slide-view.tsx'
import { usePlace } from './use-place.ts'

/** The playbook in front of a room: by keyboard, with the presenter's notes here or in a window of their own. */
export function PresentPage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const { playbookId = '' } = useParams({ strict: false })
  const { notes: inNotesWindow = false, live } = useSearch({ strict: false })
  const { data } = useSuspenseQuery(deckQuery(orgId, playbookId))
  const { slides, title } = data
  const { place, go } = usePlace(playbookId)
  const mayLead = useRoles().some((role) => ['manager', 'author', 'admin'].includes(role))
  const [withNotes, setNotes] = useState(inNotesWindow)
  const at = Math.min(place.slide, slides.length - 1)
  const slide = slides[at]
  const leave = () => navigate({ to: '/o/$orgId/playbooks/$playbookId', params: { orgId, playbookId } })
  const goLive = (now: string | undefined) =>
    navigate({
      to: '/o/$orgId/playbooks/$playbookId/present',
      params: { orgId, playbookId },
      search: now === undefined ? {} : { live: now },
    })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (live !== undefined) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Space and Enter on a button press the button.
    if (event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')) return
    if (event.key === 'Escape') void leave()
    else if (event.key.toLowerCase() === 'n') setNotes((now) => !now)
    else {
      const next = keyed(slides, { ...place, slide: at }, event.key)
      if (next === null) return
      event.preventDefault()
      go(next)
    }
  })
  useEffect(() => {
    document.title = `${title} · Conviction`
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [title])
  if (!slide) return null
  if (live !== undefined)
    return (
      <LiveStage
        playbookId={playbookId}
        liveDrillId={live === 'choose' ? null : live}
        onOpen={(id) => void goLive(id)}
        onLeave={() => void goLive(undefined)}
      />
    )
  const openNotes = () => {
    const address = new URL(window.location.href)
    address.searchParams.set('notes', 'true')
    window.open(address, 'notes', 'popup,width=720,height=560')
  }
  return (
    <>
      <div className={classes['stage']} role="region" aria-label="Presentation">
        <div className={classes['slide']} tabIndex={0} role="group" aria-label={`Slide ${at + 1}`}>
          <SlideView slide={slide} shown={place.shown} />
        </div>
        <div>
          {withNotes ? (
            <aside className={classes['notes']} aria-label="Notes">
              <Text>{slide.notes}</Text>
              <Text size="sm" c="dimmed" mt="xs">
                {slides[at + 1] ? `Next: ${slides[at + 1]?.title ?? ''}` : 'This is the last slide.'}
              </Text>
            </aside>
          ) : null}
          <div className={classes['bar']}>
            <Group gap="xs">
              <Button
                variant="default"
                size="xs"
                disabled={at === 0 && !place.shown}
                onClick={() => go(backwards(slides, { ...place, slide: at }))}
              >
                Back
              </Button>
              <Button size="xs" onClick={() => go(onwards(slides, { ...place, slide: at }))}>
                {slide.kind === 'moment' && !place.shown ? 'Show the reply' : 'Next'}
              </Button>
              <Text size="sm" role="status">
                {at + 1} of {slides.length}
              </Text>
            </Group>
            <Group gap="xs">
              <Button
                variant="default"
                size="xs"
                aria-pressed={withNotes}
                onClick={() => setNotes(!withNotes)}
              >
                Notes (N)
              </Button>
              {inNotesWindow ? null : (
                <>
                  {mayLead ? (
                    <Button variant="default" size="xs" onClick={() => void goLive('choose')}>
                      Live drill
                    </Button>
                  ) : null}
                  <Button variant="default" size="xs" onClick={openNotes}>
                    Notes in a window
                  </Button>
                  <Button variant="default" size="xs" onClick={() => window.print()}>
                    Print
                  </Button>
                </>
              )}
              <Button variant="default" size="xs" onClick={() => void leave()}>
                End (Esc)
              </Button>
            </Group>
          </div>
        </div>
      </div>
      <div className={classes['printed']} aria-hidden>
        {slides.map((one) => (
          <section key={`${one.kind} ${one.title}`} className={classes['page']}>
            <SlideView slide={one} shown />
          </section>
        ))}
      </div>
    </>
  )
}
