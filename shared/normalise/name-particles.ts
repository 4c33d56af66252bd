// Small words that belong to a family name, and East Asian family names of two letters. Data.

/** Romanised: `romanise`. Nobiliary and patronymic particles of Dutch, German, Danish, French, Italian, Spanish, Portuguese, Arabic. */
export const nameParticles: ReadonlySet<string> = new Set(
  (
    "van von vom zum zur zu der den de het ter ten te t in af av of du des d la le les l del della dello dei degli di da das do dos e y " +
    "san santa st saint al el bin ibn bint abu ben bar mac mc o"
  ).split(" "),
);

/** Chinese compound surnames, the frequent Korean ones of two letters, and frequent Japanese ones. */
export const twoLetterFamilyNames: ReadonlySet<string> = new Set(
  (
    "歐陽 欧阳 司馬 司马 諸葛 诸葛 上官 司徒 東方 东方 夏侯 皇甫 尉遲 尉迟 公孫 公孙 慕容 令狐 張簡 范姜 南宮 南宫 端木 " +
    "남궁 황보 제갈 사공 선우 서문 독고 佐藤 鈴木 高橋 田中 渡辺 渡邊 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 " +
    "清水 山崎 池田 橋本 阿部 石川 前田 藤田 小川 岡田 後藤 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中島 中川"
  ).split(" "),
);
