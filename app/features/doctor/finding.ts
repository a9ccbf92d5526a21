/** Something stored that is not as it should be. */
export interface Finding {
  /** Of what, e.g. `question 12`. */
  subject: string
  id: number
  /** What of it, e.g. `answer_count`. */
  what: string
  stored: number | string | null
  expected: number | string | null
}

export const lineOf = ({ subject, what, stored, expected }: Finding): string =>
  `${subject}: ${what} is ${stored ?? 'nothing'}, should be ${expected ?? 'nothing'}`
