/** What became of a form that was refused, and of one that waited for a log-in: written by the server alone. */
export const unsent = {
  'unsent.text': 'What you typed was kept. It has not been sent.',
  'unsent.vote': 'Your vote has not been cast yet.',
  'unsent.follow': 'You do not follow it yet.',
  'unsent.act': 'Nothing has been changed yet.',
  'unsent.typed': 'What you typed',
  'unsent.text_title': 'Your text is ready',
  'unsent.text_lead': 'You are logged in. What you typed was kept: look it over and send it.',
  'unsent.text_send': 'Send it now',
  'unsent.vote_title': 'Your vote is one press away',
  'unsent.vote_lead': 'You are logged in. Press once more, and your vote is cast.',
  'unsent.follow_title': 'One press, and you follow it',
  'unsent.follow_lead': 'You are logged in. Press once more, and we tell you what is new.',
  'unsent.act_title': 'One press is left',
  'unsent.act_lead': 'You are logged in. Press once more to do what you were about to do.',
  'unsent.act_send': 'Go on',
} as const
