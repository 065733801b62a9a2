import classes from './avatar.module.css'
import { faceOf, type Face } from './face.ts'
import { hairOf } from './hair.ts'

const ink = '#2a211c'

function Clothes({ face: { clothes, collar, skin } }: { readonly face: Face }) {
  return (
    <>
      <path d="M6 66C6 53 17 48 26 46.4H38C47 48 58 53 58 66Z" fill={clothes} />
      {collar === 'roll' ? <path d="M25.4 42.4h13.2l1 6.4c-4.6 2.6-10.6 2.6-15.2 0Z" fill={clothes} /> : null}
      {collar === 'roll' ? <path d="M25 45.4c4.4 2 9.6 2 14 0" className={classes['seam']} /> : null}
      {collar === 'crew' ? <path d="M25 46.2c2 4.6 12 4.6 14 0Z" fill={skin.shade} opacity="0.75" /> : null}
      {collar === 'jacket' || collar === 'shirt' ? (
        <path d="M25.4 46 32 55l6.6-9-1-1.6H26.4Z" fill="#f7f3ea" />
      ) : null}
      {collar === 'jacket' ? (
        <path
          d="M25.2 46 22 51l6 2.4L32 64l4-10.6 6-2.4-3.2-5L32 56.4Z"
          fill={clothes}
          className={classes['seam']}
        />
      ) : null}
    </>
  )
}

function Features({ face: { skin, glasses, brow, mouth, hair } }: { readonly face: Face }) {
  return (
    <>
      <path
        d={`M24.4 ${24.8 + brow}q2.4-1.5 5-.2M39.6 ${24.8 + brow}q-2.4-1.5-5-.2`}
        stroke={hair === '#c8c1b6' ? '#8d857b' : hair}
        className={classes['brow']}
      />
      <ellipse cx="27.2" cy="28.6" rx="1.2" ry="1.5" fill={ink} />
      <ellipse cx="36.8" cy="28.6" rx="1.2" ry="1.5" fill={ink} />
      <path
        d="M32.4 28.8c.8 2 1.2 3 .9 3.6-.3.5-1.2.6-2 .4"
        stroke={skin.shade}
        className={classes['line']}
      />
      <path
        d={
          mouth === 'level'
            ? 'M28.8 36.4h6.6'
            : mouth === 'smile'
              ? 'M28.6 35.9c2 1.5 4.8 1.5 6.8 0'
              : 'M28.8 36.6c2.4.5 4.6.1 6.4-.9'
        }
        stroke={ink}
        opacity="0.8"
        className={classes['line']}
      />
      {glasses === 'none' ? null : (
        <g stroke={ink} className={classes['line']}>
          <rect x="23.4" y="25.6" width="7.4" height="6.2" rx={glasses === 'round' ? 3.1 : 1.6} />
          <rect x="33.2" y="25.6" width="7.4" height="6.2" rx={glasses === 'round' ? 3.1 : 1.6} />
          <path d="M30.8 28h2.4M23.4 27.6l-3-.6M40.6 27.6l3-.6" />
        </g>
      )}
    </>
  )
}

/** The drawn face of somebody who does not exist: the same seed is the same face everywhere. */
export function Avatar({ seed, size = 44 }: { readonly seed: string; readonly size?: number }) {
  const face = faceOf(seed)
  const { behind, over } = hairOf[face.style]
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden className={classes['avatar']}>
      <rect width="64" height="64" fill={face.ground} />
      <g transform="translate(-4.5 -1.5) scale(1.14)">
        {behind === '' ? null : <path d={behind} fill={face.hair} />}
        <path d="M26.6 36h10.8v10.4c-3 3.4-7.8 3.4-10.8 0Z" fill={face.skin.shade} />
        <Clothes face={face} />
        <path d="M20.4 27.4a2.5 3 0 1 0 .8 5.6M43.6 27.4a2.5 3 0 1 1-.8 5.6" fill={face.skin.base} />
        <path
          d="M32 13c7.4 0 11.8 5.4 11.8 13.6C43.8 35.6 38.4 42 32 42S20.2 35.6 20.2 26.6C20.2 18.4 24.6 13 32 13Z"
          fill={face.skin.base}
        />
        <Features face={face} />
        <path d={over} fill={face.hair} />
      </g>
    </svg>
  )
}
