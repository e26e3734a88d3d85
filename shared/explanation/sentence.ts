/** The clause as a sentence: with a full stop, unless the name it ends with brings one ("Zeta & Co."). */
export function sentence(clause: string): string {
  return clause.endsWith(".") ? clause : `${clause}.`;
}
