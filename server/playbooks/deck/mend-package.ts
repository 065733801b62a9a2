import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * Mends what makes PowerPoint offer a repair of a package as pptxgenjs 4 writes it: parts that are named and are not
 * there, lists in another order than the schema's, a theme that two masters share, entries for folders.
 */
export function mendPackage(written: Uint8Array): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/')))
  const mend = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (!part) throw new Error(`the presentation has no ${name}`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  const theme = parts['ppt/theme/theme1.xml']
  if (!theme) throw new Error('the presentation has no theme')
  parts['ppt/theme/theme2.xml'] = theme
  mend('ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) => xml.replace('theme1.xml', 'theme2.xml'))
  mend('[Content_Types].xml', (xml) =>
    xml
      .replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/gu, (one, name: string) => (parts[name] ? one : ''))
      .replace('</Types>', `<Override PartName="/ppt/theme/theme2.xml" ContentType="${themeType}"/></Types>`),
  )
  mend('ppt/presentation.xml', (xml) => {
    const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/su.exec(xml)?.[0] ?? ''
    return xml.replace(notes, '').replace('<p:sldIdLst>', () => `${notes}<p:sldIdLst>`)
  })
  for (const name of Object.keys(parts))
    if (/^ppt\/charts\/chart\d+\.xml$/u.test(name))
      mend(name, (xml) => xml.replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>'))
  // The list of types first, as the convention for packages has it.
  const { '[Content_Types].xml': types, ...others } = parts
  return zipSync({ ...(types ? { '[Content_Types].xml': types } : {}), ...others }, { level: 6 })
}

const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml'
