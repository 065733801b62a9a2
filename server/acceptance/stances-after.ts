import type { Course, Stance } from './course.ts'

/** The stances of replies that came after one of the given stance, over all courses. */
export const stancesAfter = (courses: readonly Pick<Course, 'spoken'>[], stance: Stance): readonly Stance[] =>
  courses.flatMap(({ spoken }) =>
    spoken.slice(1).flatMap((now, index) => (spoken[index]?.stance === stance ? [now.stance] : [])),
  )
