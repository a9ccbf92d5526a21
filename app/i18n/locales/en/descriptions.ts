/** What search engines show under a link to a page that lists things: written by the server alone. */
export const descriptions = {
  'descriptions.questions':
    'What people asked the community, what solved it, and which questions still wait for an answer.',
  'descriptions.tags':
    'All that the community is asked about, by tag: the most used ones first, each with its questions.',
  'descriptions.tag': 'Questions about {name}: what others ran into, what solved it, and what is still open.',
  'descriptions.member': 'What {name} asked the community, and the answers they gave to others.',
  'descriptions.ask':
    'Ask the community: say what happened in your own words, and people who have had the same problem answer.',
} as const
