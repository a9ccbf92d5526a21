/** The API, for people who write programs. */
export const developers = {
  'developers.title': 'For developers',
  'developers.lead':
    'Programs read this forum and take part in it as JSON over HTTP: questions, answers, official answers, search, service updates.',
  'developers.begin': 'To begin with',
  'developers.open': 'Reading what everybody reads needs no token:',
  'developers.with_token': 'Whatever else a program does, it does as you, with a token of yours: {link}.',
  'developers.tokens': 'API tokens',
  'developers.lists': 'Lists take {limit} and {cursor}; {next} of a page is the cursor of the one after it.',
  'developers.problems':
    'A refusal has the status that says so and a {code} for programs. Everything may be refused with 400, 401, 403, 429 or 503.',
  'developers.again':
    'A request that makes something may carry an {key}: sent again within 24 hours, it does nothing and is answered as before.',
  'developers.document': 'All of it for programs, with every field: {link} (OpenAPI 3.1).',
  'developers.operations': 'What it can do',
  'developers.takes': 'Takes',
  'developers.in_path': 'in the address',
  'developers.in_query': 'in the query',
  'developers.in_header': 'as a header',
  'developers.in_body': 'in the body',
  'developers.required': 'needed',
  'developers.answers': 'Answers',
  'developers.for_all': 'everybody',
  'developers.scope': 'token: {scope}',
} as const
