import { describe, expect, test } from 'vitest'
import { hoursForm, type OpeningHours } from '~/features/support/hours.ts'
import { openingsFrom, presenceAt } from '~/features/support/openings.ts'

const hours = (zone: string, days: Record<string, string>): OpeningHours =>
  hoursForm.parse({ act: 'hours', zone, ...days }).hours

const WORKDAYS = {
  mon: '9:00-17:30',
  tue: '9:00-17:30',
  wed: '9:00-17:30',
  thu: '9:00-17:30',
  fri: '9:00-17:30',
}
const times = (week: OpeningHours, now: string) =>
  openingsFrom(week, new Date(now)).map(({ from, to }) => `${from.toISOString()} ${to.toISOString()}`)
const presence = (week: OpeningHours, now: string) =>
  presenceAt(openingsFrom(week, new Date(now)), new Date(now))

describe('opening hours', () => {
  // 2 March 2026 is a Monday.
  test('are moments: what a clock in the desk’s zone shows, in UTC', () => {
    const week = hours('Asia/Singapore', WORKDAYS)
    expect(times(week, '2026-03-02T09:00:00Z')[0]).toBe('2026-03-02T01:00:00.000Z 2026-03-02T09:30:00.000Z')
    expect(presence(week, '2026-03-02T09:00:00Z')).toEqual({
      state: 'open',
      until: new Date('2026-03-02T09:30:00Z'),
    })
    expect(presence(week, '2026-03-06T09:30:00Z')).toEqual({
      state: 'closed',
      opens: new Date('2026-03-09T01:00:00Z'),
    })
  })

  test('keep the clock’s time across its changes', () => {
    const week = hours('America/New_York', { sat: '10:00-12:00', mon: '10:00-12:00' })
    expect(times(week, '2026-03-07T00:00:00Z').slice(0, 2)).toEqual([
      '2026-03-07T15:00:00.000Z 2026-03-07T17:00:00.000Z',
      '2026-03-09T14:00:00.000Z 2026-03-09T16:00:00.000Z',
    ])
    // The hour between two and three is left out that night.
    const night = hours('America/New_York', { sun: '01:00-04:00' })
    expect(times(night, '2026-03-08T00:00:00Z')[0]).toBe('2026-03-08T06:00:00.000Z 2026-03-08T08:00:00.000Z')
  })

  test('that go over midnight are one opening', () => {
    const week = hours('UTC', { mon: '22:00-24:00', tue: '00:00-06:00' })
    expect(times(week, '2026-03-03T01:00:00Z')).toEqual([
      '2026-03-02T22:00:00.000Z 2026-03-03T06:00:00.000Z',
      '2026-03-09T22:00:00.000Z 2026-03-10T06:00:00.000Z',
    ])
  })

  test('without a gap are always', () => {
    const days = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, '00:00–24:00']),
    )
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York'])
      expect(presence(hours(zone, days), '2026-03-04T12:00:00Z')).toEqual({ state: 'always' })
  })

  test('that are not set are nothing', () => {
    expect(presence(hours('UTC', {}), '2026-03-02T09:00:00Z')).toBeNull()
  })
})

describe('a typed day', () => {
  const issues = (fields: Record<string, string>) =>
    hoursForm
      .safeParse({ act: 'hours', zone: 'UTC', ...fields })
      .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`)

  test('is taken in both languages’ punctuation', () => {
    expect(hours('UTC', { mon: '9:00 - 12:00，13：00—18：00' }).days.mon).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ])
  })

  test.for([
    ['mon support.hours_shape', 'morning'],
    ['mon support.hours_shape', '09:60-10:00'],
    ['mon support.hours_shape', '09:00-25:00'],
    ['mon support.hours_order', '18:00-09:00'],
    ['mon support.hours_order', '09:00-12:00, 11:00-13:00'],
  ])('is refused with %s: %s', ([issue, mon = '']) => {
    expect(issues({ mon })).toEqual([issue])
  })

  test('is in a zone that there is', () => {
    expect(issues({ zone: 'Mars/Olympus' })).toEqual(['zone support.zone_unknown'])
  })
})
