export declare function buildAll(): Promise<void>
/** Builds unless what is there was made from the very sources that are there. */
export declare function ensureBuilt(): Promise<void>
