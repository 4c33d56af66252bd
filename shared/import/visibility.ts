// Whether a signer may be named. Knows the words that platforms write into such a column.

const hidden = new Set(
  [
    "no,n,false,f,0,off,hidden,private,anonymous,anon,not visible,invisible",
    "nej,nei,ikke,skjult,dold,ei,nee,niet,anoniem,nein,unsichtbar,anonym,anonymt",
    "non,faux,anonyme,não,nao,falso,anónimo,anonimo,anônimo,nie,anonimowy,anonimowo",
    "нет,ложь,анонимно,аноним,ні,анонімно,hayır,hayir,gizli",
  ].flatMap((words) => words.split(",")),
);

/** False when the cell says no in one of the languages of exports; an empty or unknown cell leaves the name visible. */
export function isVisible(cell: string): boolean {
  return cell === "" || !hidden.has(cell.toLowerCase());
}
