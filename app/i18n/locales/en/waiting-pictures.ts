/** Staff's list of pictures that wait for approval. */
export const waitingPictures = {
  'waiting_pictures.lead':
    'New members’ pictures, which only they and staff see yet. What does not belong there is taken out of the post.',
  'waiting_pictures.none': 'No picture waits',
  'waiting_pictures.none_hint': 'Pictures of held posts are approved with the post, in the queue.',
  'waiting_pictures.open': 'The picture; opens it in full',
  'waiting_pictures.in_question': 'In a question',
  'waiting_pictures.in_answer': 'In an answer',
  'waiting_pictures.show': 'Show to everybody',
} as const
