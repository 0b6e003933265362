/** How long one process waits for another that writes; `onWait` is told once where it must. */
export type Patience = { readonly seconds: number; readonly onWait: () => void };
