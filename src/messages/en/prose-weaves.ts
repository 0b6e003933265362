/** English sentences that tell several indicators together. */
import type { Count, WeaveWords } from '../prose-words.ts';

export const englishWeaves: WeaveWords = {
  reception: ({ turns, people }) => {
    if (turns === null) return `received ${said(people, 'citizen')}`;
    const visits = `received ${said(turns, 'visit')}`;
    return people === null ? visits : `${visits} by ${said(people, 'citizen')}`;
  },
  petitions: ({ opening, received, eligible, resolved, rate, pending, addsUp }) => {
    const carried =
      opening === null ? '' : ` (${said(opening, 'petition')} carried over from before)`;
    const came = received === null ? '' : `received ${said(received, 'petition')}${carried}`;
    const fit =
      received === null
        ? eligible && `received ${said(eligible, 'admissible petition')}`
        : eligible && `of which ${bare(eligible)} ${verb(eligible)} admissible`;
    const done = resolved && `${bare(resolved)} ${verb(resolved)} resolved`;
    const share = rate && `a rate of ${rate.number}%${rate.aside}`;
    const sentence = [came, fit ?? '', done ?? '', share ?? ''].filter((part) => part !== '');
    const left =
      pending &&
      (addsUp
        ? `the remaining ${bare(pending)} ${verb(pending, 'is', 'are')} being dealt with`
        : `${said(pending, 'petition')} ${verb(pending)} pending at the end`);
    return [sentence.join(', '), left ?? ''].filter((part) => part !== '').join('; ');
  },
  dialogues: ({ sessions, people, enterprises, opinions }) => {
    const met = [
      people && said(people, 'person', 'people'),
      enterprises && said(enterprises, 'enterprise'),
    ].filter((part) => part !== null);
    const held = sessions === null ? 'held dialogues' : `held ${said(sessions, 'dialogue')}`;
    const withWhom = met.length === 0 ? '' : ` with ${met.join(' and ')}`;
    const heard = opinions === null ? '' : `, and heard ${said(opinions, 'opinion')}`;
    return `${held}${withWhom}${heard}`;
  },
  fund: ({ cash, inKind }) => {
    const parts = [
      cash && `${cash.number} VND in cash${cash.aside}`,
      inKind && `goods worth ${inKind.number} VND${inKind.aside}`,
    ].filter((part) => part !== null);
    return `raised ${parts.join(' and ')} for the Fund for the Poor`;
  },
  models: ({ models, areas, gardens }) => {
    const parts = [
      models && said(models, 'new model'),
      areas && said(areas, 'model residential area'),
      gardens && said(gardens, 'certified model garden'),
    ].filter((part) => part !== null);
    return `built ${parts.join(', ')}`;
  },
  members: ({ members, rate }) => {
    const had = members && `had ${said(members, 'member')} of mass organisations`;
    const share = rate && `a membership rate of ${rate.number}%${rate.aside}`;
    return [had, share].filter((part) => part !== null).join(', ');
  },
  poverty: ({ households, rate }) => {
    const had = households && `had ${said(households, 'poor household')}`;
    const share = rate && `a share of ${rate.number}%${rate.aside}`;
    return [had, share].filter((part) => part !== null).join(', ');
  },
};

function bare({ number, aside }: Count): string {
  return `${number}${aside}`;
}

function verb({ isOne }: Count, one = 'was', many = 'were'): string {
  return isOne ? one : many;
}

function said(count: Count | null, one: string, many = `${one}s`): string {
  return count === null ? '' : `${count.number} ${count.isOne ? one : many}${count.aside}`;
}
