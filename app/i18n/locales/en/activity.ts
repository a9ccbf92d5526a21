/** What is asked and how soon it is answered, as admins see it. */
export const activity = {
  'activity.lead':
    'What is asked, how soon it is answered, and by whom. Counted from the questions that everybody sees, by the day in UTC on which they were asked.',
  'activity.none': 'Nothing was asked or searched for in this period',
  'activity.none_hint': 'Choose a longer period or another language.',
  'activity.figure_questions': 'Questions',
  'activity.rule_questions': 'Asked in the period; deleted and held ones left out.',
  'activity.figure_unanswered': 'Unanswered',
  'activity.rule_unanswered': 'Of these, open and without any answer now.',
  'activity.figure_solved_share': 'Solved',
  'activity.rule_solved_share':
    'Share of these questions that have an accepted answer now; closed and merged ones do not count as solved.',
  'activity.figure_first_answer': 'First answer, median',
  'activity.rule_first_answer':
    'From the question to the first answer by somebody else, for half of those that have one. Those without are not in it.',
  'activity.figure_first_answer_p90': 'First answer, 90%',
  'activity.rule_first_answer_p90': 'The same for nine of ten.',
  'activity.figure_solution': 'Solution, median',
  'activity.rule_solution':
    'From the question to the acceptance that stands now, for half of the solved ones.',
  'activity.figure_solution_p90': 'Solution, 90%',
  'activity.rule_solution_p90': 'The same for nine of ten.',
  'activity.figure_empty_searches': 'Searches without result',
  'activity.rule_empty_searches':
    'Share of all searches of the period that found nothing, by the day of the search.',
  'activity.figure_accepted': 'Accepted',
  'activity.figure_answers': 'Answers',
  'activity.figure_score': 'Score',
  'activity.table_languages': 'By language',
  'activity.head_languages': 'Language',
  'activity.rule_languages': 'By the language of the question.',
  'activity.table_tags': 'By tag',
  'activity.head_tags': 'Tag',
  'activity.rule_tags': 'A question with several tags counts for each of them.',
  'activity.table_helpers': 'Who helped most',
  'activity.head_helpers': 'Member',
  'activity.rule_helpers':
    'Answers to others’ questions of the period, by accepted ones first. Answers without a name are left out.',
  'activity.table_flags': 'Flags by kind',
  'activity.head_flags': 'Kind',
  'activity.rule_flags':
    'What members said is wrong with posts, by the day in UTC on which they said it. “Removed”: staff took the post away for it in the queue.',
  'activity.no_flags': 'Nobody flagged a post in this period.',
  'activity.figure_flags': 'Flags',
  'activity.figure_removed': 'Removed',
  'activity.figure_open': 'Not looked at',
  'activity.flag_scam': 'Scam',
  'activity.flag_impersonation': 'Impersonation',
  'activity.flag_spam': 'Spam',
  'activity.flag_rude': 'Rude',
  'activity.flag_off_topic': 'Off topic',
  'activity.flag_other': 'Something else',
} as const
