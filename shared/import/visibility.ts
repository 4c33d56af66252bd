// Whether a signer may be named. Knows the words that platforms and signers write, in the languages of exports.
import { foldLetters } from "#shared/normalise/letters.ts";
import { remembered } from "#shared/normalise/memory.ts";
import type { Names } from "./printed-name.ts";

/** Words that deny, folded. */
const denials = new Set(
  (
    "no,n,false,f,0,off,null,never,nej,nei,ei,nee,nein,non,faux,não,nao,falso,falsch,onwaar,falsz,fałsz,epätosi,epatosi,nie,нет,ложь," +
    "ні,хиба,hayır,hayir,yanlış,yanlis,0000-00-00,0000-00-00 00:00:00"
  ).split(","),
);

/** Whether a cell says no, in the languages of exports. */
export function saysNo(cell: string): boolean {
  return denials.has(cell.toLowerCase());
}

/** What a cell of a column “visible” holds when the name is not to be shown, folded. */
const hidden = new Set(
  [
    "no,n,false,f,0,off,hidden,hide,private,anonymous,anonymously,anon,not visible,invisible,not public,do not show,secret",
    "nej,skjult,skjul,nei,anonym,anonymt,ikke,ikke synlig,ikke offentlig,privat,dold,ej,inte synlig,dolj,hemlig",
    "ei,ei nakyvissa,piilotettu,anonyymi,nimeton,yksityinen,epatosi",
    "nee,niet,anoniem,verborgen,niet zichtbaar,niet openbaar,prive,onwaar,nein,unsichtbar,verborgen,nicht sichtbar,nicht offentlich,falsch",
    "non,faux,anonyme,masque,cache,invisible,prive,non visible,no visible,oculto,anonimo,privado,falso,nao,oculta,nao visivel",
    "nascosto,non visibile,privato,riservato,nie,anonimowy,anonimowo,anonimowa,ukryty,ukryte,niewidoczny,prywatny,falsz",
    "нет,ложь,анонимно,аноним,анонимный,скрыто,скрыт,не показывать,ні,хиба,анонімно,анонім,анонімний,приховано,приховати",
    "hayir,yanlis,gizli,anonim,gorunmez,ozel,gizle",
  ].flatMap((words) => words.split(",")),
);

/** What stands for a name when the signer gave none, lower case. */
const withheldNames = new Set(
  [
    "anonymous,anon,anonymous signer,anonymous supporter,anonymous user,name withheld,withheld,name not disclosed,undisclosed",
    "name withheld at the signer's request,name withheld by request,name hidden,hidden name,not disclosed",
    "anonym,anonym underskriver,anonymt,navn skjult,navn tilbageholdt,skjult navn,navn tilbakeholdt,anonym person,dolt namn",
    "anonyymi,nimetön,nimi salattu,anoniem,anonieme ondertekenaar,naam verborgen,naam niet getoond,naam afgeschermd",
    "anonymer unterzeichner,name verborgen,name nicht öffentlich,nicht öffentlich,anonyme,nom masqué,nom caché,nom non divulgué",
    "anónimo,anónima,anônimo,anônima,anonimo,anonima,nombre oculto,nombre reservado,nome oculto,nome reservado,nome nascosto,nome riservato",
    "anonimowy,anonimowa,anonimowo,anonimowy podpis,anonim,dane ukryte,nazwisko ukryte,анонимно,аноним,анонимный,имя скрыто",
    "анонімно,анонім,анонімний,імʼя приховано,ім'я приховано,ім’я приховано,gizli,isim gizli,adı gizli",
  ].flatMap((words) => words.split(",")),
);
const withheldStarts = new Set([...withheldNames].map((name) => name.split(" ")[0] ?? ""));
const decoration = /^[^\p{L}]+|[^\p{L}]+$/gu;
const plain = /^[ -~]*$/;

/** False when the cell says no in one of the languages of exports; an empty or unknown cell leaves the name visible. */
export function isVisible(cell: string): boolean {
  if (cell === "" || hidden.has(cell.toLowerCase())) return cell === "";
  return plain.test(cell) || !hidden.has(foldLetters(cell));
}

/** Whether a text may begin a name that says there is none; parts of names come again and again. */
const mayBeginWithheld = remembered((text: string) => {
  const lower = text.toLowerCase();
  return !isBare(lower) || withheldStarts.has(lower.split(" ")[0] ?? "");
});

/** Whether a name says that there is none to show, in brackets or stars, too: “Anonymous”, “(name withheld)”. */
export function isWithheldName({ name, givenName, familyName }: Names): boolean {
  if (!mayBeginWithheld(givenName === null || familyName === null ? name : givenName)) return false;
  const lower = name.toLowerCase();
  return withheldNames.has(isBare(lower) ? lower : lower.replace(decoration, ""));
}

/** Letters of ASCII and everything beyond it begin names; what is left are signs and digits. */
function isBare(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return (first >= 97 && first <= 122) || first > 127;
}
