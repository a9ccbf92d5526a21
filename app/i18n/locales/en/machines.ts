/** Threads and official answers as Markdown, for programs. */
export const machines = {
  'machines.state': 'State: {state}',
  'machines.address': 'Address: {url}',
  'machines.same_as': 'The same was asked before: {url}',
  'machines.official': 'Official answer made from this thread: {entry}',
  'machines.asked': 'Asked by {name} on {date}, score {score}',
  'machines.tags': 'Tags: {tags}',
  'machines.fact': '{name}: {value}',
  'machines.source': 'From {source}',
  'machines.source_licensed': 'From {source}, licence {license}',
  'machines.accepted': 'Accepted answer',
  'machines.answer': 'Answer',
  'machines.answered': 'By {name} on {date}, score {score}',
  'machines.more_answers': 'There are more answers: {url}',
  'machines.llms_markdown':
    'Threads and official answers are there as Markdown as well: their address with .md behind it.',
  'machines.llms_search': 'Searching, and everything else, by the JSON API: {url}',
} as const
