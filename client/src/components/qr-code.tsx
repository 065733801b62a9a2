import newCode from 'qrcode-generator'
import { useMemo } from 'react'

/** The picture as one path: a square for each dark module, with the quiet margin of four that readers need. */
function useModules(text: string) {
  return useMemo(() => {
    const code = newCode(0, 'M')
    code.addData(text)
    code.make()
    const n = code.getModuleCount()
    const dark: string[] = []
    for (let row = 0; row < n; row++)
      for (let column = 0; column < n; column++)
        if (code.isDark(row, column)) dark.push(`M${column + 4} ${row + 4}h1v1h-1z`)
    return { size: n + 8, path: dark.join('') }
  }, [text])
}

type Props = {
  readonly text: string
  /** Its width in pixels, or as CSS has it. */
  readonly size: number | string
  readonly label: string
}

/** A text as a picture that a camera reads. Black on white in the dark, too: many readers see nothing else. */
export function QrCode({ text, size, label }: Props) {
  const { size: modules, path } = useModules(text)
  return (
    <svg
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      style={{ background: '#fff', alignSelf: 'center', maxWidth: '100%' }}
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
