import { Worker } from 'node:worker_threads'
import type { Library } from '#server/library/load.ts'
import type { Course, Job } from '#server/acceptance/course.ts'
import type { By } from './options.ts'
import { play } from '#server/acceptance/play.ts'
import { textReader } from './readers.ts'

export type Playing = {
  readonly by: By
  readonly workers: number
  /** After every rehearsal. */
  readonly onPlayed?: (done: number, of: number) => void
}

/** Fewer rehearsals than this are played before a second thread has loaded the library. */
const worthAThread = 60

/** Plays all jobs, over threads where there are many; the courses are the same and in the same order either way. */
export async function playAll(
  library: Library,
  jobs: readonly Job[],
  { by, workers, onPlayed }: Playing,
): Promise<readonly Course[]> {
  const threads = Math.min(workers, Math.floor(jobs.length / worthAThread))
  if (threads > 1) return overThreads(jobs, by, threads, onPlayed)
  const coder = by === 'text' ? textReader() : null
  const courses: Course[] = []
  try {
    for (const job of jobs) {
      courses.push(await play(library, job, coder?.read ?? null))
      onPlayed?.(courses.length, jobs.length)
    }
  } finally {
    await coder?.close()
  }
  return courses
}

/** What a thread is given, and what it sends back: one course at a time with the place of its job. */
export type Share = { readonly by: By; readonly jobs: readonly Job[]; readonly places: readonly number[] }
export type Sent = { readonly place: number; readonly course: Course }

async function overThreads(
  jobs: readonly Job[],
  by: By,
  threads: number,
  onPlayed: Playing['onPlayed'],
): Promise<readonly Course[]> {
  const courses: Course[] = []
  let done = 0
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const places = jobs.flatMap((_job, place) => (place % threads === thread ? [place] : []))
      const share: Share = { by, jobs: places.flatMap((place) => jobs[place] ?? []), places }
      return new Promise<void>((resolve, reject) => {
        const worker = new Worker(new URL('./play-thread.ts', import.meta.url), { workerData: share })
        worker.on('message', ({ place, course }: Sent) => {
          courses[place] = course
          done += 1
          onPlayed?.(done, jobs.length)
        })
        worker.once('error', reject)
        worker.once('exit', (code) => {
          if (code === 0) resolve()
          else reject(new Error(`a thread that plays rehearsals ended with code ${code}`))
        })
      })
    }),
  )
  return courses
}
