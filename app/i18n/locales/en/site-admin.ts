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
  'site_admin.saved': 'Saved.',
  'site_admin.elsewhere': 'Elsewhere',
  'site_admin.support': 'Support desk, opening hours and official channels',
  'site_admin.mail': 'Mail',
  'site_admin.rules': 'Rules',
} as const
