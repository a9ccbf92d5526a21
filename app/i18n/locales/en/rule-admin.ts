/** The page on which admins change the rules. */
export const ruleAdmin = {
  'rule_admin.lead':
    'Every rule of the forum with its reason. A change takes effect at once, and is written down in the audit log.',
  'rule_admin.rooms': 'Sections',
  'rule_admin.default': 'Default: {value}',
  'rule_admin.in_unit': '{name} ({unit})',
  'rule_admin.range': '{min} to {max}',
  'rule_admin.on': 'On',
  'rule_admin.off': 'Off',
  'rule_admin.changed': 'Changed by {name}',
  'rule_admin.changed_by_nobody': 'Changed',
  'rule_admin.reset': 'Reset',
  'rule_admin.reset_named': 'Reset “{name}” to its default',
  'rule_admin.save_named': 'Save: {name}',
  'rule_admin.saved': { one: 'Saved: {count} rule.', other: 'Saved: {count} rules.' },
  'rule_admin.nothing_changed': 'Nothing was different.',
  'rule_admin.was_reset': 'It has its default again.',
} as const
