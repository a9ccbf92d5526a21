/** The page on which admins name the forum and choose its colour and languages. */
export const siteAdmin = {
  'site_admin.lead': 'Changes show at once, everywhere.',
  'site_admin.name': 'Name of the forum',
  'site_admin.name_hint':
    'In titles, mails, feeds, search results and the apps that people log in with. Up to 40 characters.',
  'site_admin.accent': 'Colour of links and buttons',
  'site_admin.accent_hint':
    'As #rrggbb, dark enough to be read on white. The dark theme gets a lighter one of the same hue. Empty: the usual blue.',
  'site_admin.languages': 'Languages of the interface',
  'site_admin.default_language': 'Default language',
  'site_admin.default_language_hint': 'For readers whose browser asks for none of these.',
  'site_admin.logo': 'Logo',
  'site_admin.logo_now': 'The present logo',
  'site_admin.logo_file': 'Picture',
  'site_admin.logo_hint':
    'PNG or WebP of at most 500 kB, best with a transparent ground that suits light and dark. It is shown 32 pixels high, and as a square in tabs and on phones.',
  'site_admin.logo_says_name': 'The name is written in it: do not write it beside it',
  'site_admin.logo_save': 'Use this logo',
  'site_admin.logo_saved': 'The logo is in place.',
  'site_admin.logo_remove': 'Remove the logo',
  'site_admin.logo_removed': 'The logo was removed.',
  'site_admin.saved': 'Saved.',
  'site_admin.elsewhere': 'Elsewhere',
  'site_admin.support': 'Support desk, opening hours and official channels',
  'site_admin.mail': 'Mail',
  'site_admin.rules': 'Rules',
} as const
