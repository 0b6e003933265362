/** All layouts, in the order in which a sheet is tried. A new one is a file in this folder and a line here. */
import { form } from './form.ts';
import type { Layout } from './layout.ts';
import { matrix } from './matrix.ts';
import { template } from './template.ts';
import { tidy } from './tidy.ts';
import { turned } from './turned.ts';

export const layouts: readonly Layout[] = [template, tidy, matrix, turned, form];
