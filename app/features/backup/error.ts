/** Told to whoever runs the command, in a sentence. */
export class BackupError extends Error {}
