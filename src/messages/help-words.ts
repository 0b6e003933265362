/** The help of every command, option and argument. Shape only. */
import type { NextStep } from './command-words.ts';
import type { KeepingCommand, KeepingOption } from './keeping-words.ts';
import type { ReportCommand, ReportOption } from './report-words.ts';
import type { SuccessionCommand, SuccessionOption } from './succession-words.ts';

export type CommandName =
  | 'init'
  | 'units'
  | 'units import'
  | 'units list'
  | SuccessionCommand
  | 'indicators'
  | 'indicators list'
  | 'indicators export'
  | 'indicators import'
  | 'targets'
  | 'targets import'
  | 'template'
  | 'settings'
  | 'settings list'
  | 'settings get'
  | 'settings set'
  | 'import'
  | 'check'
  | 'map'
  | 'summarize'
  | ReportCommand
  | 'explain'
  | 'record'
  | 'status'
  | 'compare'
  | 'history'
  | 'undo'
  | KeepingCommand
  | 'help';

/** By the flag's long name; a flag means the same everywhere, `output` and `json` said once. */
export type OptionName =
  | 'db'
  | 'lang'
  | 'quiet'
  | 'verbose'
  | 'json'
  | 'no-color'
  | 'today'
  | 'help'
  | 'version'
  | 'period'
  | 'unit'
  | 'scope'
  | 'nature'
  | 'blank'
  | 'received'
  | 'accept'
  | 'set'
  | 'note'
  | 'new-units'
  | 'again'
  | 'dry-run'
  | 'by'
  | 'indicator'
  | 'compare'
  | 'boundaries'
  | 'basis'
  | 'carry-forward'
  | 'as-of'
  | 'kind'
  | 'money'
  | 'format'
  | 'output'
  | 'force'
  | 'delimiter'
  | 'bom'
  | 'date'
  | 'yes'
  | 'register'
  | 'calendar'
  | 'term'
  | 'letterhead'
  | 'folder'
  | 'map'
  | 'level'
  | 'group'
  | 'summarize-scope'
  | 'category'
  | 'record-scope'
  | 'record-nature'
  | 'record-note'
  | 'reply'
  | 'annotate'
  | 'check-reply'
  | 'from-day'
  | 'to-day'
  | SuccessionOption
  | ReportOption
  | KeepingOption
  | 'template-output'
  | 'template-group'
  | 'template-scope'
  | 'template-nature'
  | 'template-by'
  | 'paper';

export type ArgumentName =
  | 'kind'
  | 'shell'
  | 'unit'
  | 'units'
  | 'name'
  | 'indicator'
  | 'files'
  | 'file'
  | 'setting'
  | 'value'
  | 'event'
  | 'command';

export type TopicName = 'periods' | 'formats' | 'exit-codes' | 'environment';

export type CommandHelp = {
  /** One line for the list of commands. */
  readonly summary: string;
  /** A paragraph or two above the options; "" where the summary says it all. */
  readonly description: string;
  readonly examples: readonly NextStep[];
};

export type HelpWords = {
  /** What danvan is, in one or two lines. */
  readonly about: string;
  readonly examples: readonly NextStep[];
  readonly headings: {
    readonly usage: string;
    readonly commands: string;
    readonly arguments: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly examples: string;
    readonly topics: string;
    readonly begin: string;
    readonly work: string;
    readonly keep: string;
    readonly safe: string;
    readonly defaultValue: string;
    readonly choices: string;
    readonly aliases: string;
    readonly environment: string;
  };
  readonly commands: { readonly [C in CommandName]: CommandHelp };
  readonly options: { readonly [O in OptionName]: string };
  readonly arguments: { readonly [A in ArgumentName]: string };
  readonly topics: {
    readonly [T in TopicName]: { readonly summary: string; readonly text: string };
  };
  /** Last line: where to read on. */
  readonly more: string;
};
