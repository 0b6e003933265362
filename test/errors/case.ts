/** One case of the error gallery: what an officer has in the folder, and what they type. */
export type Case = {
  readonly files?: Readonly<Record<string, string | Uint8Array | (() => Promise<Uint8Array>)>>;
  /** The register's file; Huyện Kỳ Anh and its 21 communes unless told. */
  readonly register?: string;
  /** Lines typed before, whose output is of no interest. */
  readonly before?: readonly string[];
  readonly line: string;
  /** Cells that the picture points at where the problem names none: `a.csv!E2`. */
  readonly look?: readonly string[];
};
