// The letters beyond ASCII by which the encoding of an old file is told, per language. Data.

export type Alphabet = {
  readonly language: string;
  readonly script: "latin" | "cyrillic";
  /** Lower case, the most frequent in names and places first. */
  readonly letters: string;
};

const latin = (language: string, letters: string): Alphabet => ({ language, script: "latin", letters });
const cyrillic = (language: string, letters: string): Alphabet => ({ language, script: "cyrillic", letters });

const western = [
  latin("Danish, Norwegian", "øåæéöäü"),
  latin("Swedish", "öäåéü"),
  latin("Finnish", "äöå"),
  latin("German", "üöäßé"),
  latin("Dutch", "ëéïèüö"),
  latin("French", "éèçëïôâêîàûœùü"),
  latin("Spanish, Catalan", "éíáóñúüçàèò"),
  latin("Portuguese", "ãçáéíóâêúôõà"),
  latin("Italian", "òèàìùé"),
  latin("Icelandic, Faroese", "óáðíúöæþéýø"),
];
const central = [
  latin("Polish", "łóńśżąęćź"),
  latin("Czech", "áíéřčýšěžůúňťďóö"),
  latin("Slovak", "áčéíýšžúľóňťôäďĺŕ"),
  latin("Hungarian", "áéóöíőüúű"),
  latin("Croatian, Slovene", "ćčšžđ"),
  latin("Romanian", "ăşţâî"),
  latin("German", "üöäßé"),
];

/** By WHATWG encoding. Encodings of two bytes are judged by {@link commonSigns}, Thai by its rules. */
export const alphabets: { readonly [encoding: string]: readonly Alphabet[] } = {
  "windows-1252": western,
  "windows-1250": central,
  "iso-8859-2": central,
  "windows-1254": [latin("Turkish", "ıüşöçğİâî"), latin("German", "üöäßé")],
  "windows-1251": [
    cyrillic("Russian", "аоеинрвлсткмдпуягбзчьыхйжшюцщэфёъ"),
    cyrillic("Ukrainian", "аоиніврелткясмудпзьгбчхйюцжїєщшфґ"),
    cyrillic("Belarusian", "аінырлкосвецдтумзяпбьўгжчшхёйюэф"),
    cyrillic("Bulgarian", "аеионвртсклдпмзгябуъчйцщжхшюфь"),
  ],
};

/** Signs of family names, given names, towns and headers. */
export const commonSigns: { readonly [encoding: string]: string } = {
  shift_jis:
    "佐藤鈴木高橋田中伊渡辺山本村小林加吉斎松井清水口阿部森池崎石川前岡後長谷近坂遠青西福太三浦原葉野竹上杉" +
    "内島金和菅今平工久保岩宮大武丸河千酒安市古関新荒北東京都府県区町道札幌仙台横浜名屋阪神戸広九州" +
    "子美恵花陽真由優愛奈結衣明健一二郎翔蓮悠人翼介之幸直樹誠智洋隆浩博正昭雄男夫彦哉香織里佳" +
    "氏名住所国号郵便番電話署日付年月姓性別歳本",
  big5:
    "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴" +
    "方宋范鄧杜傅侯曹薛丁卓馬董溫唐石田連紀歐程姜姚湯康古白怡君雅婷淑芬美玲惠芳麗華秀英玉珍月娥心" +
    "志明俊宏建豪冠宇家豪承恩文雄國榮金龍天文德信義和成安佳欣思妤子涵品妍宜庭柏翰宗彥哲瑋" +
    "台臺北中南高雄新竹市縣區鄉鎮路街號桃園苗栗彰化投嘉屏東宜蘭花蓮澎湖香港九龍姓名地址電話郵遞國家日期簽署",
};
