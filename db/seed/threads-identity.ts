import type { DemoThread } from './types'
import { by } from './voters'

export const identityThreads: DemoThread[] = [
  {
    key: 'passport-glare',
    language: 'en',
    author: 'sofia',
    askedHoursAgo: 1,
    title: 'Passport photo refused twice because of glare: is a scan accepted?',
    body: `The plastic page of my passport reflects every lamp in the flat. Twice refused with "glare on document". A flatbed scan would have no reflection at all, but I read somewhere that scans are not allowed. Has anybody tried?`,
    tags: ['identity-check'],
    facts: { document: 'Passport · 护照', refusal_reason: 'Glare on document' },
    views: 9,
    up: by('thao'),
    followers: by('thao'),
    answers: [],
  },
  {
    key: 'refused-three-times',
    language: 'en',
    author: 'jonas',
    askedHoursAgo: 1290,
    title: 'Identity check refused three times and the reason is always "document not readable"',
    body: `I photographed my identity card, front and back, with a good phone. On my screen every letter is readable. Each time it takes ten minutes and comes back with *Document not readable*. One attempt remains before I have to wait a day.

What do they look at that I do not see?`,
    tags: ['identity-check', 'app'],
    facts: {
      document: 'Identity card · 身份证',
      refusal_reason: 'Document not readable',
      app_version: '6.2.1',
      device: 'Pixel 7, Android 14',
    },
    views: 14820,
    up: by('lin okafor sofia dmitri amelie thao carlos hannah xiaoyu jingjing'),
    followers: by('sofia dmitri thao'),
    comments: [
      {
        author: 'hannah',
        hoursAfter: 0.3,
        body: 'Do you crop the picture before you upload it? And is it the original card or a copy?',
      },
      {
        author: 'jonas',
        hoursAfter: 0.4,
        body: 'I crop it to the card, so that it looks tidy. Original card.',
      },
    ],
    answers: [
      {
        key: 'four-corners',
        author: 'hannah',
        hoursAfter: 0.9,
        body: `The cropping is your problem. The check wants to see **all four corners with a bit of table around them**, otherwise it assumes that something was cut away, and the message for that is the same "not readable".

Go through this list before you use the last attempt:

1. All four corners in the picture, nothing cropped, no finger on an edge.
2. Every line readable when you zoom in, the small print at the bottom too. No glare: daylight from the side, flash off.
3. The original document. Not a photo of a screen, not a photocopy, not a black-and-white scan.
4. In date. Some documents expire a day earlier than one remembers.
5. The same name in your profile as on the document, middle names included.

Put it on a dark, matt surface, hold the phone parallel to it, and let the app take the picture by itself when the frame turns green.

And do not post the picture here or send it to anybody who offers to "check it for you". It goes into the app and nowhere else.`,
        up: by('jonas lin okafor tanaka sofia marek dmitri amelie thao carlos xiaoyu jingjing mod-alex'),
        accepted: true,
        edited: {
          hoursAfter: 6,
          reason: 'Waiting time after the attempts are used up',
          body: `The cropping is your problem. The check wants to see **all four corners with a bit of table around them**, otherwise it assumes that something was cut away, and the message for that is the same "not readable".

Go through this list before you use the last attempt:

1. All four corners in the picture, nothing cropped, no finger on an edge.
2. Every line readable when you zoom in, the small print at the bottom too. No glare: daylight from the side, flash off.
3. The original document. Not a photo of a screen, not a photocopy, not a black-and-white scan.
4. In date. Some documents expire a day earlier than one remembers.
5. The same name in your profile as on the document, middle names included.

Put it on a dark, matt surface, hold the phone parallel to it, and let the app take the picture by itself when the frame turns green. If the attempts are used up, a new set opens after 24 hours; nothing is lost by that.

And do not post the picture here or send it to anybody who offers to "check it for you". It goes into the app and nowhere else.`,
        },
        comments: [
          {
            author: 'jonas',
            hoursAfter: 7,
            body: 'Passed at the first try with the table in the picture. Thank you.',
          },
          { author: 'dmitri', hoursAfter: 300, body: 'For me it was number 5, the patronymic.' },
        ],
      },
      {
        key: 'use-passport-instead',
        author: 'carlos',
        hoursAfter: 11,
        body: `If your card is old and worn, use the passport. One page instead of two sides, and the two lines of code at the bottom are read by machine, so it goes through faster.`,
        up: by('jonas hannah sofia thao'),
      },
    ],
  },
  {
    key: 'proof-of-address-refused',
    language: 'en',
    author: 'amelie',
    askedHoursAgo: 2050,
    title: 'Proof of address refused although it is an official bank statement',
    body: `For the higher limit they want a proof of address. I uploaded the PDF from my bank, with my name and my street. Answer: *"Document type not accepted"*. A bank statement is on their own list of examples!`,
    tags: ['identity-check', 'account'],
    facts: { refusal_reason: 'Document type not accepted' },
    views: 1733,
    up: by('hannah thao okafor'),
    answers: [
      {
        key: 'statement-needs-date',
        author: 'okafor',
        hoursAfter: 5,
        body: `Three things made them refuse mine, with the same unhelpful message:

- **Age.** It must be issued within the last three months. The *issue date*, not the period of the statement.
- **Pages.** Upload the complete file. If page 1 of 4 is uploaded alone, it counts as an extract.
- **Kind.** A list of transactions exported from online banking is not a statement, even with the bank's logo. Look for a document that the bank itself calls "statement" and that carries your postal address in the header.

If that fails, a bill for electricity, water or landline internet works well. A mobile phone bill is often refused, since it proves no address.`,
        up: by('amelie hannah lin thao sofia'),
        accepted: true,
        comments: [
          {
            author: 'amelie',
            hoursAfter: 30,
            body: 'It was the export. The true statement was hidden under "e-documents", and it passed.',
          },
        ],
      },
      {
        key: 'address-spelling',
        author: 'thao',
        hoursAfter: 26,
        body: `Also write the address in your profile the way the document writes it, flat number before or after the street as printed. Mine was refused until the order was the same.`,
        up: by('amelie okafor'),
      },
    ],
  },
  {
    key: 'face-check-loops',
    language: 'en',
    author: 'dmitri',
    askedHoursAgo: 66,
    title: 'Face check in the Android app starts again and again and never finishes',
    body: `The circle fills to about 80 %, then "Move closer" and it begins from zero. I have tried five times:

1. by the window, in daylight
2. in the bathroom, very bright
3. without glasses
4. with the front camera cleaned
5. after a reinstall

The same every time. It does not say *failed*, so it also never counts as an attempt.`,
    tags: ['identity-check', 'app'],
    facts: { app_version: '6.2.0', device: 'Galaxy A52, Android 13' },
    views: 148,
    up: by('thao sofia jonas'),
    followers: by('thao sofia'),
    answers: [
      {
        key: 'face-check-settings',
        author: 'thao',
        hoursAfter: 7,
        body: `Two settings to look at, they helped on an older Galaxy:

- *Settings → Accessibility*: switch off colour inversion and magnification.
- Battery saver off. It reduces the frame rate of the camera, and then the app thinks that you do not move.

If it still loops, the web page can continue on another phone: choose "Continue on another device" and scan the QR code **on the exchange's own page**.`,
        up: by('sofia'),
        comments: [
          {
            author: 'dmitri',
            hoursAfter: 2,
            body: 'Battery saver was off already and nothing is inverted. Another phone I must borrow first, I will report.',
          },
        ],
      },
    ],
  },
]
