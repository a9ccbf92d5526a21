/** What went wrong, what was kept, what to do: the pages of errors.
 *  `errors.<code>` is the text of the AppError with that code. */
export const problems = {
  'problems.title_400': 'That does not look right',
  'problems.title_401': 'Please log in to go on',
  'problems.title_403': 'This is not for your account',
  'problems.title_404': 'There is nothing here',
  'problems.title_410': 'This was removed',
  'problems.title_422': 'That was secret',
  'problems.title_429': 'A little slower, please',
  'problems.title_500': 'Something broke on our side',
  'problems.title_503': '{site} is catching its breath',
  'problems.advice_400': 'Go back, check what you entered and send it again.',
  'problems.advice_403': 'If you think that you should be able to do this, ask a moderator.',
  'problems.advice_404': 'The address may be mistyped or the page may have moved. A search often finds it.',
  'problems.advice_409': 'It changed meanwhile: look again.',
  'problems.advice_410': 'A search may find something that answers the same question.',
  'problems.advice_422':
    'Ask again without it. If it stood in the address, delete that from your browser’s history as well.',
  'problems.advice_429': 'Wait a moment, then try again.',
  'problems.advice_500': 'It was noted, and nothing was half-saved. Please try again in a minute.',
  'problems.advice_503': 'Nothing was half-saved. Please try again in a minute.',
  'problems.request_id': 'If you report this, name the request {id}.',
  'problems.send_again': 'Send again',
  'problems.back': 'Back to where you were',
  'problems.privileges': 'What opens at which reputation',
  'problems.to_start': 'Start page',
  'problems.to_questions': 'All questions',

  'errors.unknown': 'Something went wrong.',
  'errors.http.unknown': 'We could not finish what you asked for.',
  'errors.http.not_found': 'No page has this address.',
} as const
