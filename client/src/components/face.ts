/** What a drawn face is made of. Every part is chosen by the seed alone, so an author changes the seed until it fits. */
export type Face = {
  readonly ground: string
  readonly skin: Skin
  readonly hair: string
  readonly style: (typeof hairStyles)[number]
  readonly clothes: string
  readonly collar: (typeof collars)[number]
  readonly glasses: (typeof glasses)[number]
  readonly brow: number
  readonly mouth: (typeof mouths)[number]
}
type Skin = { readonly base: string; readonly shade: string }

export const hairStyles = ['crop', 'parted', 'bob', 'long', 'curls', 'bun', 'bare', 'swept'] as const
export const collars = ['jacket', 'crew', 'roll', 'shirt'] as const
const glasses = ['none', 'none', 'none', 'round', 'square'] as const
const mouths = ['level', 'smile', 'aslant'] as const

const grounds = ['#cfe0da', '#f0dcb8', '#e8cfc5', '#cfd8e6', '#ddd3e4', '#d9e0c4', '#e6dcd0'] as const
const skins: readonly Skin[] = [
  { base: '#f3d3bd', shade: '#dfae92' },
  { base: '#e9bf9f', shade: '#cf9873' },
  { base: '#d9a57e', shade: '#b98058' },
  { base: '#bd8259', shade: '#98623d' },
  { base: '#8f5b3c', shade: '#6d4129' },
  { base: '#6a4330', shade: '#4c2d1f' },
]
const hairs = ['#241d1a', '#3a2a22', '#573a29', '#7c4c2c', '#9b948c', '#c8c1b6', '#a87b45'] as const
const clothings = ['#1f4f46', '#33415f', '#5b3a4a', '#4a4d52', '#7a4b2c', '#3f5630', '#2c4d63'] as const

/** A small, stable hash (FNV-1a, then mixed); looks only. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0
  return (value ^ (value >>> 13)) >>> 0
}

/** Changing this redraws everybody. */
const edition = '1'

export function faceOf(seed: string): Face {
  const pick = <T>(part: string, from: readonly T[]): T =>
    from[hash(`${edition}/${part}/${seed}`) % from.length] as T
  return {
    ground: pick('ground', grounds),
    skin: pick('skin', skins),
    hair: pick('hair', hairs),
    style: pick('style', hairStyles),
    clothes: pick('clothes', clothings),
    collar: pick('collar', collars),
    glasses: pick('glasses', glasses),
    brow: pick('brow', [-0.9, -0.3, 0.4]),
    mouth: pick('mouth', mouths),
  }
}
