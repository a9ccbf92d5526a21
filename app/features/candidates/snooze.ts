/** How long a candidate can be put off: until the next week, month or quarter looks at it. */
export const SNOOZE_DAYS = [7, 30, 90]
