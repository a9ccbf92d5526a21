/** What an editor keeps on the device. */
export const drafts = {
  'drafts.offered': 'You have an unsaved draft of this from {time}.',
  'drafts.overtaken':
    'This was changed after you began. Saving your draft overwrites nothing before you have seen what stands here now.',
  'drafts.restore': 'Restore it',
  'drafts.discard': 'Discard it',
  'drafts.saved': 'Draft saved on this device',
} as const
