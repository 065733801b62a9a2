import { AnswersSection } from './answers-section.tsx'
import { BeliefsSection } from './beliefs-section.tsx'
import { HiddenFactsSection } from './hidden-facts-section.tsx'
import { ObjectionsSection } from './objections-section.tsx'
import { SpeechSection } from './speech-section.tsx'
import { TemperamentSection } from './temperament-section.tsx'
import { VoiceSection } from './voice-section.tsx'
import { WhoSection } from './who-section.tsx'

/** A persona by what an author thinks of. */
export function PersonaForm() {
  return (
    <>
      <WhoSection />
      <VoiceSection />
      <TemperamentSection />
      <BeliefsSection />
      <ObjectionsSection />
      <HiddenFactsSection />
      <AnswersSection />
      <SpeechSection />
    </>
  )
}
