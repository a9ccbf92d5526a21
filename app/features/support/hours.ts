import { z } from 'zod'
import { setting } from '../settings/setting.ts'
import { SPANS_A_DAY, WEEKDAYS } from './rules.ts'

const DAY_MINUTES = 24 * 60

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

/** Minutes since midnight on the desk's clock; 1440 is the midnight that ends the day. */
const span = z
  .object({ from: z.int().min(0).max(DAY_MINUTES), to: z.int().min(0).max(DAY_MINUTES) })
  .refine(({ from, to }) => from < to, 'support.hours_order')
export type Span = z.infer<typeof span>

const inOrder = (spans: Span[]) =>
  spans.every(({ from }, index) => index === 0 || from >= (spans[index - 1]?.to ?? 0))
const day = z.array(span).max(SPANS_A_DAY).refine(inOrder, 'support.hours_order')

const zone = z
  .string()
  .trim()
  .max(64)
  .refine((name) => !name.includes('\0') && isZone(name), 'support.zone_unknown')

/** The week as the desk keeps it, on its own clock. Days without a span are closed. */
const openingHours = z.object({ zone, days: z.record(z.enum(WEEKDAYS), day) })
export type OpeningHours = z.infer<typeof openingHours>

const CLOSED: OpeningHours['days'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
export const supportHours = setting('support.hours', openingHours, { zone: 'UTC', days: CLOSED })

/** `09:00-12:00, 13:00–18:00`, in either language's punctuation; empty = closed. */
const typedDay = z
  .string()
  .default('')
  .transform((text, context) => {
    const spans = text.split(/[,，、;；\n]/).filter((each) => each.trim() !== '')
    const parsed = spans.map(spanIn)
    if (parsed.every((each) => each !== null)) return parsed
    context.addIssue('support.hours_shape')
    return z.NEVER
  })
  .pipe(day)

const SPAN = /^\s*(\d{1,2})[:：](\d{2})\s*[-–—~～至]\s*(\d{1,2})[:：](\d{2})\s*$/

function spanIn(text: string): Span | null {
  const [, fromHour, fromMinute, toHour, toMinute] = SPAN.exec(text) ?? []
  if (fromHour === undefined || Number(fromMinute) > 59 || Number(toMinute) > 59) return null
  const to = Number(toHour) * 60 + Number(toMinute)
  return to > DAY_MINUTES ? null : { from: Number(fromHour) * 60 + Number(fromMinute), to }
}

/** What an admin types: a field a day. */
export const hoursForm = z
  .object({
    ...{ act: z.literal('hours'), zone },
    ...{ mon: typedDay, tue: typedDay, wed: typedDay, thu: typedDay },
    ...{ fri: typedDay, sat: typedDay, sun: typedDay },
  })
  .transform(({ act, zone, ...days }) => ({ act, hours: { zone, days } }))

/** A day as `hoursForm` reads it. */
export const dayAsTyped = (spans: Span[]) =>
  spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ')

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
