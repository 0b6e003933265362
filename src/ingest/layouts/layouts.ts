/** All layouts, in the order in which a sheet is tried. A new one is a file in this folder and a line here. */
import { form } from './form.ts';
import type { Layout } from './layout.ts';
import { list } from './list.ts';
import { matrix } from './matrix.ts';
import { template } from './template.ts';
import { drafted, tidy } from './tidy.ts';
import { citizensReceived } from './tt02-01-tcd.ts';
import { petitionsHandled } from './tt02-01-xld.ts';
import { petitionsHandled2024 } from './tt2024-01-xld.ts';
import { turned } from './turned.ts';

export const layouts: readonly Layout[] = [
  template,
  citizensReceived,
  petitionsHandled,
  petitionsHandled2024,
  drafted,
  list,
  tidy,
  matrix,
  turned,
  form,
];
