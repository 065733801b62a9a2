import pptxgen from 'pptxgenjs'
import type { Deck, DeckSlide } from '#contract/deck.ts'
import { mendPackage } from './mend-package.ts'

/** The colours of the product on paper. */
const ink = '24221F'
const soft = '57524A'
const pine = '1F4F46'
const stone = '9B9485'
const paper = 'FFFDF9'
const serif = 'Georgia'
const sans = 'Arial'

/** Inches on a slide of 13.33 × 7.5. */
const wide = { x: 0.7, w: 11.9 }
/** A reply longer than this is set smaller, so that it stays on its slide. */
const long = 320

// By its types the class is the default of the default; by Node it is either, as the package is loaded.
// oxlint-disable-next-line import/no-named-as-default-member -- see above
const PptxGenJS: typeof pptxgen.default = 'default' in pptxgen ? pptxgen.default : pptxgen
type Presentation = InstanceType<typeof PptxGenJS>
type Slide = ReturnType<Presentation['addSlide']>

/** A deck as a .pptx with native charts, whose workbooks can be edited, and the presenter's notes. */
export async function powerPointOf({ title, slides }: Deck): Promise<Uint8Array> {
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  file.title = title
  file.company = ''
  file.author = 'Conviction'
  for (const [index, one] of slides.entries()) {
    const slide = file.addSlide()
    slide.background = { color: paper }
    draw[one.kind](slide, one as never, file)
    slide.addNotes(one.notes)
    if (index > 0)
      slide.addText(`${index + 1}`, {
        x: 12.1,
        y: 6.95,
        w: 0.6,
        h: 0.3,
        fontSize: 10,
        color: soft,
        align: 'right',
      })
  }
  const written = await file.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('the presentation was not written as bytes')
  return mendPackage(written)
}

type Of<K extends DeckSlide['kind']> = Extract<DeckSlide, { kind: K }>
type Draw = { readonly [K in DeckSlide['kind']]: (slide: Slide, one: Of<K>, file: Presentation) => void }

const heading = (slide: Slide, text: string) =>
  slide.addText(text, {
    ...wide,
    y: 0.45,
    h: 1.1,
    fontFace: serif,
    fontSize: text.length > 70 ? 24 : 30,
    color: ink,
    valign: 'middle',
    fit: 'shrink',
  })

const footnote = (slide: Slide, text: string) =>
  slide.addText(text, { ...wide, w: 11.2, y: 6.55, h: 0.6, fontFace: sans, fontSize: 12, color: soft })

const draw: Draw = {
  title(slide, { title, subtitle }) {
    slide.addText(title, {
      ...wide,
      y: 2.3,
      h: 1.7,
      fontFace: serif,
      fontSize: 44,
      color: ink,
      valign: 'bottom',
      fit: 'shrink',
    })
    slide.addText(subtitle, { ...wide, y: 4.15, h: 0.6, fontFace: sans, fontSize: 20, color: soft })
  },
  lines(slide, { title, lines }) {
    heading(slide, title)
    slide.addText(
      lines.map((text, index) => ({
        text,
        options: { bullet: { indent: 18 }, breakLine: index < lines.length - 1, paraSpaceAfter: 10 },
      })),
      {
        ...wide,
        y: 1.75,
        h: 4.7,
        fontFace: sans,
        fontSize: lines.join(' ').length > 600 ? 16 : 22,
        color: ink,
        valign: 'top',
        fit: 'shrink',
      },
    )
  },
  chart(slide, { title, series, unit, own, others, footnote: rests }, file) {
    heading(slide, title)
    const scaled = (value: number) =>
      Math.round((unit === 'share' ? value * 10 : unit === 'mean' ? value * 100 : value) * 10) / 10
    const axis = { share: 'Of 10 such moments', mean: 'Of 100', words: 'Words a reply' }[unit]
    slide.addChart(
      file.ChartType.bar,
      // Bars are drawn from the bottom up.
      [{ name: axis, labels: series.toReversed(), values: [scaled(others), scaled(own)] }],
      {
        ...wide,
        y: 1.7,
        h: 4.7,
        barDir: 'bar',
        barGapWidthPct: 60,
        chartColors: [stone, pine],
        catAxisLabelFontFace: sans,
        catAxisLabelFontSize: 14,
        catAxisLabelColor: ink,
        valAxisMinVal: 0,
        ...(unit === 'words' ? {} : { valAxisMaxVal: unit === 'share' ? 10 : 100 }),
        valAxisLabelFontSize: 12,
        valAxisLabelColor: soft,
        valGridLine: { color: 'E3DDD0', size: 0.75 },
        showValAxisTitle: true,
        valAxisTitle: axis,
        valAxisTitleFontSize: 12,
        valAxisTitleColor: soft,
        showValue: true,
        dataLabelFormatCode: '0.#',
        dataLabelFontSize: 14,
        dataLabelColor: ink,
        altText: `${title}. ${series[0]}: ${scaled(own)}. ${series[1]}: ${scaled(others)}. ${axis}.`,
      },
    )
    footnote(slide, rests)
  },
  moment(slide, { title, line, reply, beside, footnote: rests }) {
    heading(slide, title)
    const columns = beside
      ? [
          { x: 0.7, w: 5.75, head: 'Shown here', line, reply },
          { x: 6.85, w: 5.75, head: 'Missing here', ...beside },
        ]
      : [{ ...wide, head: '', line, reply }]
    for (const one of columns) {
      const text = [
        ...(one.head === ''
          ? []
          : [
              {
                text: one.head,
                options: { bold: true, color: pine, fontSize: 14, breakLine: true, paraSpaceAfter: 6 },
              },
            ]),
        ...(one.line === null
          ? []
          : [
              {
                text: `“${one.line}”`,
                options: { italic: true, color: soft, breakLine: true, paraSpaceAfter: 10 },
              },
            ]),
        { text: one.reply, options: { color: ink } },
      ]
      slide.addText(text, {
        x: one.x,
        w: one.w,
        y: 1.75,
        h: 4.7,
        fontFace: serif,
        fontSize: one.reply.length + (one.line?.length ?? 0) > long ? 15 : 21,
        valign: 'top',
        fit: 'shrink',
      })
    }
    footnote(slide, rests)
  },
}
