/** The outcome of `merge` as JSON. */
import { stateOn } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { jsonChanges, jsonUnitOf } from './changes.ts';
import { conflictTexts, type MergedFile, refusalText } from './tell-merge.ts';

export function jsonMerge(files: readonly MergedFile[], lexicon: Lexicon): object {
  return { schemaVersion: 1, packs: files.map((file) => jsonFile(file, lexicon)) };
}

function jsonFile(merged: MergedFile, lexicon: Lexicon): object {
  const { file, pack, result } = merged;
  const about = pack === null ? {} : aboutPack(pack);
  if (result.kind === 'unread') {
    const { kind: code } = result.fault;
    const message = refusalText(merged, lexicon);
    const detail = 'part' in result.fault ? { detail: result.fault.part } : {};
    return { file, status: 'refused', code, message, ...detail };
  }
  const { outcome, office } = result;
  if (outcome.kind === 'refused') {
    const { kind: code } = outcome.refusal;
    return { file, status: 'refused', ...about, code, message: refusalText(merged, lexicon) };
  }
  const { batch, files, added, changes, newUnits } = outcome;
  return {
    file,
    status: outcome.kind,
    ...about,
    unit: jsonUnitOf(office, outcome.unit),
    ...{ batch, files, facts: added },
    newUnits: newUnits.map((unit) => stateOn(unit, null).name),
    changes: jsonChanges(changes, office),
    conflicts: conflictTexts(outcome, office, lexicon),
  };
}

function aboutPack({ manifest, seal }: NonNullable<MergedFile['pack']>): object {
  const { number, madeAt } = manifest;
  return { number, madeAt, seal };
}
