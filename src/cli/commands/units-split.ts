/** `danvan units split`: one such event by hand. */
import { eventCommand } from '../single-event.ts';

export const run = eventCommand('split');
