/** Indicators that reports tell together: which they are, and the sentence they make. */
import { add, compare, isZero, subtract, zero } from '../core/decimal.ts';
import type { Count, WeaveWords } from '../messages/prose-words.ts';
import type { Item } from './prose-figure.ts';

/** A figure by its indicator's code; null where the table has none to tell. */
type Find = (code: string) => Count | null;

export type Weave = {
  readonly indicators: readonly string[];
  /** One of these must be there, or each is told alone. */
  readonly leads: readonly string[];
  /** So many of them make a sentence; fewer are told alone. */
  readonly atLeast: number;
  /** What was done in the period, or what there is at its end. */
  readonly manner: 'deed' | 'state';
  /** Done by the offices that people come to. */
  readonly isOffice: boolean;
  /** Runs on from the one before in the same sentence. */
  readonly continues: boolean;
  /** Figures by the one that they are told beside: without it in the sentence they are told alone. */
  readonly beside: ReadonlyMap<string, string>;
  readonly body: (words: WeaveWords, find: Find, items: ReadonlyMap<string, Item>) => string;
};

const deed = {
  ...({ manner: 'deed', isOffice: false, continues: false, atLeast: 1 } as const),
  beside: new Map<string, string>(),
};

export const weaves: readonly Weave[] = [
  {
    ...deed,
    indicators: ['reception_turns', 'reception_people'],
    leads: ['reception_turns', 'reception_people'],
    isOffice: true,
    body: (words, find) =>
      words.reception({ turns: find('reception_turns'), people: find('reception_people') }),
  },
  {
    ...deed,
    indicators: [
      ...['petitions_opening', 'petitions_received', 'petitions_eligible'],
      ...['petitions_resolved', 'petitions_resolved_rate', 'petitions_pending'],
    ],
    leads: ['petitions_received', 'petitions_eligible'],
    beside: new Map([
      ['petitions_opening', 'petitions_received'],
      ['petitions_resolved_rate', 'petitions_resolved'],
    ]),
    isOffice: true,
    continues: true,
    body: (words, find, items) =>
      words.petitions({
        opening: noneAsNull(find, items, 'petitions_opening'),
        received: find('petitions_received'),
        eligible: find('petitions_eligible'),
        resolved: find('petitions_resolved'),
        rate: find('petitions_resolved_rate'),
        pending: noneAsNull(find, items, 'petitions_pending'),
        addsUp: petitionsAddUp(items),
      }),
  },
  {
    ...deed,
    indicators: [
      ...['dialogue_sessions', 'dialogue_people'],
      ...['dialogue_enterprises', 'dialogue_opinions'],
    ],
    leads: ['dialogue_sessions'],
    body: (words, find) =>
      words.dialogues({
        sessions: find('dialogue_sessions'),
        people: find('dialogue_people'),
        enterprises: find('dialogue_enterprises'),
        opinions: find('dialogue_opinions'),
      }),
  },
  {
    ...deed,
    indicators: ['poor_fund_cash', 'poor_fund_inkind'],
    leads: ['poor_fund_cash', 'poor_fund_inkind'],
    body: (words, find) =>
      words.fund({ cash: find('poor_fund_cash'), inKind: find('poor_fund_inkind') }),
  },
  {
    ...deed,
    indicators: ['models_built', 'model_areas_built', 'model_gardens_certified'],
    leads: ['models_built', 'model_areas_built', 'model_gardens_certified'],
    atLeast: 2,
    body: (words, find) =>
      words.models({
        models: find('models_built'),
        areas: find('model_areas_built'),
        gardens: find('model_gardens_certified'),
      }),
  },
  {
    ...deed,
    indicators: ['org_members', 'org_members_rate'],
    leads: ['org_members'],
    atLeast: 2,
    manner: 'state',
    body: (words, find) =>
      words.members({ members: find('org_members'), rate: find('org_members_rate') }),
  },
  {
    ...deed,
    indicators: ['poor_households', 'poverty_rate'],
    leads: ['poor_households'],
    atLeast: 2,
    manner: 'state',
    body: (words, find) =>
      words.poverty({ households: find('poor_households'), rate: find('poverty_rate') }),
  },
];

/** Of none carried over and none left nothing is said: what came in and was resolved says it. */
function noneAsNull(find: Find, items: ReadonlyMap<string, Item>, code: string): Count | null {
  const figure = items.get(code)?.figure;
  const isNone =
    figure?.value != null &&
    isZero(figure.value.value) &&
    figure.value.qualifier === 'exact' &&
    figure.status === 'complete';
  return isNone ? null : find(code);
}

/** Then what is left is "số còn lại"; else it is told as what goes over to the next period. */
function petitionsAddUp(items: ReadonlyMap<string, Item>): boolean {
  const plain = (code: string) => {
    const figure = items.get(code)?.figure;
    const isPlain = figure?.status === 'complete' && figure.value?.qualifier === 'exact';
    return isPlain ? (figure.value?.value ?? null) : null;
  };
  const [eligible, resolved] = [plain('petitions_eligible'), plain('petitions_resolved')];
  const pending = plain('petitions_pending');
  if (eligible === null || resolved === null || pending === null) return false;
  const opening = items.has('petitions_opening') ? plain('petitions_opening') : zero;
  if (opening === null) return false;
  return compare(subtract(add(opening, eligible), resolved), pending) === 0;
}
