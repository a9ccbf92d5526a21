/** The page of whom nobody has time for; made on the server alone. */
export const overload = {
  'overload.title': 'Very many people are here right now',
  'overload.again': 'Please reload this page in a few seconds.',
  'overload.sent': 'If you sent something, it was not saved: reloading sends it again.',
  'errors.http.overloaded':
    'Very many people are here right now, and this was not done. Please try again in a few seconds.',
} as const
