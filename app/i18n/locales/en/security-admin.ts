/** What admins decide about how staff log in. */
export const securityAdmin = {
  'security.staff_factor': 'Staff need a second factor',
  'security.staff_factor_hint':
    'Moderators and admins without one are led to set it up before they see anything under /mod and /admin. API tokens go on working.',
  'security.admin_saved': 'Saved.',
} as const
