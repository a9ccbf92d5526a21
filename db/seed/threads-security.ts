import type { DemoThread } from './types'
import { by } from './voters'

export const securityThreads: DemoThread[] = [
  {
    key: 'authenticator-code-invalid',
    language: 'en',
    author: 'carlos',
    askedHoursAgo: 2510,
    title: 'Authenticator code is always invalid although I type it in time',
    body: `Since this week every six-digit code is refused: *"Invalid code"*. I type it with 20 seconds left. Same phone, same authenticator app, nothing reinstalled. I did travel to another time zone, can that be it?`,
    tags: ['two-factor', 'security', 'account'],
    views: 16350,
    up: by('lin okafor sofia dmitri amelie thao hannah wanglei xiaoyu'),
    followers: by('dmitri wanglei'),
    answers: [
      {
        key: 'clock-out-of-sync',
        author: 'priya',
        hoursAfter: 0.6,
        body: `The time zone itself does not matter, the codes are computed from UTC. But many people set the clock **by hand** when they travel, and then it is a minute off, or an hour, when the zone was left as it was.

1. Phone settings → Date and time → switch *automatic date and time* **and** *automatic time zone* on.
2. Some authenticator apps have their own correction: *Settings → Time correction for codes → Sync now*.
3. Close the authenticator completely, open it again, wait until a **new** code appears, and use that one.
4. Check that you read the right entry. If you ever set it up twice, there are two entries with the same name and only the later one is valid.

A code is valid for 30 seconds, usually with one step of tolerance to either side. So half a minute of drift is enough to break it.

Don't remove the entry from the app while you try this. Without it you need a backup code or the recovery by identity check.`,
        up: by(
          'carlos lin okafor tanaka sofia marek dmitri amelie jonas thao hannah laochen wanglei mufeng mod-alex',
        ),
        accepted: true,
        // After its official answer was verified: a number in it has changed.
        edited: {
          hoursAfter: 2481,
          reason: 'The tolerance is larger since app 6.3',
          body: `The time zone itself does not matter, the codes are computed from UTC. But many people set the clock **by hand** when they travel, and then it is a minute off, or an hour, when the zone was left as it was.

1. Phone settings → Date and time → switch *automatic date and time* **and** *automatic time zone* on.
2. Some authenticator apps have their own correction: *Settings → Time correction for codes → Sync now*.
3. Close the authenticator completely, open it again, wait until a **new** code appears, and use that one.
4. Check that you read the right entry. If you ever set it up twice, there are two entries with the same name and only the later one is valid.

A code is valid for 30 seconds. Since app 6.3 two steps of tolerance are accepted to either side, it was one before. So it takes more than 60 seconds of drift to break it.

Don't remove the entry from the app while you try this. Without it you need a backup code or the recovery by identity check.`,
        },
        comments: [
          {
            author: 'carlos',
            hoursAfter: 1,
            body: 'Clock was set manually and 70 seconds late. Works again.',
          },
          {
            author: 'sofia',
            hoursAfter: 700,
            body: 'For me it was point 4, two entries from the day I changed the phone.',
          },
        ],
      },
      {
        key: 'desktop-clock-too',
        author: 'jonas',
        hoursAfter: 15,
        body: `If your authenticator runs on the computer (password managers do that), the same applies there. On Windows: *Settings → Time & language → Sync now*.`,
        up: by('carlos priya hannah'),
      },
    ],
  },
  {
    key: 'sms-account-frozen',
    language: 'en',
    author: 'sofia',
    askedHoursAgo: 98,
    title: 'SMS says that my account is frozen and I must verify within 2 hours: is it real?',
    body: `It appeared in the **same thread** on my phone where the real codes arrive, so I nearly tapped on it:

> Unusual login detected. Your account will be frozen. Verify now to avoid loss of funds:

and then a link with the exchange's name and some letters after it. I have not tapped. Is it from you?`,
    tags: ['phishing', 'security'],
    views: 1370,
    up: by('lin okafor hannah thao amelie dmitri carlos jingjing xiaoyu'),
    answers: [
      {
        key: 'sms-sender-can-be-forged',
        author: 'mod-alex',
        hoursAfter: 0.3,
        body: `No, that is not from us. Well done for asking first.

The sender of an SMS can be forged, and phones sort messages by the sender's name. That is how it landed under the genuine ones. How to tell:

- we never put a **log-in link** into an SMS;
- we never set a deadline for "saving" your balance;
- every real notice is also in the app under *Notifications*. If it isn't there, it does not exist.

If you (or somebody who reads this) *have* tapped and typed a password: change it from the app, sign out all devices under *Security → Sessions*, and press *Freeze account* if you see anything that you did not do. Nobody from the exchange will ever ask for your password, a code or your recovery words, not even to undo such an attack.`,
        up: by('sofia lin okafor tanaka priya dmitri amelie jonas thao carlos hannah xiaoyu'),
        accepted: true,
        comments: [
          {
            author: 'sofia',
            hoursAfter: 0.5,
            body: 'Nothing in the app. Deleted. Thank you for the quick answer.',
          },
        ],
      },
      {
        key: 'anti-phishing-phrase',
        author: 'hannah',
        hoursAfter: 6,
        body: `For mails there is a good setting: *Security → Anti-phishing phrase*. You choose a few words, and every genuine mail carries them at the top. Mine has caught two false ones this year. It does not work for SMS.`,
        up: by('sofia lin okafor thao'),
      },
    ],
  },
  {
    key: 'lost-phone-authenticator',
    language: 'en',
    author: 'thao',
    askedHoursAgo: 3720,
    title: 'Lost my phone with the authenticator on it, how do I get into my account?',
    body: `The phone fell into a river, so it is really gone. I have the password and the e-mail, but not the codes. I believe I saw backup codes once, when I set it up, and I think I have not kept them.`,
    tags: ['two-factor', 'account', 'app'],
    views: 7780,
    up: by('lin sofia dmitri hannah carlos'),
    answers: [
      {
        key: 'reset-by-identity-check',
        author: 'hannah',
        hoursAfter: 1.5,
        body: `From the easy way to the slow one:

1. **Cloud copy.** Some authenticator apps save their entries to your Google or Apple account. Install the same app on the new phone, sign in, and look.
2. **Another signed-in device.** If the computer is still logged in *and* you have a passkey there, you can replace the authenticator yourself under *Security → Two-factor*.
3. **Backup codes.** Search the password manager, the printed papers, and the downloads folder for a text file from the day you set it up.
4. **Reset by identity check.** On the log-in page: *"Can't use your authenticator?"*. You confirm the e-mail, photograph your document and do the face check. After the approval (one to three days for me), withdrawals stay paused for 24 hours.

Do number 4 only from the log-in page. People who offer "2FA removal" in messengers are after your account.`,
        up: by('thao lin okafor sofia priya dmitri jonas carlos amelie mod-alex'),
        accepted: true,
        comments: [
          {
            author: 'thao',
            hoursAfter: 60,
            body: 'Number 4, took 40 hours. The new backup codes are on paper in two places now.',
          },
        ],
      },
      {
        key: 'tell-carrier-first',
        author: 'okafor',
        hoursAfter: 3,
        body: `If it was *stolen* and not drowned: block the SIM at your carrier first, then sign out the old device under *Security → Sessions*, and only then think about codes.`,
        up: by('thao hannah lin carlos priya'),
      },
    ],
  },
]
