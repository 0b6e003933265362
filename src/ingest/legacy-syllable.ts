/** Whether a word can be a Vietnamese syllable: what tells text in an old encoding from the real thing. */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ');

const rimes: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om
  on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych
  uynh uyên uyêt uyt uyn uyu uyp ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu ych ynh yt`.split(/\s+/),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const sharpOrHeavy = /[\u0301\u0323]/;
const stopped = /(?:c|ch|p|t)$/;

/** One tone at most, and only sắc or nặng before a stop; wherever the tone stands (hoà, hòa). */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const marks = parts.match(tones) ?? [];
  if (marks.length > 1) return false;
  const plain = parts.replace(tones, '').normalize('NFC');
  const rime = rimeOf(plain);
  if (rime === null) return false;
  return !stopped.test(rime) || (marks[0] !== undefined && sharpOrHeavy.test(marks[0]));
}

function rimeOf(plain: string): string | null {
  if (rimes.has(plain)) return plain;
  // "giêng" and "gì" share their i with the onset.
  for (const onset of onsets) {
    if (!plain.startsWith(onset)) continue;
    const rest = plain.slice(onset.length);
    if (rimes.has(rest)) return rest;
  }
  return null;
}
