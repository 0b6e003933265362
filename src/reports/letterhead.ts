/** The head and foot of a document: who sends it, in which house style, and who signs. */

/**
 * Whose rules the page follows: NĐ 30/2020/NĐ-CP for the State; HD 36-HD/VPTW of 2018 for the Party, and
 * HD 05-HD/VPTW from 27/5/2026.
 */
export type DocumentStyle = 'state-2020' | 'party-2018' | 'party-2026';

/** Names are printed as the office spells them (uỷ or ủy); what is null is left out. */
export type Letterhead = {
  readonly style: DocumentStyle;
  /** The body above: "ĐẢNG BỘ TỈNH HÀ TĨNH", "UBND TỈNH …". */
  readonly superior: string | null;
  /** The office that sends it: "HUYỆN ỦY KỲ ANH". */
  readonly office: string | null;
  /** What follows the number: "BC/BDVHU". The number itself is never made up. */
  readonly symbol: string | null;
  readonly place: string | null;
  /** The secrecy mark, where there is one. */
  readonly secrecy: string | null;
  /** The resolution that the report is on, for its title. */
  readonly resolution: string | null;
  readonly recipients: readonly string[];
  readonly signature: {
    /** "T/M BAN THƯỜNG VỤ", "K/T TRƯỞNG BAN". */
    readonly authority: string | null;
    /** "PHÓ BÍ THƯ", or a line for whom it is signed and one for who signs: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
    readonly position: string | null;
    readonly name: string | null;
  };
};
