import { useScenarioPersona } from '../use-scenario-persona.ts'
import { EndingSection } from './ending-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { ShocksSection } from './shocks-section.tsx'
import { QuickStartSection, VariantsSection } from './variants-section.tsx'
import { WhatSection } from './what-section.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { OpeningSection } from './opening-section.tsx'

/** A scenario by what an author thinks of. What its persona holds can be chosen from. */
export function ScenarioForm() {
  const persona = useScenarioPersona()
  return (
    <>
      <WhatSection />
      <Section name="setting" title="Situation and goal">
        <TextField
          path={['situation']}
          label="Situation"
          help="Shown before the start, in the second person: what has happened and why they talk now."
          long
        />
        <TextField path={['goal']} label="The rep’s goal" long />
      </Section>
      <FactsSection />
      <OpeningSection />
      <QuickStartSection persona={persona} />
      <EndingSection />
      <VariantsSection persona={persona} />
      <ShocksSection persona={persona} />
    </>
  )
}
