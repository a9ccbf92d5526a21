/** The start page. */
export const home = {
  'home.title': 'How can we help?',
  'home.search_hint': 'Describe the problem in your own words',
  'home.description': 'Official answers, and a community that has had the same problem.',
  'home.often': 'Asked about most:',
  'home.community': 'In the community now',
  'home.all_questions': 'All questions',
  'home.beside': 'More help',
  'home.stuck': 'Still stuck?',
  'home.stuck_hint': 'Ask the community. People who have had the same problem answer here.',
  'home.verified_lately': 'Verified lately',
  'home.safe': 'Stay safe',
  'home.safe_hint':
    'Staff never write to you first, and never ask for your password, codes or recovery words. Only names with the mark “Staff” are staff.',
} as const
