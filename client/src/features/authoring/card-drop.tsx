import { useState, type DragEvent, type ReactNode } from 'react'
import classes from './authoring.module.css'

type Props = { readonly onFile: (file: File) => void; readonly children: ReactNode }

/** The whole page takes a character card that is dropped on it. */
export function CardDrop({ onFile, children }: Props) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    <div
      className={over ? classes['over'] : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
