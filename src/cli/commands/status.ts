/** Not yet written. */
import type { CommandModule } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';

export const run: CommandModule['run'] = async () => exitCodes.done;
