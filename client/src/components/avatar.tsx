import classes from './avatar.module.css'

type Props = { readonly name: string; readonly seed: string; readonly size?: number }

/** Mid-dark grounds: white initials keep 4.5 : 1 on each of them, in both schemes. */
const grounds = ['#2c5f57', '#7a4a2b', '#3f4f7a', '#6b3f57', '#4d5a2c', '#2f5a75', '#75433c', '#54477a']

/** A small, stable hash (FNV-1a); looks only. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return value
}

const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean)
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return `${words[0]?.[0] ?? ''}${last}`.toUpperCase()
}

/** Initials over a drawing that belongs to one person; no invented face that suggests an age or origin. */
export function Avatar({ name, seed, size = 44 }: Props) {
  const value = hash(seed)
  const ground = grounds[value % grounds.length]
  const turn = (value >>> 4) % 360
  const radius = 18 + ((value >>> 12) % 14)
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden className={classes['avatar']}>
      <defs>
        <clipPath id={`clip-${value}`}>
          <circle cx="32" cy="32" r="32" />
        </clipPath>
      </defs>
      <g clipPath={`url(#clip-${value})`}>
        <rect width="64" height="64" fill={ground} />
        <g transform={`rotate(${turn} 32 32)`}>
          <circle cx="52" cy="12" r={radius} fill="#fff" opacity="0.13" />
          <path d="M-4 50 Q 20 34 40 50 T 72 46 V 72 H -4 Z" fill="#000" opacity="0.16" />
        </g>
        <text
          x="32"
          y="33"
          fill="#fff"
          fontSize="23"
          fontWeight="600"
          textAnchor="middle"
          dominantBaseline="central"
          letterSpacing="0.5"
        >
          {initialsOf(name)}
        </text>
      </g>
    </svg>
  )
}
