/** Pictures in posts. */
export const pictures = {
  'pictures.add': 'Add a picture',
  'pictures.hint': 'Or paste or drop one into the text. JPEG, PNG, WebP, GIF or AVIF, up to 10 MB.',
  'pictures.alt': 'What the picture shows',
  'pictures.staff_only': 'It shows my account: only staff and I may see it',
  'pictures.withheld': 'A picture that is being checked or was removed',
  'pictures.waiting': 'Only its author and staff see this picture until it is approved.',
  'pictures.private': 'Only its author and staff see this picture.',
  'pictures.approve': {
    one: 'Show its picture to everybody',
    other: 'Show its {count} pictures to everybody',
  },
  'pictures.approved': 'Everybody sees the pictures now.',
}
